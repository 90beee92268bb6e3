package org.parley.cli.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of others, made harmless for where they are shown: an article, a file's name or an answer
 * of a server may hold what steers a terminal, turns the order of letters round, or is markup. What
 * steers is shown as U+FFFD, so that nobody takes the words for untouched.
 */
public final class Harmless {

  /** Controls of both ASCII and Unicode (C1), and what embeds, overrides or isolates direction. */
  private static final String STEERING = "\\p{IsCc}\\u202a-\\u202e\\u2066-\\u2069";

  private static final Pattern IN_A_LINE = Pattern.compile("[" + STEERING + "\\u2028\\u2029]");
  private static final Pattern IN_LINES = Pattern.compile("[" + STEERING + "&&[^\\n\\t]]");
  private static final Pattern RAW_IN_JSON =
      Pattern.compile("[" + STEERING + "\\u2028\\u2029&&[^\\n\\t\\r]]");
  private static final Pattern BLANK = Pattern.compile("[\\t\\n\\x0b\\f\\r\\x85\\u2028\\u2029]");

  private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_{}\\[\\]#|~$!]");

  /** At the start of a line Markdown takes these for a list, a rule or a heading. */
  private static final Pattern MARKDOWN_BLOCK = Pattern.compile("^(?:[-+=:]|\\d+(?=[.)]))");

  private static final String SHOWN = "\ufffd";

  private Harmless() {}

  /** Words for one line of a terminal; breaks and tabs are spaces. */
  public static String line(String words) {
    String spaced = BLANK.matcher(words).replaceAll(" ");
    return IN_A_LINE.matcher(spaced).replaceAll(SHOWN);
  }

  /** Text of several lines for a terminal; line feeds and tabs stay. */
  public static String lines(String text) {
    return IN_LINES.matcher(text).replaceAll(SHOWN);
  }

  /** Words for one line of Markdown, of which nothing is taken for markup. */
  static String markdown(String words) {
    String plain = line(words).replaceAll(" +", " ").strip();
    String escaped = MARKDOWN.matcher(plain).replaceAll("\\\\$0");
    Matcher block = MARKDOWN_BLOCK.matcher(escaped);
    if (block.find()) {
      boolean number = Character.isDigit(escaped.charAt(0));
      int at = number ? block.end() : 0;
      escaped = escaped.substring(0, at) + "\\" + escaped.substring(at);
    }
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Text for the inside of an HTML element or of an attribute in double quotes. */
  static String html(String text) {
    return lines(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** JSON in which nothing steers a terminal that shows it; it means the same as before. */
  public static String json(String json) {
    return RAW_IN_JSON
        .matcher(json)
        .replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
  }
}
