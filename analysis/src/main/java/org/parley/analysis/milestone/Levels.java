package org.parley.analysis.milestone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The level of a meeting by words, and by those who meet. */
final class Levels {

  /** Of two people whose offices nobody gives: news calls meetings by the names of leaders. */
  static final String BY_NAMES = "leaders";

  private static final PhraseLexicon WORDS = PhraseLexicon.load("levels.list");
  private static final PhraseLexicon OFFICES = PhraseLexicon.load("office-levels.list");

  private Levels() {}

  /** What the first words mean that tell a level; of two at one place the longer; or null. */
  static @Nullable String of(Words words) {
    return first(WORDS.longest(words.stems()));
  }

  /** The level of the first office in a sentence, or null. */
  static @Nullable String ofOffice(Words words) {
    return first(OFFICES.longest(words.stems()));
  }

  private static @Nullable String first(List<PhraseLexicon.Hit> hits) {
    return hits.isEmpty() ? null : hits.getFirst().meaning();
  }

  /**
   * By those whom a phrase names, or null where it names nobody whose level is known. Strangers are
   * names that nobody knows.
   */
  static @Nullable String of(List<Sides.Named> named, int strangers, Ranks ranks) {
    int people = 0;
    for (Sides.Named one : named) {
      String level = ranks.of(one.who());
      if (level != null) {
        return level;
      }
      people += one.person() ? 1 : 0;
    }
    return people > 0 && people + strangers > 1 ? BY_NAMES : null;
  }
}
