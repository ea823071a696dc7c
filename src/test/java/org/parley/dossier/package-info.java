@NullMarked
package org.parley.dossier;

import org.jspecify.annotations.NullMarked;
