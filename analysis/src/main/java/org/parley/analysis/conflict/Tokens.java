package org.parley.analysis.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Fault;

/** A conflict's text as tokens. A line that is set in goes on with what the last one began. */
final class Tokens {

  /** The name of the group says the kind of the token; what is in none is passed over. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?U)#.*|\\s+|(?<QUOTED>\"(?:[^\"\\\\]|\\\\[\"\\\\])*+\")|(?<MARK>->|[(),=])"
              + "|(?<WORD>(?:(?!->)[^\\s(),=\"#])+)");

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
    int before = tokens.size();
    Matcher matcher = TOKEN.matcher(line);
    int at = 0;
    while (at < line.length()) {
      matcher.region(at, line.length());
      int column = 1 + line.codePointCount(0, at);
      if (!matcher.lookingAt()) {
        throw fault(
            new Token(Token.Kind.END, "", number, column),
            "a quote is not closed, or has a backslash before what needs none",
            "Close it with \" on the same line; inside, write \\\" for a quote and \\\\ for a"
                + " backslash.");
      }
      for (Token.Kind kind : List.of(Token.Kind.QUOTED, Token.Kind.MARK, Token.Kind.WORD)) {
        String found = matcher.group(kind.name());
        if (found != null) {
          if (tokens.size() == before && before > 0) {
            Token.Kind start = at > 0 ? Token.Kind.LINE : Token.Kind.END;
            tokens.add(new Token(start, "", number, column));
          }
          tokens.add(new Token(kind, plain(kind, found), number, column));
        }
      }
      at = matcher.end();
    }
  }

  private static String plain(Token.Kind kind, String found) {
    return kind == Token.Kind.QUOTED
        ? found.substring(1, found.length() - 1).replaceAll("\\\\(.)", "$1")
        : found;
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
