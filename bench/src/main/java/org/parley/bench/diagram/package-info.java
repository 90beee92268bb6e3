/**
 * Measures the counting of minimal sets: a folder of fault trees in, a table of times beside
 * SCRAM's out.
 */
@NullMarked
package org.parley.bench.diagram;

import org.jspecify.annotations.NullMarked;
