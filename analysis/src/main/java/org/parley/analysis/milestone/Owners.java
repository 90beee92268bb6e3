package org.parley.analysis.milestone;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose a milestone is: whose troops, whose sanctions; pronouns mean sides of the sentence.
 */
final class Owners {

  private final Sides sides;

  Owners(Sides sides) {
    this.sides = sides;
  }

  /**
   * The sides of a phrase.
   *
   * @param whose key of the first that is not only struck by it ("measures against Norland")
   * @param sides keys of all
   * @param named who is named
   * @param at the words that name them
   */
  record Found(@Nullable String whose, Set<String> sides, List<Sides.Named> named, BitSet at) {}

  Found in(Words words, String text, String sentence, @Nullable String by) {
    Set<String> keys = new LinkedHashSet<>();
    BitSet at = new BitSet();
    String whose = null;
    List<Sides.Named> named = sides.in(words);
    for (int i = 0, next = 0; i < words.size(); i++) {
      String key;
      if (next < named.size() && named.get(next).at() == i) {
        key = named.get(next).key();
        at.set(i, named.get(next).end());
        next++;
      } else {
        key = at.get(i) ? null : meant(words.lower(i), text, sentence, by);
      }
      if (key != null) {
        keys.add(key);
        whose = whose == null && !isStruck(words, i) ? key : whose;
      }
    }
    return new Found(whose, keys, named, at);
  }

  private static boolean isStruck(Words words, int i) {
    return i > 0
        && (PhraseWords.is(words.lower(i - 1), "object")
            || (i > 1
                && PhraseWords.is(words.lower(i - 1), "article")
                && PhraseWords.is(words.lower(i - 2), "object")));
  }

  /** Whom a pronoun means, or null where the word is none. */
  private @Nullable String meant(String word, String text, String sentence, @Nullable String by) {
    if (PhraseWords.is(word, "speaker")) {
      return by;
    }
    if (PhraseWords.is(word, "others")) {
      String near = nearest(text, sentence);
      return near != null && !near.equals(by) ? near : opposite(by);
    }
    if (PhraseWords.is(word, "nearest")) {
      String near = nearest(text, sentence);
      return near == null ? by : near;
    }
    return null;
  }

  private @Nullable String opposite(@Nullable String by) {
    List<String> parties = sides.parties();
    return parties.size() == 2 && by != null && parties.contains(by)
        ? parties.get(parties.getFirst().equals(by) ? 1 : 0)
        : null;
  }

  /** The side that the sentence names last before the phrase. */
  private @Nullable String nearest(String text, String sentence) {
    int at = sentence.indexOf(text);
    if (at <= 0) {
      return null;
    }
    List<Sides.Named> before = sides.in(Words.of(sentence.substring(0, at)));
    if (before.isEmpty()) {
      return null;
    }
    String last = before.getLast().key();
    return isDemand(sentence.substring(0, at)) ? another(before, last) : last;
  }

  /** "Norland refused Sudland's demand that it": whom the demand is made of. */
  private @Nullable String another(List<Sides.Named> before, String last) {
    for (Sides.Named one : before.reversed()) {
      if (!one.key().equals(last)) {
        return one.key();
      }
    }
    return opposite(last);
  }

  private static boolean isDemand(String before) {
    Words words = Words.of(before);
    int size = words.size();
    return size > 1
        && (PhraseWords.is(words.lower(size - 1), "demand")
            || PhraseWords.is(words.lower(size - 2), "demand"));
  }
}
