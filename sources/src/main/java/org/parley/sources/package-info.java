/** Bytes in, from a file, an address or a stream; clean text out, as documents. */
@NullMarked
package org.parley.sources;

import org.jspecify.annotations.NullMarked;
