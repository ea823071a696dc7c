/** Points and what becomes of them: putting them, deciding on answers and on silence, recording what happened. */
@NullMarked
package org.parley.web.measure;

import org.jspecify.annotations.NullMarked;
