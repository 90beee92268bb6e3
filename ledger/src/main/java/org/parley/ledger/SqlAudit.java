package org.parley.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.PeopleColumns.Audits;
import org.parley.model.people.AuditEntry;

/** The audit log in a table of a database. */
final class SqlAudit implements AuditLog {

  private final Transactions transactions;
  private final InstantSource clock;

  SqlAudit(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void record(AuditEntry entry) {
    transactions.write(sql ->
        sql.insertInto(Audits.TABLE)
            .set(Audits.SEQ, PeopleColumns.next(sql, Audits.TABLE, Audits.SEQ))
            .set(Audits.AT, Micros.of(clock.instant()))
            .set(Audits.MEMBER, entry.member())
            .set(Audits.ADDRESS, entry.address())
            .set(Audits.ACTION, entry.action())
            .set(Audits.SUBJECT, entry.subject())
            .set(Audits.OUTCOME, entry.outcome())
            .execute());
  }

  @Override
  public List<Line> read(Instant since, @Nullable Long before, int most) {
    Condition wanted = Audits.AT.ge(Micros.of(since));
    if (before != null) {
      wanted = wanted.and(Audits.SEQ.lt(before));
    }
    Condition all = wanted;
    return transactions.read(sql ->
        sql.select(Audits.ALL)
            .from(Audits.TABLE)
            .where(all)
            .orderBy(Audits.SEQ.desc())
            .limit(most)
            .fetch(SqlAudit::line));
  }

  private static Line line(Record row) {
    return new Line(
        row.get(Audits.SEQ),
        new AuditEntry(
            Micros.at(row.get(Audits.AT)),
            row.get(Audits.MEMBER),
            row.get(Audits.ADDRESS),
            row.get(Audits.ACTION),
            row.get(Audits.SUBJECT),
            row.get(Audits.OUTCOME)));
  }
}
