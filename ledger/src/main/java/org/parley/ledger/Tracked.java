package org.parley.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Negotiations;
import org.parley.model.Fault;
import org.parley.model.account.Negotiation;

/** Finds negotiations. */
final class Tracked {

  /**
   * A negotiation as it is recorded.
   *
   * @param seq its place in the order of all records
   */
  record Row(long seq, Negotiation negotiation) {

    /** First microsecond of valid time that counts. */
    long from() {
      LocalDate day = negotiation.from();
      return day == null ? Long.MIN_VALUE : Micros.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  private static final List<SelectField<?>> FIELDS =
      List.of(
          Negotiations.SEQ,
          Negotiations.NAME,
          Negotiations.PARTIES,
          Negotiations.ABOUT,
          Negotiations.FROM_DAY,
          Entries.AT);

  private Tracked() {}

  static List<Negotiation> all(DSLContext sql, long knownAt) {
    List<Negotiation> all = new ArrayList<>();
    for (Record row :
        sql.select(FIELDS)
            .from(Negotiations.TABLE)
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Negotiations.SEQ))
            .where(Entries.AT.le(knownAt))
            .orderBy(Entries.AT, Entries.SEQ)) {
      all.add(negotiation(row));
    }
    return all;
  }

  static @Nullable Row find(DSLContext sql, String name) {
    Record row =
        sql.select(FIELDS)
            .from(Negotiations.TABLE)
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Negotiations.SEQ))
            .where(Negotiations.NAME.eq(name))
            .fetchOne();
    return row == null ? null : new Row(row.get(Negotiations.SEQ), negotiation(row));
  }

  /** Throws a Fault where there is none, or none yet at that time. */
  static Row known(DSLContext sql, String name, Instant knownAt) {
    Row row = find(sql, name);
    if (row == null) {
      List<String> names = all(sql, Long.MAX_VALUE).stream().map(Negotiation::name).toList();
      throw Fault.user(
          "unknown-negotiation",
          "The ledger has no negotiation '" + name + "'",
          names.isEmpty()
              ? "It has none at all; open one first."
              : "It has: " + String.join(", ", names) + ".");
    }
    Instant opened = row.negotiation().opened();
    if (Micros.of(opened) > Micros.of(knownAt)) {
      throw Fault.user(
          "unknown-negotiation",
          "The ledger did not know of '" + name + "' at " + knownAt,
          "It was opened at " + opened + "; ask for a later time.");
    }
    return row;
  }

  private static Negotiation negotiation(Record row) {
    String from = row.get(Negotiations.FROM_DAY);
    return new Negotiation(
        row.get(Negotiations.NAME),
        Json.read(row.get(Negotiations.PARTIES), Json.STRINGS),
        row.get(Negotiations.ABOUT),
        from == null ? null : LocalDate.parse(from),
        Micros.at(row.get(Entries.AT)));
  }
}
