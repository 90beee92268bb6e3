/**
 * What leaves a ledger for other programs, and comes back: its records as JSON Lines, and its items
 * as tables, annotations, claims, lineage, meetings, event data and annotated articles. In: a
 * negotiation at a moment. Out: texts, by name of a file where there are several.
 */
@NullMarked
package org.parley.desk.exchange;

import org.jspecify.annotations.NullMarked;
