@NullMarked
package org.parley.process.deployment;

import org.jspecify.annotations.NullMarked;
