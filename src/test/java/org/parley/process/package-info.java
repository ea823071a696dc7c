/** The engine's rules, proved on small diagrams. */
@NullMarked
package org.parley.process;

import org.jspecify.annotations.NullMarked;
