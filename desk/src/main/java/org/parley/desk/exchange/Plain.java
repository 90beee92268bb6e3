package org.parley.desk.exchange;

import java.util.regex.Pattern;

/** Words of others without what steers a terminal or breaks a row. */
final class Plain {

  private static final Pattern BLANK = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");

  /** Controls, and what embeds, overrides or isolates direction. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{IsCc}\\u202a-\\u202e\\u2066-\\u2069]");

  private static final String SHOWN = "\ufffd";

  private Plain() {}

  /** In one line: breaks and tabs are spaces, what steers is U+FFFD. */
  static String line(String words) {
    return STEERING.matcher(BLANK.matcher(words).replaceAll(" ")).replaceAll(SHOWN).strip();
  }
}
