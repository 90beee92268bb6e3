/**
 * A parsed text to its attributions - source, cue, content - by two linear-chain conditional random
 * fields that were learned from a corpus; and the learning itself.
 */
@NullMarked
package org.parley.reading.attribution;

import org.jspecify.annotations.NullMarked;
