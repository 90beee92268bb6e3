package org.parley.cli.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.parley.model.Document;
import org.parley.model.Span;

/** The words of an article that items stand on, which may overlap in any way. */
final class Marks {

  private final String prefix;
  private final List<Mark> marks = new ArrayList<>();
  private int items;

  private record Mark(Span span, String item, String topic) {}

  /**
   * @param prefix of the items' ids, unique in the page
   */
  Marks(String prefix) {
    this.prefix = prefix;
  }

  /** Notes an item; returns its id. */
  String add(List<Span> spans, String topic) {
    String id = prefix + items++;
    spans.forEach(span -> marks.add(new Mark(span, id, topic)));
    return id;
  }

  /** The text in paragraphs, cut wherever a mark starts or ends. */
  String article(Document document) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    int line = 1;
    for (String paragraph : document.text().split("\n", -1)) {
      int length = paragraph.codePointCount(0, paragraph.length());
      Span place = new Span(at, at + Math.max(1, length));
      boolean furniture = document.furniture().stream().anyMatch(f -> f.overlaps(place));
      if (!paragraph.isBlank() && !furniture) {
        out.append("<p data-line=\"").append(line).append("\">");
        pieces(out, document.text(), place);
        out.append("</p>\n");
      }
      at += length + 1;
      line++;
    }
    return out.toString();
  }

  private void pieces(StringBuilder out, String text, Span place) {
    List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(place)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(place.start(), place.end()));
    for (Mark mark : here) {
      cuts.add(Math.max(place.start(), mark.span().start()));
      cuts.add(Math.min(place.end(), mark.span().end()));
    }
    Integer from = cuts.first();
    for (Integer to = cuts.higher(from); to != null; from = to, to = cuts.higher(from)) {
      Span piece = new Span(from, to);
      List<Mark> over = here.stream().filter(mark -> mark.span().contains(piece)).toList();
      String words = HtmlPage.escape(piece.in(text));
      if (over.isEmpty()) {
        out.append(words);
      } else {
        out.append("<span class=\"m ").append(smallest(over).topic()).append("\" data-items=\"");
        out.append(String.join(" ", over.stream().map(Mark::item).distinct().toList()));
        out.append("\">").append(words).append("</span>");
      }
    }
  }

  /** The mark with the fewest words gives the colour; who is named gives way to what is said. */
  private static Mark smallest(List<Mark> over) {
    return over.stream()
        .min(
            Comparator.comparing((Mark mark) -> mark.topic().equals("party"))
                .thenComparingInt(mark -> mark.span().length()))
        .orElseThrow();
  }
}
