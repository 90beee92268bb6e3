package org.parley.ledger;

import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Decisions;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Joinings;
import org.parley.ledger.Columns.Readings;

/** The last record that tells of a negotiation. */
final class Revisions {

  private Revisions() {}

  /**
   * Its sequence number.
   *
   * @param negotiation sequence number of the negotiation
   * @param knownAt last microsecond of ledger time that counts
   */
  static long of(DSLContext sql, long negotiation, long knownAt) {
    return Stream.of(
            joined(sql, negotiation, knownAt),
            read(sql, negotiation, knownAt),
            decided(sql, negotiation, knownAt))
        .mapToLong(last -> last == null ? negotiation : last)
        .max()
        .orElse(negotiation);
  }

  private static @Nullable Long joined(DSLContext sql, long negotiation, long knownAt) {
    return sql.select(DSL.max(Joinings.SEQ))
        .from(Joinings.TABLE)
        .join(Entries.TABLE)
        .on(Entries.SEQ.eq(Joinings.SEQ))
        .where(Joinings.NEGOTIATION.eq(negotiation))
        .and(Entries.AT.le(knownAt))
        .fetchOneInto(Long.class);
  }

  /** A version counts as soon as it is read, and each is. */
  private static @Nullable Long read(DSLContext sql, long negotiation, long knownAt) {
    return sql.select(DSL.max(Readings.SEQ))
        .from(Joinings.TABLE)
        .join(Articles.TABLE)
        .on(Articles.LINEAGE.eq(Joinings.LINEAGE))
        .join(Readings.TABLE)
        .on(Readings.ARTICLE.eq(Articles.SEQ))
        .join(Entries.TABLE)
        .on(Entries.SEQ.eq(Readings.SEQ))
        .where(Joinings.NEGOTIATION.eq(negotiation))
        .and(Entries.AT.le(knownAt))
        .fetchOneInto(Long.class);
  }

  private static @Nullable Long decided(DSLContext sql, long negotiation, long knownAt) {
    return sql.select(DSL.max(Decisions.SEQ))
        .from(Decisions.TABLE)
        .join(Entries.TABLE)
        .on(Entries.SEQ.eq(Decisions.SEQ))
        .where(Decisions.NEGOTIATION.eq(negotiation))
        .and(Entries.AT.le(knownAt))
        .fetchOneInto(Long.class);
  }
}
