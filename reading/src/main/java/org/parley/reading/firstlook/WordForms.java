package org.parley.reading.firstlook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The regular forms of an English word: as a noun, as a verb and as an adjective of either. Also
 * gives forms that no one uses; they do no harm where texts are only looked up.
 */
final class WordForms {

  private static final List<String> ENDINGS = List.of("s", "es", "ed", "d", "ing");
  private static final String VOWELS = "aeiou";

  private WordForms() {}

  static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    ENDINGS.forEach(ending -> forms.add(word + ending));
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("e")) {
      forms.add(stem + "ing");
    }
    if (word.endsWith("y")) {
      forms.add(stem + "ies");
      forms.add(stem + "ied");
    }
    if (mayDouble(word)) {
      char last = word.charAt(word.length() - 1);
      forms.add(word + last + "ed");
      forms.add(word + last + "ing");
    }
    return forms;
  }

  /** Whether it ends like "swap": one vowel between two consonants. */
  private static boolean mayDouble(String word) {
    int last = word.length() - 1;
    return last >= 2
        && !isVowel(word.charAt(last))
        && isVowel(word.charAt(last - 1))
        && !isVowel(word.charAt(last - 2));
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}
