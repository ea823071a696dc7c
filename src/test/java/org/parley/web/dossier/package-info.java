@NullMarked
package org.parley.web.dossier;

import org.jspecify.annotations.NullMarked;
