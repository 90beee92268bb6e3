/**
 * Equations of monotone formulas in, all minimal sets of variables that make one of their gates
 * true out: counted, weighed and listed best first on a decision diagram that is never unfolded.
 */
@NullMarked
package org.parley.analysis.diagram;

import org.jspecify.annotations.NullMarked;
