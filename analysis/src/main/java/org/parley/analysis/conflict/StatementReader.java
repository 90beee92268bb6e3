package org.parley.analysis.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.analysis.conflict.ConflictModel.Option;

/**
 * Reads one statement: {@code not} binds most, then {@code and}, then {@code or}; one {@code ->},
 * {@code if} or {@code iff} joins two such. Parentheses make one of any.
 */
final class StatementReader {

  private final Tokens tokens;
  private final List<Option> options;
  private int depth;

  StatementReader(Tokens tokens, List<Option> options) {
    this.tokens = tokens;
    this.options = options;
  }

  Statement read() {
    Token start = tokens.peek();
    Statement statement = whole();
    Flaw.checkAt(tokens.place(start), () -> ModelChecks.statement(options, statement));
    return statement;
  }

  private Statement whole() {
    Statement left = or();
    Token sign = tokens.peek();
    Statement whole = left;
    if (tokens.takes(Words.ARROW)) {
      whole = new Statement.Implies(left, or());
    } else if (tokens.takes(Words.IF)) {
      whole = new Statement.Implies(or(), left);
    } else if (tokens.takes(Words.IFF)) {
      whole = new Statement.Iff(left, or());
    }
    Token next = tokens.peek();
    if (next.is(Words.ARROW) || next.is(Words.IF) || next.is(Words.IFF)) {
      throw tokens.fault(
          next,
          next.told() + " after " + sign.told() + " can be read in two ways",
          "Put parentheses around what belongs together.");
    }
    return whole;
  }

  private Statement or() {
    return joined(Words.OR, Statement.Or::new, this::and);
  }

  private Statement and() {
    return joined(Words.AND, Statement.And::new, this::not);
  }

  private Statement joined(
      String word, Function<List<Statement>, Statement> join, Supplier<Statement> part) {
    List<Statement> parts = new ArrayList<>(List.of(part.get()));
    while (tokens.takes(word)) {
      parts.add(part.get());
    }
    return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
  }

  private Statement not() {
    Token token = tokens.peek();
    if (++depth > ModelChecks.DEEPEST) {
      throw tokens.fault(
          token,
          "more than " + ModelChecks.DEEPEST + " statements stand in one another",
          "Split the statement.");
    }
    Statement statement =
        tokens.takes(Words.NOT)
            ? new Statement.Not(not())
            : tokens.takes(Words.OPEN) ? inside(token) : option();
    depth--;
    return statement;
  }

  private Statement inside(Token open) {
    Statement statement = whole();
    if (!tokens.takes(Words.CLOSE)) {
      throw tokens.fault(
          tokens.peek(),
          tokens.peek().told()
              + " stands where the parenthesis of column "
              + open.column()
              + " should close or go on",
          "Close it with ) on the same line.");
    }
    return statement;
  }

  private Statement option() {
    Token token = tokens.take();
    boolean isName = token.kind() == Token.Kind.QUOTED || Words.isPlain(token.text());
    if (!isName) {
      throw tokens.fault(
          token,
          token.told() + " stands where an option should",
          "Write the name of an option; one like a word of the language stands in quotes.");
    }
    Flaw.checkAt(tokens.place(token), () -> ModelChecks.option(options, token.text()));
    return new Statement.Is(token.text());
  }
}
