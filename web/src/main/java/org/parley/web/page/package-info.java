/** The pages: from a visit to a view and its template. */
@NullMarked
package org.parley.web.page;

import org.jspecify.annotations.NullMarked;
