/** A task's form over HTTP. */
@NullMarked
package org.parley.web.task;

import org.jspecify.annotations.NullMarked;
