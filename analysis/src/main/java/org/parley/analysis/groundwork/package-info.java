/**
 * From a {@link org.parley.analysis.standing.Standing} or a text file to a {@link
 * org.parley.analysis.groundwork.Groundwork}, and from that to answers: what stands in the way,
 * where it is stuck, what would clear it, in which order.
 */
@NullMarked
package org.parley.analysis.groundwork;

import org.jspecify.annotations.NullMarked;
