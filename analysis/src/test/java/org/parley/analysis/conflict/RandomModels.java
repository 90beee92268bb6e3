package org.parley.analysis.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.parley.analysis.conflict.ConflictModel.Direction;
import org.parley.analysis.conflict.ConflictModel.Move;
import org.parley.analysis.conflict.ConflictModel.Option;

/**
 * Conflicts made up of a seed: two to four parties, at most five options, ties, what is never so.
 */
final class RandomModels {

  private static final List<String> NAMES =
      List.of("open", "pay", "free the men", "not", "ja\"wohl\\", "Zölle", "a->b", "withdraw");

  private static final List<Direction> DIRECTIONS =
      List.of(
          Direction.BOTH,
          Direction.BOTH,
          Direction.BOTH,
          Direction.ONLY_TO_YES,
          Direction.ONLY_TO_NO);

  private final Random random;

  private RandomModels(long seed) {
    this.random = new Random(seed);
  }

  static Arbitrary<ConflictModel> all() {
    return Arbitraries.longs().map(seed -> new RandomModels(seed).model());
  }

  private ConflictModel model() {
    List<String> parties =
        List.of("Norland", "Sud mark", "now", "Kalmora").subList(0, 2 + random.nextInt(3));
    List<Option> options = options(parties);
    List<Statement> never = never(parties, options);
    List<Statement> alike = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      Statement one = statement(options, 2);
      alike.add(one);
      alike.add(new Statement.And(List.of(statement(options, 1), new Statement.Not(one))));
    }
    List<String> states =
        new ByDefinition(model(parties, options, never, alike, List.of(), List.of())).states();
    List<Move> moves = new ArrayList<>();
    List<Preference> preferences = new ArrayList<>();
    for (String party : parties) {
      moves.addAll(moves(party, states));
      switch (random.nextInt(5)) {
        case 0 -> {}
        case 1, 2 -> preferences.add(ranked(party, states));
        default -> preferences.add(prioritized(party, options));
      }
    }
    return model(parties, options, never, alike, moves, preferences);
  }

  private List<Option> options(List<String> parties) {
    List<Option> options = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String name = NAMES.get((i + random.nextInt(2) * count) % NAMES.size());
      Direction direction = DIRECTIONS.get(random.nextInt(DIRECTIONS.size()));
      String free = options.stream().anyMatch(one -> one.name().equals(name)) ? name + i : name;
      String owner = parties.get(random.nextInt(parties.size()));
      options.add(
          random.nextBoolean()
              ? new Option(free, owner, direction)
              : new Option(free, "to \"do\" it # " + i, owner, direction));
    }
    return options;
  }

  /** Statements that leave a state. */
  private List<Statement> never(List<String> parties, List<Option> options) {
    List<Statement> never = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      never.add(statement(options, 2));
      if (new ByDefinition(model(parties, options, never, List.of(), List.of(), List.of()))
          .states()
          .isEmpty()) {
        never.removeLast();
      }
    }
    return never;
  }

  /** One party in six moves otherwise than by its options. */
  private List<Move> moves(String party, List<String> states) {
    List<Move> moves = new ArrayList<>();
    if (states.size() > 1 && random.nextInt(6) == 0) {
      for (int i = 1 + random.nextInt(2 * states.size()); i > 0; i--) {
        int from = random.nextInt(states.size());
        int to = (from + 1 + random.nextInt(states.size() - 1)) % states.size();
        moves.add(new Move(party, vector(states.get(from)), vector(states.get(to))));
      }
    }
    return moves;
  }

  /** One of the vectors of a state. */
  private Pattern vector(String state) {
    List<String> vectors = ByDefinition.vectors(state);
    return new Pattern(vectors.get(random.nextInt(vectors.size())));
  }

  private ConflictModel model(
      List<String> parties,
      List<Option> options,
      List<Statement> never,
      List<Statement> alike,
      List<Move> moves,
      List<Preference> preferences) {
    ConflictModel model =
        new ConflictModel(
            "of \"chance\"", parties, options, never, alike, moves, preferences, Optional.empty());
    List<String> states = new ByDefinition(model).states();
    return preferences.isEmpty() || random.nextBoolean()
        ? model
        : new ConflictModel(
            "",
            parties,
            options,
            never,
            alike,
            moves,
            preferences,
            Optional.of(vector(states.get(random.nextInt(states.size())))));
  }

  private Preference prioritized(String party, List<Option> options) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      statements.add(statement(options, 3));
    }
    return new Preference.Prioritized(party, statements);
  }

  private Preference ranked(String party, List<String> states) {
    List<List<Pattern>> levels = new ArrayList<>();
    List<String> left = new ArrayList<>(states);
    Collections.shuffle(left, random);
    while (!left.isEmpty()) {
      List<Pattern> level = new ArrayList<>();
      do {
        level.add(vector(left.removeLast()));
      } while (!left.isEmpty() && random.nextInt(3) == 0);
      levels.add(level);
    }
    return new Preference.Ranked(party, levels);
  }

  private Statement statement(List<Option> options, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(7)) {
      case 1 -> new Statement.Not(statement(options, depth - 1));
      case 2 -> new Statement.And(several(options, depth - 1));
      case 3 -> new Statement.Or(several(options, depth - 1));
      case 4 -> new Statement.Implies(statement(options, depth - 1), statement(options, depth - 1));
      case 5 -> new Statement.Iff(statement(options, depth - 1), statement(options, depth - 1));
      default -> new Statement.Is(options.get(random.nextInt(options.size())).name());
    };
  }

  private List<Statement> several(List<Option> options, int depth) {
    List<Statement> several = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      several.add(statement(options, depth));
    }
    return several;
  }
}
