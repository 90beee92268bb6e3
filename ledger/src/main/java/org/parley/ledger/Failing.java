package org.parley.ledger;

import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.parley.ledger.Columns.Failures;
import org.parley.model.account.Failure;

/** Records what could not be read, and tells it again. */
final class Failing {

  private Failing() {}

  static Failure record(
      DSLContext sql, Store store, InstantSource clock, Tracked.Row negotiation, Failure failure) {
    Long last = sql.select(DSL.max(Failures.SEQ)).from(Failures.TABLE).fetchOneInto(Long.class);
    long at = new Records(sql, store).now(clock);
    sql.insertInto(Failures.TABLE)
        .set(Failures.SEQ, last == null ? 1 : last + 1)
        .set(Failures.AT, at)
        .set(Failures.NEGOTIATION, negotiation.seq())
        .set(Failures.INPUT, storable(failure.input()))
        .set(Failures.CODE, failure.code())
        .set(Failures.WHAT, storable(failure.what()))
        .set(Failures.ADVICE, storable(failure.advice()))
        .execute();
    return new Failure(
        failure.input(), Micros.at(at), failure.code(), failure.what(), failure.advice());
  }

  /** PostgreSQL keeps no NUL, which the name of an input may have. */
  private static String storable(String text) {
    return text.replace('\0', '\ufffd');
  }

  static List<Failure> all(DSLContext sql, Tracked.Row negotiation, long knownAt) {
    return sql.select(Failures.INPUT, Failures.AT, Failures.CODE, Failures.WHAT, Failures.ADVICE)
        .from(Failures.TABLE)
        .where(Failures.NEGOTIATION.eq(negotiation.seq()))
        .and(Failures.AT.le(knownAt))
        .orderBy(Failures.SEQ)
        .fetch(row ->
            new Failure(
                row.value1(), Micros.at(row.value2()), row.value3(), row.value4(), row.value5()));
  }
}
