/** The first page of everybody at a desk: what lies on one's own table, or the way to one's tools. */
@NullMarked
package org.parley.web.home;

import org.jspecify.annotations.NullMarked;
