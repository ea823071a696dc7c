@NullMarked
package org.parley.process.studio;

import org.jspecify.annotations.NullMarked;
