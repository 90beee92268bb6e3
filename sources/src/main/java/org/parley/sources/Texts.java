package org.parley.sources;

/** Clean strings. */
final class Texts {

  private static final char SOFT_HYPHEN = '\u00ad';

  private Texts() {}

  /**
   * {@code text} with every stretch of white space, no-break spaces among them, made one space;
   * soft hyphens and zero-width marks go, and lone surrogates become U+FFFD.
   */
  static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    if (space) {
      out.append(' ');
    }
    return whole(out.toString());
  }

  /** {@code text} with {@code \n} for every line end, and U+FFFD for lone surrogates. */
  static String withPlainLineEnds(String text) {
    return whole(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** Lower case letters and digits only, for comparing what two places say. */
  static String bare(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return out.toString();
  }

  private static boolean isInvisible(char c) {
    return c == SOFT_HYPHEN || c == '\u200b' || c == '\u2060' || c == '\ufeff';
  }

  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (isPair(text, i)) {
          i++;
        } else {
          return repaired(text);
        }
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }
}
