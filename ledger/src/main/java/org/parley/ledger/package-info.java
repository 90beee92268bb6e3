/**
 * Briefs and decisions in, accounts of a negotiation as of any moment out. Append-only: SQLite in a
 * file, PostgreSQL for teams, one contract for both. JDBC and SQL stay in here.
 */
@NullMarked
package org.parley.ledger;

import org.jspecify.annotations.NullMarked;
