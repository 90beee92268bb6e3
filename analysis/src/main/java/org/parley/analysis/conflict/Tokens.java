package org.parley.analysis.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/** A conflict's text as tokens. A line that is set in goes on with what the last one began. */
final class Tokens {

  /** The name of the group says the kind of the token; what is in none is passed over. */
  private static final Pattern TOKEN =
      Pattern.compile("(?U)#.*|\\s+|(?<MARK>->|[(),=])|(?<WORD>(?:(?!->)[^\\s(),=\"#])++)");

  private static final char QUOTE = '"';
  private static final char ESCAPE = '\\';

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  /**
   * @param source the text's name in messages
   */
  Tokens(String source, String text) {
    this.source = source;
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      line(lines[i], i + 1);
    }
    tokens.add(new Token(Token.Kind.END, "", lines.length, 1 + count(lines[lines.length - 1])));
  }

  private static int count(String line) {
    return line.codePointCount(0, line.length());
  }

  private void line(String line, int number) {
    Matcher matcher = TOKEN.matcher(line);
    boolean first = true;
    int column = 1;
    int end;
    for (int at = 0; at < line.length(); at = end) {
      Token token;
      if (line.charAt(at) == QUOTE) {
        end = quoteEnd(line, at, number, column);
        String words = line.substring(at + 1, end - 1).replaceAll("\\\\(.)", "$1");
        token = new Token(Token.Kind.QUOTED, words, number, column);
      } else {
        matcher.region(at, line.length()).lookingAt();
        end = matcher.end();
        token = token(matcher, number, column);
      }
      if (token != null) {
        if (first && !tokens.isEmpty()) {
          Token.Kind start = at > 0 ? Token.Kind.LINE : Token.Kind.END;
          tokens.add(new Token(start, "", number, column));
        }
        first = false;
        tokens.add(token);
      }
      column += line.codePointCount(at, end);
    }
  }

  private static @Nullable Token token(Matcher matcher, int line, int column) {
    String mark = matcher.group(Token.Kind.MARK.name());
    String word = matcher.group(Token.Kind.WORD.name());
    return mark != null
        ? new Token(Token.Kind.MARK, mark, line, column)
        : word != null ? new Token(Token.Kind.WORD, word, line, column) : null;
  }

  /** One past the quote that closes the one at {@code start}. */
  private int quoteEnd(String line, int start, int number, int column) {
    int at = start + 1;
    while (at < line.length() && line.charAt(at) != QUOTE) {
      at += line.charAt(at) == ESCAPE ? 2 : 1;
    }
    if (at >= line.length()) {
      throw fault(
          new Token(Token.Kind.END, "", number, column),
          "a quote is not closed",
          "Close it with \" on the same line; inside, write \\\" for a quote and \\\\ for a"
              + " backslash.");
    }
    return at + 1;
  }

  /** The next token, which stays the next. */
  Token peek() {
    return tokens.get(Math.min(next, tokens.size() - 1));
  }

  Token take() {
    Token token = peek();
    next++;
    return token;
  }

  /** Takes the next token if it is that word or mark. */
  boolean takes(String word) {
    boolean is = peek().is(word);
    next += is ? 1 : 0;
    return is;
  }

  /** Takes the start of a line that goes on, if it is next. */
  boolean takesLine() {
    boolean is = peek().kind() == Token.Kind.LINE;
    next += is ? 1 : 0;
    return is;
  }

  boolean isAtEnd() {
    return next >= tokens.size() - 1;
  }

  Fault fault(Token token, String message, String advice) {
    return Flaw.of(place(token) + ": " + message, advice);
  }

  /** {@code source:line:column}. */
  String place(Token token) {
    return source + ":" + token.line() + ":" + token.column();
  }
}
