package org.parley.analysis.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.account.Account;
import org.parley.model.account.DecidedFields;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;

/**
 * An account as people reviewed it: what they rejected is gone, what they corrected or added is as
 * they say, and either way the machine's other readings of the same words give way.
 *
 * @param account without what was rejected
 * @param verdicts by id of an item {@code accepted}, {@code corrected} or {@code added}
 */
record Reviewed(Account account, Map<String, String> verdicts) {

  static Reviewed of(Account account) {
    Map<String, List<Decision>> byItem = new HashMap<>();
    for (Decision decision : account.decisions()) {
      if (decision.type().isVerdict()) {
        byItem.computeIfAbsent(decision.subject(), s -> new ArrayList<>()).add(decision);
      } else if (decision.type() == Decision.Type.ADD_ITEM) {
        byItem.computeIfAbsent(decision.id(), s -> new ArrayList<>()).add(decision);
      }
    }
    if (byItem.isEmpty()) {
      return new Reviewed(account, Map.of());
    }
    return reviewed(account, byItem);
  }

  private static Reviewed reviewed(Account account, Map<String, List<Decision>> byItem) {
    Map<String, String> verdicts = new HashMap<>();
    List<Item> reviewed =
        account.items().stream().filter(item -> byItem.containsKey(item.id())).toList();
    List<Item> items = new ArrayList<>();
    for (Item item : account.items()) {
      List<Decision> decisions = byItem.get(item.id());
      if (decisions == null) {
        if (reviewed.stream().noneMatch(other -> isSameReading(item, other))) {
          items.add(item);
        }
        continue;
      }
      if (decisions.getLast().type() != Decision.Type.REJECT) {
        items.add(corrected(item, decisions));
        verdicts.put(item.id(), verdict(decisions));
      }
    }
    return new Reviewed(
        new Account(
            account.negotiation(), account.moment(), account.sources(), items, account.decisions()),
        verdicts);
  }

  private static String verdict(List<Decision> decisions) {
    if (decisions.stream().anyMatch(one -> one.type() == Decision.Type.CORRECT)) {
      return "corrected";
    }
    return decisions.getFirst().type() == Decision.Type.ADD_ITEM ? "added" : "accepted";
  }

  private static boolean isSameReading(Item item, Item reviewed) {
    return item.kind() == reviewed.kind()
        && item.source().equals(reviewed.source())
        && item.evidence().span().overlaps(reviewed.evidence().span())
        && Fields.wording(item).isSame(Fields.wording(reviewed));
  }

  private static Item corrected(Item item, List<Decision> decisions) {
    DecidedFields fields = new DecidedFields(item);
    for (Decision decision : decisions) {
      if (decision.type() == Decision.Type.CORRECT) {
        fields.put(decision.values());
      }
    }
    return fields.item(item.id(), item.source(), item.evidence());
  }
}
