package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.parley.ledger.Columns.Decisions;
import org.parley.ledger.Columns.Entries;
import org.parley.model.account.Decision;

/** The decisions of a negotiation, and which of them are in force. */
final class Rulings {

  static final List<SelectField<?>> FIELDS =
      List.of(
          Decisions.ID,
          Decisions.TYPE,
          Decisions.SUBJECT,
          Decisions.DETAILS,
          Decisions.DECIDED_BY,
          Decisions.REASON,
          Entries.AT);

  private Rulings() {}

  /** In the order in which they were taken. */
  static List<Decision> all(DSLContext sql, long negotiation, long knownAt) {
    List<Decision> all = new ArrayList<>();
    for (Record row :
        sql.select(FIELDS)
            .from(Decisions.TABLE)
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Decisions.SEQ))
            .where(Decisions.NEGOTIATION.eq(negotiation))
            .and(Entries.AT.le(knownAt))
            .orderBy(Entries.AT, Entries.SEQ)) {
      all.add(of(row));
    }
    return all;
  }

  /** Whether a person added the item to a negotiation. */
  static boolean hasAdded(DSLContext sql, long negotiation, String item) {
    return sql.fetchExists(
        sql.selectOne()
            .from(Decisions.TABLE)
            .where(Decisions.ID.eq(item))
            .and(Decisions.TYPE.eq(Decision.Type.ADD_ITEM.word()))
            .and(Decisions.NEGOTIATION.eq(negotiation)));
  }

  static Decision of(Record row) {
    return new Decision(
        row.get(Decisions.ID),
        Decision.Type.of(row.get(Decisions.TYPE)),
        row.get(Decisions.SUBJECT),
        Json.read(row.get(Decisions.DETAILS), Json.FIELDS),
        row.get(Decisions.DECIDED_BY),
        row.get(Decisions.REASON),
        Micros.at(row.get(Entries.AT)));
  }

  /**
   * Those that no later one withdraws, without the withdrawals themselves. A withdrawal that is
   * withdrawn brings back what it took away.
   */
  static List<Decision> inForce(List<Decision> all) {
    Set<String> withdrawn = new HashSet<>();
    List<Decision> inForce = new ArrayList<>();
    for (Decision decision : all.reversed()) {
      if (withdrawn.contains(decision.id())) {
        continue;
      }
      if (decision.type() == Decision.Type.WITHDRAW) {
        withdrawn.add(decision.subject());
      } else {
        inForce.add(decision);
      }
    }
    return inForce.reversed();
  }
}
