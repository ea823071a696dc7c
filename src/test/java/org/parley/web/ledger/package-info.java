@NullMarked
package org.parley.web.ledger;

import org.jspecify.annotations.NullMarked;
