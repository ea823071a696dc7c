@NullMarked
package org.parley.web.layout;

import org.jspecify.annotations.NullMarked;
