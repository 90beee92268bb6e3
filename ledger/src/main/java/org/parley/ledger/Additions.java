package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.ledger.Columns.Articles;
import org.parley.model.account.AddedItem;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;

/** Items that people added to articles. */
final class Additions {

  private final DSLContext sql;
  private final List<Decision> decisions;

  /**
   * @param decisions that are in force
   */
  Additions(DSLContext sql, List<Decision> decisions) {
    this.sql = sql;
    this.decisions =
        decisions.stream().filter(one -> one.type() == Decision.Type.ADD_ITEM).toList();
  }

  /**
   * By lineage. One that was added to another version counts as long as the words stand in the
   * version in force.
   */
  Map<String, List<Item>> byLineage(List<Accounting.InForce> inForce) {
    Map<String, List<Item>> added = new HashMap<>();
    if (decisions.isEmpty()) {
      return added;
    }
    Map<String, Version> versions = new HashMap<>();
    inForce.forEach(one -> versions.put(one.version().lineage(), one.version()));
    for (Decision decision : decisions) {
      Version of = Adding.find(sql, decision.subject());
      Version now = of == null ? null : versions.get(of.lineage());
      if (now != null) {
        item(decision, now)
            .ifPresent(
                item -> added.computeIfAbsent(now.lineage(), l -> new ArrayList<>()).add(item));
      }
    }
    return added;
  }

  private Optional<Item> item(Decision decision, Version now) {
    Item item = AddedItem.of(decision, now.id());
    return decision.subject().equals(now.id())
        ? Optional.of(item)
        : AddedItem.moved(item, now.id(), text(now));
  }

  private String text(Version version) {
    return sql.select(Articles.TEXT)
        .from(Articles.TABLE)
        .where(Articles.SEQ.eq(version.seq()))
        .fetchOptional(Articles.TEXT)
        .orElseThrow();
  }
}
