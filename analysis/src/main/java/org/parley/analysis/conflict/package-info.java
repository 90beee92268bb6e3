/** A model of a conflict in, which of its states are stable, for whom and why out. */
@NullMarked
package org.parley.analysis.conflict;

import org.jspecify.annotations.NullMarked;
