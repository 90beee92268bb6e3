package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.groundwork.Lexer.Sort;
import org.parley.analysis.groundwork.Lexer.Token;
import org.parley.model.Fault;

/**
 * Reads the tokens of one line: names, and what is required. {@code and} binds closer than {@code
 * or}.
 */
final class TermParser {

  private static final int DEEPEST = 100;

  private final List<Token> tokens;
  private final List<Token> milestones = new ArrayList<>();
  private int at;
  private int depth;

  TermParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean accept(String mark) {
    boolean there = peek().is(mark);
    if (there) {
      next();
    }
    return there;
  }

  void expect(String mark, String advice) {
    Token token = next();
    if (!token.is(mark)) {
      throw token.fault("Here stands " + token.shown() + " and not '" + mark + "'", advice);
    }
  }

  /** A word or what stands in quotation marks. */
  Token name(String what) {
    Token token = next();
    if (!token.isName() || token.text().isBlank()) {
      throw token.fault(
          "Here stands " + token.shown() + " and not the name of a " + what,
          "Write a word, or several in quotation marks.");
    }
    return token;
  }

  void end() {
    Token token = peek();
    if (token.sort() != Sort.END) {
      throw token.fault(
          "The line should end before " + token.shown(), "Begin a new line, or join with 'and'.");
    }
  }

  /** The milestones of all terms so far, each where it stands. */
  List<Token> milestones() {
    return List.copyOf(milestones);
  }

  /** {@code a and b or c}. */
  Term term() {
    Token first = peek();
    if (++depth > DEEPEST) {
      throw first.fault("Brackets are nested deeper than " + DEEPEST, "Name a part a milestone.");
    }
    List<Term> parts = new ArrayList<>(List.of(all()));
    while (accept("or")) {
      parts.add(all());
    }
    depth--;
    return parts.size() == 1 ? parts.getFirst() : new Term.Any(parts);
  }

  private Term all() {
    List<Term> parts = new ArrayList<>(List.of(part()));
    while (accept("and")) {
      parts.add(part());
    }
    return parts.size() == 1 ? parts.getFirst() : new Term.All(parts);
  }

  private Term part() {
    if (accept("(")) {
      Term inner = term();
      expect(")", "Close the bracket.");
      return inner;
    }
    if (peek(1).is("of") && peek(2).is("(")) {
      return some();
    }
    Token milestone = name("milestone");
    milestones.add(milestone);
    return new Term.Reached(milestone.text());
  }

  private Term some() {
    Token number = next();
    next();
    next();
    List<Term> parts = new ArrayList<>(List.of(term()));
    while (accept(",")) {
      parts.add(term());
    }
    expect(")", "Write so: 2 of (a, b, c).");
    try {
      return new Term.AtLeast(Integer.parseInt(number.text()), parts);
    } catch (IllegalArgumentException e) {
      throw wrongNumber(number, parts.size());
    }
  }

  private static Fault wrongNumber(Token number, int parts) {
    return number.fault(
        number.shown() + " of " + parts + " parts cannot be",
        "Write a number from 1 to " + parts + ".");
  }
}
