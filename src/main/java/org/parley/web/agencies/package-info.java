/** The desk's agencies and who speaks for them: opened, merged, split and moved by the process owner. */
@NullMarked
package org.parley.web.agencies;

import org.jspecify.annotations.NullMarked;
