package org.parley.analysis.milestone;

import java.util.Locale;

/**
 * What the inflections of an English word share. It may be no word itself: "releasing", "released"
 * and "releases" are "releas". Irregular forms stand in the resource files beside their words.
 */
final class Stem {

  /** Of a shorter word nothing is taken off. */
  private static final int SHORT = 3;

  private Stem() {}

  static String of(String word) {
    String stem = word.toLowerCase(Locale.ROOT);
    if (stem.endsWith("'s")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    if (stem.length() <= SHORT) {
      return stem;
    }
    stem = withoutPlural(stem);
    stem = withoutEnding(withoutEnding(stem, "ed"), "ing");
    if (stem.length() > SHORT && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    int last = stem.length() - 1;
    boolean doubled =
        last > 1 && stem.charAt(last) == stem.charAt(last - 1) && !isVowel(stem.charAt(last));
    return doubled ? stem.substring(0, last) : stem;
  }

  private static String withoutPlural(String word) {
    int end = word.length();
    if (word.endsWith("ies") || word.endsWith("ied")) {
      return end > SHORT + 1 ? word.substring(0, end - 3) + "y" : word.substring(0, end - 1);
    }
    if (!word.endsWith("s")) {
      return word;
    }
    char before = word.charAt(end - 2);
    if (before == 'e' && isHissing(word, end - 3)) {
      return word.substring(0, end - 2);
    }
    return "sui".indexOf(before) >= 0 ? word : word.substring(0, end - 1);
  }

  /** Whether the letters up to there are ss, sh, ch, x or z: their plural ends in -es. */
  private static boolean isHissing(String word, int last) {
    char letter = word.charAt(last);
    return letter == 'x'
        || letter == 'z'
        || (letter == 's' && word.charAt(last - 1) == 's')
        || (letter == 'h' && "sc".indexOf(word.charAt(last - 1)) >= 0);
  }

  private static String withoutEnding(String word, String ending) {
    int rest = word.length() - ending.length();
    if (rest < 2 || !word.endsWith(ending)) {
      return word;
    }
    String stem = word.substring(0, rest);
    return stem.chars().anyMatch(letter -> isVowel((char) letter) || letter == 'y') ? stem : word;
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }
}
