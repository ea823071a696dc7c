@NullMarked
package org.parley.party;

import org.jspecify.annotations.NullMarked;
