package org.parley.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.standing.Finding;
import org.parley.desk.ItemFields;
import org.parley.model.account.DecidedFields;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/**
 * An item beside its article.
 *
 * @param id of the item
 * @param finding id of the finding that it belongs to; null where it counts in none
 * @param kind one of the nine
 * @param sentence what it says, for people
 * @param source id of the version of the article
 * @param publisher who carries it
 * @param published valid time; null where the article does not count
 * @param evidence the sentence or sentences
 * @param start where they begin in the article, in code points
 * @param end where they end
 * @param fields those of its kind, also empty ones
 * @param confidence probability in [0,1] that it is read rightly
 * @param verdict {@code accepted}, {@code corrected}, {@code added}, or null
 * @param contested whether another finding says the contrary
 */
public record ItemCard(
    String id,
    @Nullable String finding,
    String kind,
    String sentence,
    String source,
    String publisher,
    @Nullable Instant published,
    String evidence,
    int start,
    int end,
    List<Field> fields,
    double confidence,
    @Nullable String verdict,
    boolean contested) {

  /**
   * A field.
   *
   * @param name of the field
   * @param sort {@code actor}, {@code words} or {@code value}
   * @param text what it holds; empty for nothing. Several actors with {@code ;} between
   * @param at where its words stand, such as {@code 12-34}; empty where it holds none
   * @param options what it can be; empty where anything goes
   */
  public record Field(String name, String sort, String text, String at, List<String> options) {}

  /** The fields of a kind, empty. */
  public static List<Field> fields(Kind kind) {
    return fields(
        new Item(
            "",
            kind,
            "",
            Map.of(),
            Map.of(),
            Map.of(),
            new Quote("", new org.parley.model.Span(0, 1)),
            1));
  }

  /** Of an item of a sight. */
  public static ItemCard of(Sight sight, Item item) {
    Optional<Finding> finding = sight.standing().finding(item.id());
    Optional<Source> source = sight.telling().source(item);
    return new ItemCard(
        item.id(),
        finding.map(Finding::id).orElse(null),
        item.kind().word(),
        sentence(sight, item),
        item.source(),
        source.map(Source::publisher).orElse(""),
        source.map(Source::published).orElse(null),
        item.evidence().text(),
        item.evidence().span().start(),
        item.evidence().span().end(),
        fields(item),
        item.confidence(),
        sight.standing().verdict(item),
        finding.map(one -> !one.contested().isEmpty()).orElse(false));
  }

  /** What it says by itself, whatever others of its finding say. */
  static String sentence(Sight sight, Item item) {
    Map<String, List<String>> who = new LinkedHashMap<>();
    for (String field : item.kind().who()) {
      List<String> keys =
          sight.standing().identities().of(item, field).stream().map(Identity::key).toList();
      if (!keys.isEmpty()) {
        who.put(field, keys);
      }
    }
    return sight
        .telling()
        .finding(
            new Finding(
                item.id(),
                item.kind(),
                List.of(item),
                who,
                Map.of(),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                item.confidence(),
                null,
                List.of()));
  }

  private static List<Field> fields(Item item) {
    List<Field> fields = new ArrayList<>();
    for (String name : ItemFields.names(item.kind())) {
      List<String> options = ItemFields.values(item.kind(), name);
      fields.add(
          switch (ItemFields.sort(item.kind(), name)) {
            case ACTOR ->
                new Field(
                    name,
                    "actor",
                    String.join("; ", item.actors().getOrDefault(name, List.of())),
                    "",
                    options);
            case WORDS -> words(item, name);
            case VALUE, NONE ->
                new Field(name, "value", item.values().getOrDefault(name, ""), "", options);
          });
    }
    return fields;
  }

  private static Field words(Item item, String name) {
    List<Quote> quotes = item.words().getOrDefault(name, List.of());
    return new Field(
        name,
        "words",
        String.join("; ", quotes.stream().map(Quote::text).map(Lines::oneLine).toList()),
        quotes.size() == 1 ? DecidedFields.at(quotes.getFirst().span()) : "",
        List.of());
  }
}
