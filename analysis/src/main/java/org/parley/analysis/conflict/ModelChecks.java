package org.parley.analysis.conflict;

import java.util.List;
import java.util.Optional;
import org.parley.analysis.conflict.ConflictModel.Move;
import org.parley.analysis.conflict.ConflictModel.Option;

/** What has to hold of the parts of a model, each told once. */
final class ModelChecks {

  /** Statements in one another. */
  static final int DEEPEST = 60;

  /** Parties; those with options are as few as these. */
  private static final int MOST_PARTIES = 32;

  /** Statements of one party's preference. */
  private static final int MOST_STATEMENTS = 200;

  private static final int LONGEST_NAME = 200;

  private ModelChecks() {}

  static void all(
      List<String> parties,
      List<Option> options,
      List<Statement> never,
      List<Statement> alike,
      List<Move> moves,
      List<Preference> preferences,
      Optional<Pattern> now) {
    some(parties, options);
    for (int i = 0; i < parties.size(); i++) {
      newParty(parties.subList(0, i), parties.get(i));
    }
    for (int i = 0; i < options.size(); i++) {
      newOption(parties, options.subList(0, i), options.get(i));
    }
    never.forEach(statement -> statement(options, statement));
    alike.forEach(statement -> statement(options, statement));
    moves.forEach(move -> move(parties, options, move));
    for (int i = 0; i < preferences.size(); i++) {
      newPreference(parties, options, preferences.subList(0, i), preferences.get(i));
    }
    now.ifPresent(state -> vector(options, state));
  }

  static void some(List<String> parties, List<Option> options) {
    if (parties.isEmpty() || options.isEmpty()) {
      throw Flaw.of(
          "a conflict needs a party and an option", "Write 'Norland can sign' for each of them.");
    }
  }

  static void name(String of, String name) {
    if (name.isBlank() || !name.equals(name.strip())) {
      throw Flaw.of(
          "'" + name + "' is empty or has space around it", "Give each " + of + " a name.");
    }
    title(name);
  }

  static void title(String name) {
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw Flaw.of(
          "a name has " + name.length() + " characters, or controls among them",
          "A name has " + LONGEST_NAME + " characters at most, all on one line.");
    }
    if (name.codePoints().anyMatch(one -> Character.getType(one) == Character.SURROGATE)) {
      throw Flaw.of("'" + name + "' has half a character", "Write the name anew.");
    }
  }

  static void newParty(List<String> before, String party) {
    name("party", party);
    if (before.contains(party)) {
      throw Flaw.of("party '" + party + "' is named twice", "Name each party once.");
    }
    if (before.size() == MOST_PARTIES) {
      throw Flaw.tooLarge(
          "party '" + party + "' is one more than " + MOST_PARTIES,
          "Leave out who can do nothing, or let those who act together be one.");
    }
  }

  static void party(List<String> parties, String party) {
    if (!parties.contains(party)) {
      throw Flaw.of(
          "there is no party '" + party + "'",
          "The parties are " + String.join(", ", parties) + ".");
    }
  }

  static void newOption(List<String> parties, List<Option> before, Option option) {
    party(parties, option.owner());
    if (before.stream().anyMatch(one -> one.name().equals(option.name()))) {
      throw Flaw.of(
          "option '" + option.name() + "' is named twice",
          "Two parties that can do the same need two names, as in sign_norland and sign_sudmark.");
    }
    if (before.size() == ConflictModel.MOST_OPTIONS) {
      throw Flaw.tooLarge(
          "option '" + option.name() + "' is one more than " + ConflictModel.MOST_OPTIONS,
          "Leave out what hardly matters, or put together what is only done together.");
    }
  }

  static void statement(List<Option> options, Statement statement) {
    statement(options, statement, DEEPEST);
  }

  private static void statement(List<Option> options, Statement statement, int left) {
    if (left == 0) {
      throw Flaw.of(
          "more than " + DEEPEST + " statements stand in one another", "Split the statement.");
    }
    if (statement instanceof Statement.Is is) {
      option(options, is.option());
    }
    statement.parts().forEach(part -> statement(options, part, left - 1));
  }

  static void option(List<Option> options, String name) {
    if (options.stream().noneMatch(option -> option.name().equals(name))) {
      throw Flaw.of(
          "there is no option '" + name + "'",
          "The options are "
              + String.join(", ", options.stream().map(Option::name).toList())
              + ".");
    }
  }

  static void pattern(List<Option> options, Pattern pattern) {
    if (pattern.length() != options.size()) {
      throw Flaw.of(
          "'"
              + pattern
              + "' has "
              + pattern.length()
              + " marks and there are "
              + options.size()
              + " options",
          "The options are, in this order: "
              + String.join(", ", options.stream().map(Option::name).toList())
              + ".");
    }
  }

  static void vector(List<Option> options, Pattern pattern) {
    pattern(options, pattern);
    if (!pattern.isVector()) {
      throw Flaw.of("'" + pattern + "' is more than one state", "Write Y or N for each option.");
    }
  }

  static void move(List<String> parties, List<Option> options, Move move) {
    party(parties, move.party());
    vector(options, move.from());
    vector(options, move.to());
  }

  static void newPreference(
      List<String> parties, List<Option> options, List<Preference> before, Preference preference) {
    String party = preference.party();
    party(parties, party);
    if (before.stream().anyMatch(one -> one.party().equals(party))) {
      throw Flaw.of(
          "the preferences of '" + party + "' stand twice", "Put them together in one place.");
    }
    switch (preference) {
      case Preference.Prioritized prioritized -> statements(options, prioritized);
      case Preference.Ranked ranked ->
          ranked.levels().forEach(level -> level.forEach(one -> pattern(options, one)));
    }
  }

  private static void statements(List<Option> options, Preference.Prioritized preference) {
    int count = preference.statements().size();
    if (count > MOST_STATEMENTS) {
      throw Flaw.tooLarge(
          "'"
              + preference.party()
              + "' prefers "
              + count
              + " things, and "
              + MOST_STATEMENTS
              + " are the most",
          "Keep those that come first.");
    }
    preference.statements().forEach(statement -> statement(options, statement));
  }
}
