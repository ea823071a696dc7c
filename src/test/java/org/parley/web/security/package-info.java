@NullMarked
package org.parley.web.security;

import org.jspecify.annotations.NullMarked;
