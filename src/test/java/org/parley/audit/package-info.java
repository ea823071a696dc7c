@NullMarked
package org.parley.audit;

import org.jspecify.annotations.NullMarked;
