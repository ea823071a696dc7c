/**
 * Who gets in, and where to: one sign-in for Parley's pages, the webapps and the engine REST; deny by default.
 * Start reading at {@link org.parley.web.security.Chains}.
 */
@NullMarked
package org.parley.web.security;

import org.jspecify.annotations.NullMarked;
