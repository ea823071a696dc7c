/** Papers on their way out: the forms of drafter, agency and approver, and the pages of a paper. */
@NullMarked
package org.parley.web.paper;

import org.jspecify.annotations.NullMarked;
