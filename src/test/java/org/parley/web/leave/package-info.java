@NullMarked
package org.parley.web.leave;

import org.jspecify.annotations.NullMarked;
