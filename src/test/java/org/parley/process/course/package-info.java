/** The diagrams and tables walked on a bare engine, with stand-ins for the services that they call. */
@NullMarked
package org.parley.process.course;

import org.jspecify.annotations.NullMarked;
