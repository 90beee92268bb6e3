package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Fault;

/** Splits a line of a groundwork file into its tokens. */
final class Lexer {

  /** The sorts of tokens. */
  enum Sort {
    WORD,
    QUOTED,
    NOTE,
    MARK,
    END
  }

  /**
   * A token.
   *
   * @param text without quotation marks and brackets
   * @param origin {@code file:line:column}; columns count code points from 1
   */
  record Token(Sort sort, String text, String origin) {

    boolean is(String mark) {
      return (sort == Sort.MARK || sort == Sort.WORD) && text.equals(mark);
    }

    boolean isName() {
      return sort == Sort.WORD || sort == Sort.QUOTED;
    }

    /** For messages. */
    String shown() {
      return sort == Sort.END ? "the end of the line" : "'" + text + "'";
    }

    Fault fault(String message, String advice) {
      return Fault.source("bad-groundwork", origin + ": " + message, advice);
    }
  }

  /** The longer first. */
  private static final List<String> MARKS = List.of("<->", "<-", ":", ",", "(", ")");

  private final String source;
  private final int number;
  private final String line;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int counted;
  private int column = 1;

  private Lexer(String source, int number, String line) {
    this.source = source;
    this.number = number;
    this.line = line;
  }

  /** The tokens of a line, the last of which is its end; {@code #} opens a comment. */
  static List<Token> tokens(String source, int number, String line) {
    Lexer lexer = new Lexer(source, number, line);
    while (lexer.next()) {}
    lexer.add(Sort.END, "", lexer.at);
    return lexer.tokens;
  }

  private boolean next() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    if (at == line.length() || line.charAt(at) == '#') {
      return false;
    }
    int start = at;
    char first = line.charAt(at);
    if (first == '"') {
      add(Sort.QUOTED, upTo('"'), start);
    } else if (first == '[') {
      add(Sort.NOTE, upTo(']').strip(), start);
    } else if (!mark().isEmpty()) {
      String mark = mark();
      at += mark.length();
      add(Sort.MARK, mark, start);
    } else if (isOfWord(first)) {
      while (at < line.length() && isOfWord(line.charAt(at))) {
        at++;
      }
      add(Sort.WORD, line.substring(start, at), start);
    } else {
      throw new Token(Sort.MARK, "", origin(start))
          .fault(
              "'" + line.substring(at, line.offsetByCodePoints(at, 1)) + "' means nothing here",
              "Put names with other signs than letters, digits and - _ . ' in quotation marks.");
    }
    return true;
  }

  private String upTo(char close) {
    int start = ++at;
    StringBuilder text = new StringBuilder();
    while (at < line.length() && line.charAt(at) != close) {
      if (line.charAt(at) == '\\' && at + 1 < line.length()) {
        at++;
      }
      text.append(line.charAt(at++));
    }
    if (at >= line.length()) {
      throw new Token(Sort.MARK, "", origin(start - 1))
          .fault("What is opened here is not closed", "Write " + close + " at its end.");
    }
    at++;
    return text.toString();
  }

  private String mark() {
    return MARKS.stream().filter(mark -> line.startsWith(mark, at)).findFirst().orElse("");
  }

  private static boolean isOfWord(char letter) {
    return Character.isLetterOrDigit(letter)
        || Character.isSurrogate(letter)
        || "-_.'’/&".indexOf(letter) >= 0;
  }

  private void add(Sort sort, String text, int start) {
    tokens.add(new Token(sort, text, origin(start)));
  }

  /**
   * Of a place that is no earlier than the one asked for before, so that a line is counted once.
   */
  private String origin(int index) {
    column += line.codePointCount(counted, index);
    counted = index;
    return source + ":" + number + ":" + column;
  }
}
