/**
 * Reads a party's diagrams and tables without the engine: whether they keep the rules of the house, what they say in
 * words, and what one version changes of another. Start reading at {@link org.parley.process.check.Check}.
 */
@NullMarked
package org.parley.process.check;

import org.jspecify.annotations.NullMarked;
