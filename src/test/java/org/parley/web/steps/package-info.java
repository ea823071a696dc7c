/** The pages of steps and agencies. */
@NullMarked
package org.parley.web.steps;

import org.jspecify.annotations.NullMarked;
