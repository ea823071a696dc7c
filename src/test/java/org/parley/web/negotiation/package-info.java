@NullMarked
package org.parley.web.negotiation;

import org.jspecify.annotations.NullMarked;
