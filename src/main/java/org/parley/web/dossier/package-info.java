/** Pages on which a desk takes dossiers away, sees what is missing from them, and decides how long they are kept. */
@NullMarked
package org.parley.web.dossier;

import org.jspecify.annotations.NullMarked;
