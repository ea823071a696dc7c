/** Brings each party's diagrams and tables into the engine, and keeps a broken one out. */
@NullMarked
package org.parley.process.deployment;

import org.jspecify.annotations.NullMarked;
