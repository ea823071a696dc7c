@NullMarked
package org.parley.web.paper;

import org.jspecify.annotations.NullMarked;
