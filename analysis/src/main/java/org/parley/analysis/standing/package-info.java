/** An account in, where the negotiation stands out; two of them in, what changed out. */
@NullMarked
package org.parley.analysis.standing;

import org.jspecify.annotations.NullMarked;
