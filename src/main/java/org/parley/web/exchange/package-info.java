/** The register, each communication, and the forms by which people send, receive and read them. */
@NullMarked
package org.parley.web.exchange;

import org.jspecify.annotations.NullMarked;
