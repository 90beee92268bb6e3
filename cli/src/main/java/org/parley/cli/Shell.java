package org.parley.cli;

import java.util.regex.Pattern;

/** Words as a shell takes them. */
final class Shell {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+-]+");

  private Shell() {}

  /** A word, in quotes where it needs them. */
  static String word(String word) {
    String visible = Messages.visible(word);
    return PLAIN.matcher(visible).matches() ? visible : "'" + visible.replace("'", "'\\''") + "'";
  }
}
