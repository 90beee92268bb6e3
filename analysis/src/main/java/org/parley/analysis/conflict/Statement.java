package org.parley.analysis.conflict;

import java.util.List;

/** What may be true of a state: that options are taken, put together by logic. */
public sealed interface Statement {

  /** The option of that name is taken. */
  record Is(String option) implements Statement {}

  /** It is not so. */
  record Not(Statement statement) implements Statement {}

  /** All of two or more. */
  record And(List<Statement> statements) implements Statement {
    public And {
      statements = severalOf(statements);
    }
  }

  /** One at least of two or more. */
  record Or(List<Statement> statements) implements Statement {
    public Or {
      statements = severalOf(statements);
    }
  }

  /** Where {@code condition} is true, so is {@code consequence}. */
  record Implies(Statement condition, Statement consequence) implements Statement {}

  /** Both are true or neither is. */
  record Iff(Statement left, Statement right) implements Statement {}

  /** The statements right below, in their order. */
  default List<Statement> parts() {
    return switch (this) {
      case Is is -> List.of();
      case Not not -> List.of(not.statement());
      case And and -> and.statements();
      case Or or -> or.statements();
      case Implies implies -> List.of(implies.condition(), implies.consequence());
      case Iff iff -> List.of(iff.left(), iff.right());
    };
  }

  private static List<Statement> severalOf(List<Statement> statements) {
    if (statements.size() < 2) {
      throw new IllegalArgumentException("Needs two statements at least: " + statements);
    }
    return List.copyOf(statements);
  }
}
