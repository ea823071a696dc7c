/** The auditors' desk: read-only, to two depths, each look a leaf. Start reading at {@link org.parley.web.audit.AuditPages}. */
@NullMarked
package org.parley.web.audit;

import org.jspecify.annotations.NullMarked;
