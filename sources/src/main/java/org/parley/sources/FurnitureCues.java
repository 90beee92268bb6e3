package org.parley.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the wording of a line tells that it speaks to the reader of the page and is not the
 * article's: invitations, rules for comments, pointers to other pieces. Knowledge lives in {@code
 * furniture-cues.txt}. Immutable.
 */
final class FurnitureCues {

  /** Weight from which a line is furniture wherever it stands. */
  static final double CERTAIN = 10;

  /** Longer lines are never furniture by their wording. */
  private static final int MOST_WORDS = 160;

  private static final Pattern WORD =
      Pattern.compile(
          "(?<url>(?:https?://|www\\.)\\S+)|(?<at>@\\w+)|(?<n>\\d[\\d.,]*)|[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}]+)*");

  private enum Kind {
    CUE,
    LABEL,
    LIST,
    TAIL
  }

  /** What stands before the first colon, bar or arrow of a line. */
  private static final Pattern LABEL = Pattern.compile("^([^|:\u00bb>]{1,60})\\s*[|:\u00bb>]");

  private enum Place {
    START,
    WITHIN,
    END,
    WHOLE
  }

  private record Cue(Kind kind, double weight, Place place, CuePhrase phrase) {

    boolean fits(List<String> words, int at) {
      if (at > 0 && (place == Place.START || place == Place.WHOLE)) {
        return false;
      }
      int end = phrase.match(words, at);
      return end >= 0 && (place == Place.START || place == Place.WITHIN || end == words.size());
    }
  }

  private final Map<String, List<Cue>> cues = new HashMap<>();

  static FurnitureCues load() {
    return new FurnitureCues(KnowledgeFile.load("furniture-cues.txt"));
  }

  FurnitureCues(KnowledgeFile file) {
    for (KnowledgeFile.Entry entry : file.entries()) {
      Cue cue = cue(entry);
      for (String opener : cue.phrase().openers()) {
        cues.computeIfAbsent(opener, word -> new ArrayList<>()).add(cue);
      }
    }
  }

  private static Cue cue(KnowledgeFile.Entry entry) {
    Kind kind = entry.kindAs(Kind.class);
    try {
      if (kind != Kind.CUE) {
        return new Cue(kind, CERTAIN, Place.WHOLE, CuePhrase.of(entry.rest()));
      }
      String[] fields = entry.rest().split(" ", 3);
      if (fields.length < 3) {
        throw new IllegalArgumentException("A cue needs a weight, a place and a phrase");
      }
      Place place = Place.valueOf(fields[1].toUpperCase(Locale.ROOT));
      return new Cue(kind, Double.parseDouble(fields[0]), place, CuePhrase.of(fields[2]));
    } catch (IllegalArgumentException e) {
      throw entry.fault(
          "cannot be read: " + entry.rest(),
          "Write: cue WEIGHT start|within|end|whole PHRASE. " + e.getMessage());
    }
  }

  /** How much the wording of {@code line} speaks for furniture; each cue counts once. */
  double weight(String line) {
    List<String> words = words(line);
    Matcher label = LABEL.matcher(line);
    double labelled = label.find() && opens(label.group(1), Kind.LABEL) ? CERTAIN : 0;
    return words.size() > MOST_WORDS ? 0 : labelled + weight(words);
  }

  private double weight(List<String> words) {
    Map<Cue, Boolean> found = new HashMap<>();
    for (int at = 0; at < words.size(); at++) {
      for (Cue cue : cues.getOrDefault(words.get(at), List.of())) {
        if (cue.kind() == Kind.CUE && cue.fits(words, at)) {
          found.put(cue, true);
        }
      }
    }
    return found.keySet().stream().mapToDouble(Cue::weight).sum();
  }

  /** Whether {@code line} is a heading over links to other pieces. */
  boolean opensList(String line) {
    return opens(line, Kind.LIST);
  }

  /**
   * Whether nothing after {@code line} is the article's: it is the heading of the readers'
   * comments.
   */
  boolean opensTail(String line) {
    return opens(line, Kind.TAIL);
  }

  private boolean opens(String line, Kind kind) {
    List<String> words = words(line);
    if (words.isEmpty()) {
      return false;
    }
    return cues.getOrDefault(words.get(0), List.of()).stream()
        .anyMatch(cue -> cue.kind() == kind && cue.fits(words, 0));
  }

  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find() && words.size() <= MOST_WORDS) {
      words.add(word(matcher));
    }
    return words;
  }

  private static String word(Matcher matcher) {
    if (matcher.group("url") != null) {
      return "<url>";
    }
    if (matcher.group("at") != null) {
      return "<at>";
    }
    if (matcher.group("n") != null) {
      return "<n>";
    }
    return matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }
}
