/** What tests of several modules share. */
@NullMarked
package org.parley.test;

import org.jspecify.annotations.NullMarked;
