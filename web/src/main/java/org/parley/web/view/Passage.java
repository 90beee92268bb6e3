package org.parley.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.CodePoints;
import org.parley.model.Span;
import org.parley.model.account.Item;
import org.parley.model.account.Quote;

/**
 * A paragraph of an article, cut wherever the words of an item start or end.
 *
 * @param start where it begins in the article, in code points
 * @param end where it ends
 * @param pieces in order; together they are the paragraph
 */
public record Passage(int start, int end, List<Piece> pieces) {

  /**
   * Words over which the same items stand.
   *
   * @param text the words
   * @param items ids of the items whose fields hold them, that with the fewest words here first
   * @param around ids of the items whose evidence holds them
   * @param kind of the item with the fewest words here, or null
   * @param anchor id of the item that is first marked here, or null
   */
  public record Piece(
      String text,
      List<String> items,
      List<String> around,
      @Nullable String kind,
      @Nullable String anchor) {}

  private record Mark(Span span, Item item, boolean isWords) {}

  /**
   * The paragraphs of a part of a text.
   *
   * @param items that are marked in it
   * @param window the part
   * @param left stretches that are left out
   */
  static List<Passage> of(CodePoints text, List<Item> items, Span window, List<Span> left) {
    List<Mark> marks = marks(items);
    Set<String> anchored = new HashSet<>();
    List<Passage> passages = new ArrayList<>();
    int from = window.start();
    while (from < window.end()) {
      int to = from;
      while (to < window.end() && text.at(to) != '\n') {
        to++;
      }
      if (to > from && !text.words(from, to).isBlank()) {
        Span line = new Span(from, to);
        if (left.stream().noneMatch(one -> one.overlaps(line))) {
          passages.add(passage(text, line, marks, anchored));
        }
      }
      from = to + 1;
    }
    return passages;
  }

  private static List<Mark> marks(List<Item> items) {
    List<Mark> marks = new ArrayList<>();
    for (Item item : items) {
      marks.add(new Mark(item.evidence().span(), item, item.words().isEmpty()));
      for (List<Quote> quotes : item.words().values()) {
        quotes.forEach(quote -> marks.add(new Mark(quote.span(), item, true)));
      }
    }
    return marks;
  }

  private static Passage passage(
      CodePoints text, Span line, List<Mark> marks, Set<String> anchored) {
    List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(line)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(line.end()));
    for (Mark mark : here) {
      cuts.add(Math.max(line.start(), mark.span().start()));
      cuts.add(Math.min(line.end(), mark.span().end()));
    }
    List<Piece> pieces = new ArrayList<>();
    int from = line.start();
    for (int to : cuts.tailSet(from, false)) {
      Span span = new Span(from, to);
      List<Mark> over = here.stream().filter(mark -> mark.span().contains(span)).toList();
      pieces.add(piece(text.words(span), over, anchored));
      from = to;
    }
    return new Passage(line.start(), line.end(), pieces);
  }

  private static Piece piece(String words, List<Mark> over, Set<String> anchored) {
    List<Mark> fewestFirst =
        over.stream()
            .filter(Mark::isWords)
            .sorted(Comparator.comparingInt(mark -> mark.span().length()))
            .toList();
    List<String> items = fewestFirst.stream().map(one -> one.item().id()).distinct().toList();
    List<String> around = over.stream().map(one -> one.item().id()).distinct().toList();
    String kind =
        fewestFirst.stream().findFirst().map(mark -> mark.item().kind().word()).orElse(null);
    String anchor = items.stream().filter(anchored::add).findFirst().orElse(null);
    return new Piece(words, items, around, kind, anchor);
  }
}
