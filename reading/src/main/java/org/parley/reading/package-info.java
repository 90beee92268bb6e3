/** Reads a {@code Document} and gives a {@code Brief}: language analysis, actors, and the rules. */
@NullMarked
package org.parley.reading;

import org.jspecify.annotations.NullMarked;
