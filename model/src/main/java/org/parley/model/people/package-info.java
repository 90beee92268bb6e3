/**
 * Who works with a ledger and what they say there: members with their roles, tokens and sessions,
 * what was done by whom, notes. Values only; the ledger keeps them.
 */
@NullMarked
package org.parley.model.people;

import org.jspecify.annotations.NullMarked;
