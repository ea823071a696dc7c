@NullMarked
package org.parley.web.browser;

import org.jspecify.annotations.NullMarked;
