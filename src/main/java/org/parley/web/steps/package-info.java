/** Steps that failed and tasks that somebody else is to do: seen by numbers alone, decided with a reason. */
@NullMarked
package org.parley.web.steps;

import org.jspecify.annotations.NullMarked;
