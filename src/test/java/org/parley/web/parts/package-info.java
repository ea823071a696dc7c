@NullMarked
package org.parley.web.parts;

import org.jspecify.annotations.NullMarked;
