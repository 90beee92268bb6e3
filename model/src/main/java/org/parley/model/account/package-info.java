/**
 * What a ledger keeps of a negotiation and hands out as of a moment: sources, items and decisions.
 * Values only; the ledger makes them from briefs, and the analysis derives answers from them.
 */
@NullMarked
package org.parley.model.account;

import org.jspecify.annotations.NullMarked;
