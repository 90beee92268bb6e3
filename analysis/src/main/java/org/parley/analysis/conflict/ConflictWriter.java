package org.parley.analysis.conflict;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.analysis.conflict.ConflictModel.Move;
import org.parley.analysis.conflict.ConflictModel.Option;

/** Writes the text of a model, one thing on a line. */
final class ConflictWriter {

  private static final String STEP = "  ";

  private final ConflictModel model;
  private final StringBuilder out = new StringBuilder();

  ConflictWriter(ConflictModel model) {
    this.model = model;
  }

  String write() {
    if (!model.name().isEmpty()) {
      out.append(Words.CONFLICT).append(' ').append(Words.quoted(model.name())).append('\n');
    }
    out.append(Words.PARTIES)
        .append(
            model.parties().stream()
                .map(Words::written)
                .collect(Collectors.joining(", ", " ", "\n")));
    options();
    statements(Words.NEVER, model.never());
    statements(Words.ALIKE, model.alike());
    moves();
    model.preferences().forEach(this::preference);
    model
        .now()
        .ifPresent(now -> out.append('\n').append(Words.NOW).append(' ').append(now).append('\n'));
    return out.toString();
  }

  /** Those of a party that follow one another stand together. */
  private void options() {
    String owner = null;
    for (Option option : model.options()) {
      if (!option.owner().equals(owner)) {
        owner = option.owner();
        head(Words.written(owner) + " " + Words.CAN);
      }
      String words = option.words().equals(option.name()) ? "" : " " + Words.quoted(option.words());
      line(Words.written(option.name()) + words + direction(option));
    }
  }

  private static String direction(Option option) {
    return switch (option.direction()) {
      case BOTH -> "";
      case ONLY_TO_YES -> String.join(" ", "", Words.ONLY, Words.TO, Words.YES);
      case ONLY_TO_NO -> String.join(" ", "", Words.ONLY, Words.TO, Words.NO);
    };
  }

  private void statements(String head, List<Statement> statements) {
    if (!statements.isEmpty()) {
      head(head);
      statements.forEach(statement -> line(written(statement)));
    }
  }

  private void moves() {
    String party = null;
    for (Move move : model.moves()) {
      if (!Objects.equals(move.party(), party)) {
        party = move.party();
        head(Words.written(party) + " " + Words.MOVES);
      }
      line(move.from() + " " + Words.ARROW + " " + move.to());
    }
  }

  private void preference(Preference preference) {
    String party = Words.written(preference.party());
    switch (preference) {
      case Preference.Prioritized prioritized -> {
        head(party + " " + Words.PREFERS);
        prioritized.statements().forEach(statement -> line(written(statement)));
      }
      case Preference.Ranked ranked -> {
        head(party + " " + Words.RANKS);
        for (List<Pattern> level : ranked.levels()) {
          line(
              level.stream()
                  .map(Pattern::marks)
                  .collect(Collectors.joining(" " + Words.TIE + " ")));
        }
      }
    }
  }

  private void head(String words) {
    out.append('\n').append(words).append('\n');
  }

  private void line(String words) {
    out.append(STEP).append(words).append('\n');
  }

  /**
   * A statement as it is read; of what is joined, all that is not an option or its denial is in
   * parentheses.
   */
  static String written(Statement statement) {
    return switch (statement) {
      case Statement.Is is -> Words.written(is.option());
      case Statement.Not not -> Words.NOT + " " + part(not.statement());
      case Statement.And and -> joined(Words.AND, and.statements());
      case Statement.Or or -> joined(Words.OR, or.statements());
      case Statement.Implies implies ->
          joined(Words.ARROW, List.of(implies.condition(), implies.consequence()));
      case Statement.Iff iff -> joined(Words.IFF, List.of(iff.left(), iff.right()));
    };
  }

  private static String joined(String word, List<Statement> parts) {
    return parts.stream().map(ConflictWriter::part).collect(Collectors.joining(" " + word + " "));
  }

  private static String part(Statement statement) {
    return switch (statement) {
      case Statement.Is is -> written(is);
      case Statement.Not not -> written(not);
      case Statement.And and -> Words.OPEN + written(and) + Words.CLOSE;
      case Statement.Or or -> Words.OPEN + written(or) + Words.CLOSE;
      case Statement.Implies implies -> Words.OPEN + written(implies) + Words.CLOSE;
      case Statement.Iff iff -> Words.OPEN + written(iff) + Words.CLOSE;
    };
  }
}
