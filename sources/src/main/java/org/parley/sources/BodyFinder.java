package org.parley.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * Tells the body of an article that was saved as plain text from what came along with it: the
 * headline, navigation, invitations to channels and newsletters, rules for comments, comments. Goes
 * by the wording of each line ({@code furniture-cues.txt}) and by where it stands, and leaves alone
 * what it is not sure of. Immutable, safe for use by several threads.
 */
public final class BodyFinder {

  /**
   * What a plain text holds beside the article's body.
   *
   * @param title the headline that stands over the body, or null
   * @param furniture all that is not body, in order, apart from one another; code points of the
   *     text
   */
  public record Found(@Nullable String title, List<Span> furniture) {
    public Found {
      furniture = List.copyOf(furniture);
    }
  }

  private static final int FEWEST_WORDS_OF_SENTENCE = 8;
  private static final int LONG_LINE = 25;
  private static final int LONGEST_TITLE = 30;
  private static final int FEWEST_WORDS_OF_TITLE = 3;
  private static final int LONGEST_HEADING_OF_TAIL = 10;
  private static final double ENOUGH_OUTSIDE = 6;
  private static final double SPOKEN = 6;

  private final FurnitureCues cues;

  public static BodyFinder load() {
    return new BodyFinder(FurnitureCues.load());
  }

  BodyFinder(FurnitureCues cues) {
    this.cues = cues;
  }

  /** What is not body in {@code text}; nothing where the text has no body at all. */
  public Found find(String text) {
    List<TextUnits.Unit> units = TextUnits.of(text);
    double[] weights = units.stream().mapToDouble(unit -> weight(unit.text())).toArray();
    int tail = tail(units);
    int first = first(units, weights, tail);
    if (first < 0) {
      return new Found(null, List.of());
    }
    int last = last(units, weights, tail);
    boolean[] marked = new boolean[units.size()];
    for (int i = 0; i < units.size(); i++) {
      boolean outside = i < first || i > last;
      marked[i] = i >= tail || weights[i] >= (outside ? ENOUGH_OUTSIDE : FurnitureCues.CERTAIN);
    }
    markLists(units, marked);
    int title = markHead(units, marked, first);
    markRepeats(units, marked, title, first);
    String headline = title < 0 ? null : Texts.squeezed(units.get(title).text());
    return new Found(headline, spans(text, units, marked));
  }

  private double weight(String line) {
    boolean spoken = "\"\u201c\u2018\u00ab".indexOf(line.charAt(0)) >= 0;
    return isAddress(line) ? FurnitureCues.CERTAIN : cues.weight(line) - (spoken ? SPOKEN : 0);
  }

  private static boolean isAddress(String line) {
    return line.matches("(?:https?://|www\\.)\\S+");
  }

  private static boolean isBody(TextUnits.Unit unit, double weight) {
    return weight < FurnitureCues.CERTAIN
        && (unit.words() >= LONG_LINE
            || (unit.closes() && unit.words() >= FEWEST_WORDS_OF_SENTENCE));
  }

  private static int first(List<TextUnits.Unit> units, double[] weights, int tail) {
    for (int i = 0; i < tail; i++) {
      if (isBody(units.get(i), weights[i])) {
        return i;
      }
    }
    return -1;
  }

  private static int last(List<TextUnits.Unit> units, double[] weights, int tail) {
    int last = -1;
    for (int i = 0; i < tail; i++) {
      if (isBody(units.get(i), weights[i]) && weights[i] < ENOUGH_OUTSIDE) {
        last = i;
      }
    }
    return last;
  }

  /**
   * Index of the heading of readers' comments, which has to follow running text; else the number of
   * units.
   */
  private int tail(List<TextUnits.Unit> units) {
    boolean body = false;
    for (int i = 0; i < units.size(); i++) {
      TextUnits.Unit unit = units.get(i);
      if (body && unit.words() <= LONGEST_HEADING_OF_TAIL && cues.opensTail(unit.text())) {
        return i;
      }
      body |= isBody(unit, 0);
    }
    return units.size();
  }

  /**
   * Marks headings over links to other pieces, and the lines under them up to the next sentence.
   */
  private void markLists(List<TextUnits.Unit> units, boolean[] marked) {
    boolean inList = false;
    for (int i = 0; i < units.size(); i++) {
      TextUnits.Unit unit = units.get(i);
      if (cues.opensList(unit.text())) {
        inList = true;
      } else if (unit.closes()) {
        inList = false;
      }
      marked[i] |= inList;
    }
  }

  /** Marks the lines before the body that are no sentences; gives the headline's index, or -1. */
  private static int markHead(List<TextUnits.Unit> units, boolean[] marked, int first) {
    int title = -1;
    for (int i = 0; i < first; i++) {
      TextUnits.Unit unit = units.get(i);
      if (!unit.closes() && !Sentences.breaksOff(unit.text())) {
        boolean could =
            !marked[i] && unit.words() >= FEWEST_WORDS_OF_TITLE && unit.words() <= LONGEST_TITLE;
        if (could && (title < 0 || unit.words() > units.get(title).words())) {
          title = i;
        }
        marked[i] = true;
      }
    }
    return title;
  }

  /** Marks further copies of the headline, and lines before the body that stand there twice. */
  private static void markRepeats(
      List<TextUnits.Unit> units, boolean[] marked, int title, int first) {
    Set<String> said = new HashSet<>();
    for (int i = 0; i < units.size(); i++) {
      String bare = Texts.bare(units.get(i).text());
      if (i <= first && !said.add(bare) && i < first) {
        marked[i] = true;
      }
      if (title >= 0 && bare.equals(Texts.bare(units.get(title).text()))) {
        marked[i] = true;
      }
    }
  }

  private static List<Span> spans(String text, List<TextUnits.Unit> units, boolean[] marked) {
    List<Span> spans = new ArrayList<>();
    int counted = 0;
    int points = 0;
    for (int i = 0; i < units.size(); i++) {
      if (!marked[i]) {
        continue;
      }
      int from = i;
      while (i + 1 < units.size() && marked[i + 1]) {
        i++;
      }
      int start = points + text.codePointCount(counted, units.get(from).start());
      int end = start + text.codePointCount(units.get(from).start(), units.get(i).end());
      counted = units.get(i).end();
      points = end;
      spans.add(new Span(start, end));
    }
    return spans;
  }
}
