package org.parley.web.http;

/** Texts that callers send. */
final class Texts {

  private Texts() {}

  /**
   * Whether a text can be kept: no NUL, which PostgreSQL has no place for, and no half of a
   * character, which UTF-8 has none for.
   */
  static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == 0) {
        return false;
      }
      if (Character.isSurrogate(unit)) {
        boolean whole =
            Character.isHighSurrogate(unit)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!whole) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
