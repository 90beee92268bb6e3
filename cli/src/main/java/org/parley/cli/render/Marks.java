package org.parley.cli.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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
  String article(Document document, IndexedText text) {
    StringBuilder out = new StringBuilder();
    Deque<Mark> coming = new ArrayDeque<>();
    marks.stream().sorted(Comparator.comparing(Mark::span)).forEach(coming::add);
    List<Mark> under = new ArrayList<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      int at = line;
      boolean furniture = document.furniture().stream().anyMatch(f -> text.isOn(f, at));
      if (!text.line(line).isBlank() && !furniture) {
        out.append("<p data-line=\"").append(line).append("\">");
        Span place = new Span(text.lineStart(line), text.lineEnd(line));
        pieces(out, text, place, coming, under);
        out.append("</p>\n");
      }
    }
    return out.toString();
  }

  /**
   * @param coming marks in the order of their starts, of which those that have begun are taken away
   * @param under marks that have begun and may not have ended
   */
  private static void pieces(
      StringBuilder out, IndexedText text, Span place, Deque<Mark> coming, List<Mark> under) {
    while (!coming.isEmpty() && coming.peek().span().start() < place.end()) {
      under.add(coming.remove());
    }
    under.removeIf(mark -> mark.span().end() <= place.start());
    TreeSet<Integer> cuts = new TreeSet<>(List.of(place.start(), place.end()));
    for (Mark mark : under) {
      cuts.add(Math.max(place.start(), mark.span().start()));
      cuts.add(Math.min(place.end(), mark.span().end()));
    }
    Deque<Mark> next = new ArrayDeque<>(under);
    List<Mark> over = new ArrayList<>();
    int from = place.start();
    for (int to : cuts.tailSet(from, false)) {
      int start = from;
      while (!next.isEmpty() && next.peek().span().start() <= start) {
        over.add(next.remove());
      }
      over.removeIf(mark -> mark.span().end() <= start);
      piece(out, Harmless.html(text.words(from, to)), over);
      from = to;
    }
  }

  private static void piece(StringBuilder out, String words, List<Mark> over) {
    if (over.isEmpty()) {
      out.append(words);
      return;
    }
    out.append("<span class=\"m ").append(smallest(over).topic()).append("\" data-items=\"");
    out.append(String.join(" ", over.stream().map(Mark::item).distinct().toList()));
    out.append("\">").append(words).append("</span>");
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
