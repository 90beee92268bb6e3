package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Items;
import org.parley.ledger.Ledger.Hit;
import org.parley.model.account.Item;
import org.parley.model.account.Moment;

/**
 * Finds words in the articles of a negotiation that are in force and in their items. The full text
 * of the store says which articles have all words; how well they fit is weighed here.
 */
final class Searching {

  /** Articles in one statement. */
  private static final int AT_ONCE = 500;

  /** What an article and an item have in words, about. */
  private static final int ARTICLE_LENGTH = 500;

  private static final int ITEM_LENGTH = 40;

  private final DSLContext sql;
  private final Store store;
  private final Set<String> stems;

  Searching(DSLContext sql, Store store, String words) {
    this.sql = sql;
    this.store = store;
    this.stems = Stems.of(words);
  }

  private record Weighed(Hit hit, double weight) {}

  List<Hit> search(String negotiation, Moment moment, int most) {
    Map<Long, Accounting.InForce> inForce = new LinkedHashMap<>();
    for (Accounting.InForce one : new Accounting(sql, negotiation, moment).inForce()) {
      inForce.put(one.version().seq(), one);
    }
    if (stems.isEmpty()) {
      return List.of();
    }
    inForce.keySet().retainAll(matching(List.copyOf(inForce.keySet())));
    List<Weighed> found = new ArrayList<>();
    for (Accounting.InForce one : inForce.values()) {
      found.add(article(one.version()));
      found.addAll(items(one));
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
        .limit(most)
        .map(Weighed::hit)
        .toList();
  }

  private Set<Long> matching(List<Long> articles) {
    Set<Long> matching = new HashSet<>();
    for (int from = 0; from < articles.size(); from += AT_ONCE) {
      List<Long> some = articles.subList(from, Math.min(from + AT_ONCE, articles.size()));
      matching.addAll(store.matching(sql, stems, some));
    }
    return matching;
  }

  private Weighed article(Version version) {
    String text =
        sql.select(Articles.TEXT)
            .from(Articles.TABLE)
            .where(Articles.SEQ.eq(version.seq()))
            .fetchOptional(Articles.TEXT)
            .orElseThrow();
    List<Stems.Token> tokens = Stems.tokens(text);
    Set<String> head = title(version).isEmpty() ? Set.of() : Stems.of(title(version));
    long inTitle = stems.stream().filter(head::contains).count();
    Hit hit = hit(version, null, Excerpt.of(text, tokens, stems));
    return new Weighed(hit, weight(tokens, ARTICLE_LENGTH) + inTitle);
  }

  private List<Weighed> items(Accounting.InForce one) {
    List<Weighed> found = new ArrayList<>();
    for (Record row :
        sql.select(Items.ID, Items.BODY)
            .from(Items.TABLE)
            .where(Items.READING.eq(one.read().seq()))
            .orderBy(Items.ORDINAL)) {
      Item item = ItemJson.read(row.get(Items.ID), one.version().id(), row.get(Items.BODY));
      List<Stems.Token> tokens = Stems.tokens(item.evidence().text());
      List<Stems.Token> all = new ArrayList<>(tokens);
      item.actors().values().forEach(names -> all.addAll(Stems.tokens(String.join("\n", names))));
      if (stems.stream().allMatch(stem -> all.stream().anyMatch(t -> t.stem().equals(stem)))) {
        String excerpt = Excerpt.of(item.evidence().text(), tokens, stems);
        found.add(new Weighed(hit(one.version(), item.id(), excerpt), weight(all, ITEM_LENGTH)));
      }
    }
    return found;
  }

  private static Hit hit(Version version, @Nullable String item, String excerpt) {
    return new Hit(version.id(), item, title(version), excerpt);
  }

  private static String title(Version version) {
    String title = version.title();
    return title == null ? "" : title;
  }

  /** As in BM25 (Robertson and Zaragoza 2009), all words being equally rare. */
  private double weight(List<Stems.Token> tokens, int usual) {
    double saturation = 1.2 * (0.25 + 0.75 * tokens.size() / usual);
    double weight = 0;
    for (String stem : stems) {
      long times = tokens.stream().filter(token -> token.stem().equals(stem)).count();
      weight += times * 2.2 / (times + saturation);
    }
    return weight;
  }
}
