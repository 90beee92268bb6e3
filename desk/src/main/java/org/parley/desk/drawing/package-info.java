/**
 * Groundworks as graphs for other programs and as a drawing. In: a {@link
 * org.parley.desk.drawing.Picture}. Out: the bytes of a file. The same picture gives the same
 * bytes.
 */
@NullMarked
package org.parley.desk.drawing;

import org.jspecify.annotations.NullMarked;
