package org.parley.analysis.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.analysis.conflict.ConflictModel.Direction;
import org.parley.analysis.conflict.ConflictModel.Move;
import org.parley.analysis.conflict.ConflictModel.Option;

/**
 * Conflicts with answers that others worked out, in {@code conflicts/conflicts.json} of the folder
 * that {@code -Dknown.answers} names.
 */
final class KnownAnswersTest {

  private static final String FOLDER = System.getProperty("known.answers", "");

  @TestFactory
  Stream<DynamicTest> knownAnswersAreFound() throws IOException {
    if (FOLDER.isEmpty()) {
      System.out.println("Skipped: no known answers; name their folder with -Dknown.answers=DIR");
      Assumptions.abort("-Dknown.answers=DIR names no folder");
    }
    Path file = Path.of(FOLDER, "conflicts", "conflicts.json");
    JsonNode models = new ObjectMapper().readTree(Files.readString(file));
    assertThat(models.size()).as("models of %s", file).isPositive();
    return models.properties().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> new Known(one.getValue()).check()));
  }

  /** A model of the file; the numbers of its states are the file's. */
  private static final class Known {

    private final JsonNode json;
    private final Map<Integer, List<Pattern>> states = new LinkedHashMap<>();
    private final List<Option> options = new ArrayList<>();
    private final List<String> parties = new ArrayList<>();

    Known(JsonNode json) {
      this.json = json;
      json.path("preferences_best_to_worst").fieldNames().forEachRemaining(parties::add);
      for (JsonNode option : json.path("options")) {
        options.add(
            new Option(
                option.path("name").asText(),
                option.path("owner").asText(),
                direction(option.path("direction").asText())));
      }
      json.path("states")
          .properties()
          .forEach(state -> states.put(Integer.valueOf(state.getKey()), vectors(state.getValue())));
    }

    private List<Pattern> vectors(JsonNode patterns) {
      List<Pattern> vectors = new ArrayList<>();
      for (JsonNode pattern : patterns.isArray() ? patterns : List.of(patterns)) {
        for (int vector : new Pattern(pattern.asText()).vectors()) {
          vectors.add(Pattern.of(vector, options.size()));
        }
      }
      return vectors;
    }

    private static Direction direction(String word) {
      return switch (word) {
        case "fwd", "forward" -> Direction.ONLY_TO_YES;
        case "back", "bwd", "backward" -> Direction.ONLY_TO_NO;
        case "both" -> Direction.BOTH;
        default -> throw new AssertionError("Not a direction: " + word);
      };
    }

    void check() {
      Stability derived = Stability.of(model(List.of()));
      assertThat(derived.size()).isEqualTo(states.size());
      List<Move> listed = new ArrayList<>();
      json.path("reachable")
          .properties()
          .forEach(party -> {
            Set<List<Integer>> moves = new HashSet<>();
            for (JsonNode move : party.getValue()) {
              int from = move.path(0).asInt();
              int to = move.path(1).asInt();
              moves.add(List.of(from, to));
              listed.add(new Move(party.getKey(), vector(from), vector(to)));
            }
            assertThat(moves(derived, party.getKey())).as(party.getKey()).isEqualTo(moves);
          });
      check(derived);
      check(Stability.of(model(listed)));
      check(Stability.of(ConflictFile.read("known", ConflictFile.write(model(listed)))));
    }

    private void check(Stability stability) {
      for (Concept concept : Concept.values()) {
        String word = concept.word();
        assertThat(numbers(stability.equilibria(concept)))
            .as("equilibria by %s", word)
            .isEqualTo(numbers(json.path("expected_equilibria").path(word)));
        json.path("expected_stable_by_dm")
            .path(word)
            .properties()
            .forEach(party ->
                assertThat(
                        numbers(
                            stability.states().stream()
                                .filter(state -> stability.isStable(state, party.getKey(), concept))
                                .toList()))
                    .as("stable for %s by %s", party.getKey(), word)
                    .isEqualTo(numbers(party.getValue())));
      }
    }

    private ConflictModel model(List<Move> moves) {
      List<Statement> all = new ArrayList<>();
      List<Statement> alike = new ArrayList<>();
      states
          .values()
          .forEach(vectors -> {
            List<Statement> one = vectors.stream().map(this::statement).toList();
            all.addAll(one);
            if (one.size() > 1) {
              alike.add(new Statement.Or(one));
            }
          });
      List<Statement> never =
          all.size() == 1 << options.size()
              ? List.of()
              : List.of(
                  new Statement.Not(all.size() == 1 ? all.getFirst() : new Statement.Or(all)));
      List<Preference> preferences = parties.stream().map(this::preference).toList();
      return new ConflictModel(
          "", parties, options, never, alike, moves, preferences, Optional.empty());
    }

    private Statement statement(Pattern vector) {
      List<Statement> marks = new ArrayList<>();
      for (int i = 0; i < options.size(); i++) {
        Statement is = new Statement.Is(options.get(i).name());
        marks.add(vector.marks().charAt(i) == 'Y' ? is : new Statement.Not(is));
      }
      return marks.size() == 1 ? marks.getFirst() : new Statement.And(marks);
    }

    private Preference preference(String party) {
      List<List<Pattern>> levels = new ArrayList<>();
      for (JsonNode level : json.path("preferences_best_to_worst").path(party)) {
        levels.add(numbers(level).stream().map(this::vector).toList());
      }
      return new Preference.Ranked(party, levels);
    }

    private Pattern vector(int number) {
      return states.getOrDefault(number, List.of()).getFirst();
    }

    private Set<List<Integer>> moves(Stability stability, String party) {
      Set<List<Integer>> moves = new HashSet<>();
      for (State from : stability.states()) {
        for (int to : numbers(stability.moves(from, party))) {
          moves.add(List.of(numbers(List.of(from)).iterator().next(), to));
        }
      }
      return moves;
    }

    private Set<Integer> numbers(List<State> told) {
      Set<Integer> numbers = new TreeSet<>();
      for (State state : told) {
        states.forEach((number, vectors) -> {
          if (Set.copyOf(vectors).equals(Set.copyOf(state.vectors()))) {
            numbers.add(number);
          }
        });
      }
      assertThat(numbers).hasSameSizeAs(told);
      return numbers;
    }

    private static Set<Integer> numbers(JsonNode list) {
      Set<Integer> numbers = new TreeSet<>();
      if (list.isArray()) {
        list.forEach(number -> numbers.add(number.asInt()));
      } else {
        numbers.add(list.asInt());
      }
      return numbers;
    }
  }
}
