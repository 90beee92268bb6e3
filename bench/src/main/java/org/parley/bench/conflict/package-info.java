/** Measures how fast conflicts are analysed: conflicts made up of a seed in, times out. */
@NullMarked
package org.parley.bench.conflict;

import org.jspecify.annotations.NullMarked;
