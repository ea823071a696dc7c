@NullMarked
package org.parley.process.check;

import org.jspecify.annotations.NullMarked;
