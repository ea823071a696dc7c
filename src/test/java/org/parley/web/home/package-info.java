@NullMarked
package org.parley.web.home;

import org.jspecify.annotations.NullMarked;
