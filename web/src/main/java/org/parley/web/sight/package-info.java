/** A negotiation as it is seen at a moment, worked out once and kept while it is asked for. */
@NullMarked
package org.parley.web.sight;

import org.jspecify.annotations.NullMarked;
