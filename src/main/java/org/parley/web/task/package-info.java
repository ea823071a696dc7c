/** A task's form: shown, kept while it is typed, sent, and given back whole where it is not taken. */
@NullMarked
package org.parley.web.task;

import org.jspecify.annotations.NullMarked;
