/** The process studio: what process admins and owners see; no text, reason or position of a negotiation. */
@NullMarked
package org.parley.web.studio;

import org.jspecify.annotations.NullMarked;
