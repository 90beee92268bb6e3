package org.parley.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Finding;
import org.parley.model.Brief;
import org.parley.model.CodePoints;
import org.parley.model.Span;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Itemizing;
import org.parley.model.account.Kind;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/**
 * An article with what it says.
 *
 * @param id of this version
 * @param title headline, or null
 * @param publisher who carries it
 * @param address where it is
 * @param published valid time
 * @param version from 1
 * @param counts whether this version is in force
 * @param versions all versions, this one included, the first one first
 * @param copies other articles whose texts are near-identical
 * @param text the whole; all offsets are in its code points
 * @param items in the order of the text
 * @param rejected what the machine read in it and a person rejected
 * @param unread what was not read, each with the reason
 */
public record ArticleView(
    String id,
    @Nullable String title,
    String publisher,
    String address,
    Instant published,
    int version,
    boolean counts,
    List<Other> versions,
    List<Other> copies,
    String text,
    List<ItemCard> items,
    List<Rejected> rejected,
    List<String> unread) {

  /** Another article or version. */
  public record Other(String id, String publisher, @Nullable String title, Instant published) {

    static Other of(Source source) {
      return new Other(source.id(), source.publisher(), source.title(), source.published());
    }
  }

  /**
   * An item that counts no more.
   *
   * @param decision id of what rejects it
   */
  public record Rejected(
      String item, String sentence, String by, @Nullable String why, String decision) {}

  /**
   * A paragraph and the items whose evidence begins in it.
   *
   * @param passage the paragraph
   * @param cards in the order of the text
   */
  public record Row(Passage passage, List<ItemCard> cards) {}

  /**
   * Of a version of an article.
   *
   * @param source that version
   * @param versions all that are known
   */
  public static ArticleView of(Sight sight, Source source, List<Source> versions, Brief brief) {
    boolean counts = sight.standing().account().sources().contains(source);
    List<Item> items = items(sight, source, brief, counts);
    return new ArticleView(
        source.id(),
        source.title(),
        source.publisher(),
        source.address(),
        source.published(),
        source.version(),
        counts,
        versions.stream().map(Other::of).toList(),
        copies(sight, source),
        brief.document().text(),
        items.stream().map(item -> ItemCard.of(sight, item)).toList(),
        counts ? rejected(sight, source, brief) : List.of(),
        brief.unread().stream().map(Brief.Unread::reason).distinct().toList());
  }

  /** In the order of the text; of a version that does not count as the machine read them. */
  public static List<Item> items(Sight sight, Source source, Brief brief, boolean counts) {
    List<Item> items =
        new ArrayList<>(
            counts
                ? sight.standing().account().items().stream()
                    .filter(item -> item.source().equals(source.id()))
                    .toList()
                : Itemizing.of(brief, source.id(), source.lineage()));
    items.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
    return items;
  }

  private static List<Other> copies(Sight sight, Source source) {
    return sight.standing().account().sources().stream()
        .filter(
            one -> one.copies().equals(source.copies()) && !one.lineage().equals(source.lineage()))
        .map(Other::of)
        .toList();
  }

  private static List<Rejected> rejected(Sight sight, Source source, Brief brief) {
    List<Decision> decisions =
        sight.standing().account().decisions().stream()
            .filter(one -> one.type() == Decision.Type.REJECT)
            .toList();
    List<Rejected> rejected = new ArrayList<>();
    Set<String> counting = new HashSet<>();
    for (Finding finding : sight.standing().findings()) {
      finding.items().forEach(item -> counting.add(item.id()));
    }
    for (Item item : Itemizing.of(brief, source.id(), source.lineage())) {
      decisions.stream()
          .filter(one -> one.subject().equals(item.id()))
          .filter(one -> !counting.contains(item.id()))
          .reduce((a, b) -> b)
          .ifPresent(one ->
              rejected.add(
                  new Rejected(
                      item.id(), ItemCard.sentence(sight, item), one.by(), one.why(), one.id())));
    }
    return rejected;
  }

  /** The kinds of its items, in the order of the guideline, each with how many there are. */
  public List<KindCount> kinds() {
    List<KindCount> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int count = (int) items.stream().filter(one -> one.kind().equals(kind.word())).count();
      if (count > 0) {
        kinds.add(new KindCount(kind.word(), count));
      }
    }
    return kinds;
  }

  /** How many items are of a kind. */
  public record KindCount(String kind, int count) {}

  /** Its paragraphs, each with the items that begin in it. */
  public static List<Row> rows(ArticleView view, Brief brief, List<Item> items) {
    CodePoints text = new CodePoints(brief.document().text());
    if (text.length() == 0) {
      return List.of();
    }
    List<Passage> passages =
        Passage.of(text, items, new Span(0, text.length()), brief.document().furniture());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      int from = i == 0 ? 0 : passages.get(i).start();
      int to = i + 1 == passages.size() ? Integer.MAX_VALUE : passages.get(i + 1).start();
      rows.add(
          new Row(
              passages.get(i),
              view.items().stream()
                  .filter(card -> card.start() >= from && card.start() < to)
                  .toList()));
    }
    return rows;
  }
}
