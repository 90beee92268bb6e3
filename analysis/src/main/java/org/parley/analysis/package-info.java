/** Accounts in, answers out: pure functions, the same answer for the same account. */
@NullMarked
package org.parley.analysis;

import org.jspecify.annotations.NullMarked;
