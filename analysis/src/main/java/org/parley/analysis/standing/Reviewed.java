package org.parley.analysis.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Span;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;

/**
 * An account as people reviewed it: what they rejected is gone, what they corrected is as they say,
 * and either way the machine's other readings of the same words give way.
 *
 * @param account without what was rejected
 * @param verdicts by id of an item {@code accepted} or {@code corrected}
 */
record Reviewed(Account account, Map<String, String> verdicts) {

  /** Between several names in one value of a decision. */
  private static final String BETWEEN = ";";

  /** After the name of a field: where its words stand in the article, as {@code 12-34}. */
  private static final String AT = ".at";

  static Reviewed of(Account account) {
    Map<String, List<Decision>> byItem = new HashMap<>();
    for (Decision decision : account.decisions()) {
      if (decision.type().isVerdict()) {
        byItem.computeIfAbsent(decision.subject(), s -> new ArrayList<>()).add(decision);
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
      boolean corrected = decisions.stream().anyMatch(one -> one.type() == Decision.Type.CORRECT);
      if (decisions.getLast().type() != Decision.Type.REJECT) {
        items.add(corrected(item, decisions));
        verdicts.put(item.id(), corrected ? "corrected" : "accepted");
      }
    }
    return new Reviewed(
        new Account(
            account.negotiation(), account.moment(), account.sources(), items, account.decisions()),
        verdicts);
  }

  private static boolean isSameReading(Item item, Item reviewed) {
    return item.kind() == reviewed.kind()
        && item.source().equals(reviewed.source())
        && item.evidence().span().overlaps(reviewed.evidence().span())
        && Fields.wording(item).isSame(Fields.wording(reviewed));
  }

  private static Item corrected(Item item, List<Decision> decisions) {
    Map<String, List<String>> actors = new LinkedHashMap<>(item.actors());
    Map<String, List<Quote>> words = new LinkedHashMap<>(item.words());
    Map<String, String> values = new LinkedHashMap<>(item.values());
    for (Decision decision : decisions) {
      if (decision.type() == Decision.Type.CORRECT) {
        decision
            .values()
            .forEach((field, value) -> {
              String at = decision.values().get(field + AT);
              if (at != null) {
                words.put(field, List.of(new Quote(value, span(at))));
              } else if (isWho(item.kind(), field)) {
                actors.put(field, names(value));
              } else if (!field.endsWith(AT)) {
                values.put(field, value);
              }
            });
      }
    }
    return new Item(
        item.id(), item.kind(), item.source(), actors, words, values, item.evidence(), 1);
  }

  private static boolean isWho(Kind kind, String field) {
    return Fields.who(kind).contains(field);
  }

  private static List<String> names(String value) {
    List<String> names = new ArrayList<>();
    for (String name : value.split(BETWEEN, -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static Span span(String at) {
    int dash = at.indexOf('-');
    return new Span(
        Integer.parseInt(at.substring(0, dash)), Integer.parseInt(at.substring(dash + 1)));
  }
}
