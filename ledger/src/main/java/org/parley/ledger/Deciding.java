package org.parley.ledger;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Decisions;
import org.parley.ledger.Columns.Items;
import org.parley.ledger.Columns.Joinings;
import org.parley.ledger.Columns.Readings;
import org.parley.model.Fault;
import org.parley.model.account.AddedItem;
import org.parley.model.account.Decision;

/** Records a decision on something that is there. */
final class Deciding {

  private final DSLContext sql;
  private final Records records;
  private final InstantSource clock;

  Deciding(DSLContext sql, Records records, InstantSource clock) {
    this.sql = sql;
    this.records = records;
    this.clock = clock;
  }

  Decision decide(Tracked.Row negotiation, Decision decision) {
    refuseUnknown(negotiation, decision);
    refuseBadItem(decision);
    long at = records.now(clock);
    Decision taken =
        new Decision(
            Ids.of(
                negotiation.negotiation().name()
                    + "\n"
                    + decision.type().word()
                    + "\n"
                    + decision.subject()
                    + "\n"
                    + Json.write(decision.values())
                    + "\n"
                    + decision.by()
                    + "\n"
                    + at
                    + "\n"
                    + records.last()),
            decision.type(),
            decision.subject(),
            decision.values(),
            decision.by(),
            decision.why(),
            Micros.at(at));
    records.decision(negotiation.seq(), taken, at);
    return taken;
  }

  private void refuseUnknown(Tracked.Row negotiation, Decision decision) {
    String name = negotiation.negotiation().name();
    String subject = decision.subject();
    long seq = negotiation.seq();
    switch (decision.type().subject()) {
      case ITEM -> {
        refuseUnknownItem(sql, negotiation, subject);
      }
      case ARTICLE -> {
        if (!hasSource(seq, subject)) {
          throw unknown("source", subject, name, "`parley list` prints the ids of articles.");
        }
      }
      case DECISION -> {
        if (!hasDecision(seq, subject)) {
          throw unknown("decision", subject, name, "`parley decisions` prints their ids.");
        }
      }
      case NAME -> {
        // Any name may be decided about before it occurs.
      }
    }
  }

  static void refuseUnknownItem(DSLContext sql, Tracked.Row negotiation, String item) {
    if (!hasItem(sql, negotiation.seq(), item)) {
      throw unknown(
          "item",
          item,
          negotiation.negotiation().name(),
          "`parley status` prints the ids of items.");
    }
  }

  private static void refuseBadItem(Decision decision) {
    if (decision.type() == Decision.Type.ADD_ITEM) {
      try {
        AddedItem.of(decision, decision.subject());
      } catch (IllegalArgumentException e) {
        throw new Fault(
            Fault.Kind.USER,
            "bad-item",
            "That is no item: " + e.getMessage(),
            "Give its kind, its sentence, its fields, and where in the article they stand.",
            e);
      }
    }
  }

  private static Fault unknown(String what, String id, String negotiation, String advice) {
    return Fault.user(
        "unknown-" + what,
        "There is no " + what + " '" + id + "' in the negotiation '" + negotiation + "'",
        advice);
  }

  private static boolean hasItem(DSLContext sql, long negotiation, String id) {
    return Rulings.hasAdded(sql, negotiation, id)
        || sql.fetchExists(
            sql.selectOne()
                .from(Items.TABLE)
                .join(Readings.TABLE)
                .on(Readings.SEQ.eq(Items.READING))
                .join(Articles.TABLE)
                .on(Articles.SEQ.eq(Readings.ARTICLE))
                .join(Joinings.TABLE)
                .on(Joinings.LINEAGE.eq(Articles.LINEAGE))
                .where(Items.ID.eq(id))
                .and(Joinings.NEGOTIATION.eq(negotiation)));
  }

  private boolean hasSource(long negotiation, String id) {
    return sql.fetchExists(
        sql.selectOne()
            .from(Articles.TABLE)
            .join(Joinings.TABLE)
            .on(Joinings.LINEAGE.eq(Articles.LINEAGE))
            .where(Articles.ID.eq(id))
            .and(Joinings.NEGOTIATION.eq(negotiation)));
  }

  private boolean hasDecision(long negotiation, String id) {
    return sql.fetchExists(
        sql.selectOne()
            .from(Decisions.TABLE)
            .where(Decisions.ID.eq(id))
            .and(Decisions.NEGOTIATION.eq(negotiation)));
  }
}
