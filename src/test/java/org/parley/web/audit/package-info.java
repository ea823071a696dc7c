@NullMarked
package org.parley.web.audit;

import org.jspecify.annotations.NullMarked;
