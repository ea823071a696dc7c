@NullMarked
package org.parley.web.trouble;

import org.jspecify.annotations.NullMarked;
