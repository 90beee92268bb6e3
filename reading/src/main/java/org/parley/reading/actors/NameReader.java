package org.parley.reading.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/**
 * Takes a noun phrase apart: "Russian Foreign Minister | Sergei Lavrov", "the | European leaders".
 */
final class NameReader {

  private static final Set<String> LINKS = Set.of("of", "for", "on", "and", "the", "&");

  private final Lexicon lexicon;

  /**
   * A noun phrase.
   *
   * @param first its first word after the article
   * @param nameFrom where the name starts, past titles; one past the end where it is all title
   * @param end one past its last word
   * @param definite whether "the", "this", "his" or the like stands before it
   * @param title words of the title and before, in lower case
   * @param titled whether there is a title
   */
  record Name(
      int first, int nameFrom, int end, boolean definite, List<String> title, boolean titled) {

    boolean hasName() {
      return nameFrom < end;
    }
  }

  NameReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Name read(Sentence s, int head) {
    int first = first(s, head);
    int end = head + 1;
    while (end < s.size() && s.isName(end) && s.isName(head) && s.under(end, head)) {
      end++;
    }
    end = s.isName(head) ? extend(s, head, end) : end;
    int titleEnd = titleEnd(s, head, first, end);
    boolean body = titleEnd < end && lexicon.matches("organizations", s, end - 1);
    boolean titled = titleEnd > first && !(body && titleEnd == first + 1); // General Motors
    int nameFrom = titled ? titleEnd : first;
    List<String> title = new ArrayList<>();
    for (int i = first; i < (titled ? titleEnd : end); i++) {
      title.add(lower(s, i));
    }
    boolean definite = first > 0 && isDefinite(s, first - 1);
    return new Name(first, nameFrom, end, definite, title, titled);
  }

  /** The first word of the phrase after its article. */
  private int first(Sentence s, int head) {
    int first = head;
    while (first > 0 && s.under(first - 1, head) && premodifies(s, first - 1)) {
      first--;
    }
    while (first > 1 && isMembers(s, first - 1, head)) { // "Fishers' Union"
      first -= 2;
      while (first > 0 && s.is(first - 1, "compound") && s.isName(first - 1)) {
        first--;
      }
    }
    boolean joint = first < head - 1 && isJoint(s, first); // "far|-right Freedom Party"
    return joint ? first + 2 : first;
  }

  /** One past the last word of the title; {@code first} where there is none. */
  private int titleEnd(Sentence s, int head, int first, int end) {
    int titleEnd = first;
    for (int i = first; i < end; i++) {
      boolean last = i + 1 == end;
      if (lexicon.entryLength("titles", s, i) > 0
          && (!last || titleEnd == i || !s.isName(i) || i == first)) {
        titleEnd = i + 1;
      }
    }
    boolean alone = titleEnd == first && end - first == 1 && lexicon.matches("titles", s, head);
    return alone ? end : titleEnd;
  }

  /** "the Fishers*'* Union", "the People*'s* Party": a mark of possession inside a name. */
  boolean isMembers(Sentence s, int mark, int head) {
    boolean possessive = mark > 0 && s.tag(mark).equals("POS") && s.isName(head);
    return possessive
        && capital(s, mark - 1)
        && capital(s, head)
        && lexicon.matches("organizations", s, head)
        && (s.tag(mark - 1).endsWith("S") || lexicon.matches("members", s, mark - 1));
  }

  private static boolean premodifies(Sentence s, int i) {
    String tag = s.tag(i);
    boolean word =
        tag.startsWith("N") || tag.startsWith("JJ") || tag.equals("CD") || tag.equals("VBN");
    return (word && !s.is(i, "conj") && !s.is(i, "nmod")) || isJoint(s, i) || s.word(i).equals("&");
  }

  /** A hyphen or dash between two words of one name. */
  static boolean isJoint(Sentence s, int i) {
    return s.word(i).equals("-") || s.word(i).equals("–");
  }

  static boolean isHyphenated(Sentence s, int i) {
    return i + 1 < s.size() && isJoint(s, i + 1);
  }

  private static boolean isDefinite(Sentence s, int i) {
    return Set.of("the", "this", "that", "these", "those", "both").contains(s.lemma(i))
        || s.tag(i).equals("PRP$")
        || s.tag(i).equals("POS");
  }

  /** "Ministry of Foreign Affairs", "Bank for International Settlements". */
  private int extend(Sentence s, int head, int end) {
    if (!lexicon.matches("organizations", s, head)) {
      return end;
    }
    int at = end;
    int best = end;
    while (at < s.size() && (LINKS.contains(s.lemma(at)) || capital(s, at))) {
      at++;
      if (capital(s, at - 1) && s.isName(at - 1)) {
        best = s.under(at - 1, head) ? at : best;
      }
    }
    return best;
  }

  static boolean capital(Sentence s, int i) {
    return Character.isUpperCase(s.word(i).codePointAt(0));
  }

  static String lower(Sentence s, int i) {
    return s.word(i).toLowerCase(Locale.ROOT);
  }
}
