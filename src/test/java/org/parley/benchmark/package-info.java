/** Measurements that anybody can run again: one line of JSON for each figure. See src/docs/benchmark.md. */
@NullMarked
package org.parley.benchmark;

import org.jspecify.annotations.NullMarked;
