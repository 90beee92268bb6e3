package org.parley.analysis.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.analysis.conflict.ConflictModel.Move;
import org.parley.analysis.conflict.ConflictModel.Option;

final class StabilityPropertiesTest {

  @Provide
  Arbitrary<ConflictModel> models() {
    return RandomModels.all();
  }

  @Property(tries = 500)
  void statesMovesAndStabilityAreThoseOfTheDefinitions(@ForAll("models") ConflictModel model) {
    Stability stability = Stability.of(model);
    ByDefinition definition = new ByDefinition(model);
    assertThat(stability.states())
        .extracting(StabilityPropertiesTest::told)
        .isEqualTo(definition.states());
    for (State state : stability.states()) {
      for (String party : model.parties()) {
        assertThat(stability.moves(state, party))
            .extracting(StabilityPropertiesTest::told)
            .containsExactlyElementsOf(definition.moves(party, told(state)));
        for (Concept concept : Concept.values()) {
          assertThat(stability.isStable(state, party, concept))
              .as("%s of %s at %s in%n%s", concept, party, state, ConflictFile.write(model))
              .isEqualTo(definition.isStable(told(state), party, concept));
        }
      }
    }
  }

  @Property(tries = 200)
  void oneConceptHoldsWhereAnotherDoes(@ForAll("models") ConflictModel model) {
    Stability stability = Stability.of(model);
    for (State state : stability.states()) {
      for (String party : model.parties()) {
        Set<Concept> held = new HashSet<>();
        for (Concept concept : Concept.values()) {
          if (stability.isStable(state, party, concept)) {
            held.add(concept);
          }
        }
        if (held.contains(Concept.NASH)) {
          assertThat(held).contains(Concept.SMR, Concept.SEQ);
        }
        if (held.contains(Concept.SMR) || held.contains(Concept.SEQ)) {
          assertThat(held).contains(Concept.GMR);
        }
      }
    }
  }

  @Property(tries = 200)
  void anEquilibriumIsStableForAll(@ForAll("models") ConflictModel model) {
    Stability stability = Stability.of(model);
    for (Concept concept : Concept.values()) {
      assertThat(stability.equilibria(concept))
          .isEqualTo(
              stability.states().stream()
                  .filter(state ->
                      model.parties().stream()
                          .allMatch(party -> stability.isStable(state, party, concept)))
                  .toList());
    }
  }

  @Property(tries = 200)
  void everyReasonIsSo(@ForAll("models") ConflictModel model) {
    Stability stability = Stability.of(model);
    for (State state : stability.states()) {
      for (String party : model.parties()) {
        for (Concept concept : Concept.values()) {
          Reason reason = stability.because(state, party, concept);
          assertThat(reason.more()).isZero();
          assertThat(reason.isStable())
              .isEqualTo(stability.isStable(state, party, concept))
              .isEqualTo(reason.improvements().stream().allMatch(Reason.Improvement::isDeterred));
          reason.improvements().forEach(one -> check(stability, reason, one));
        }
      }
    }
  }

  private static void check(Stability stability, Reason reason, Reason.Improvement improvement) {
    int now = stability.rank(reason.state(), reason.party());
    assertThat(stability.moves(reason.state(), reason.party())).contains(improvement.to());
    assertThat(stability.rank(improvement.to(), reason.party())).isLessThan(now);
    State at = improvement.to();
    String last = "";
    for (Reason.Step step : improvement.answer()) {
      assertThat(step.party()).isNotEqualTo(last).isNotEqualTo(reason.party());
      assertThat(stability.moves(at, step.party())).contains(step.to());
      if (reason.concept() == Concept.SEQ) {
        assertThat(stability.rank(step.to(), step.party()))
            .isLessThan(stability.rank(at, step.party()));
      }
      at = step.to();
      last = step.party();
    }
    if (improvement.isDeterred()) {
      assertThat(stability.rank(at, reason.party())).isGreaterThanOrEqualTo(now);
      if (reason.concept() == Concept.SMR) {
        assertThat(stability.moves(at, reason.party()))
            .allSatisfy(
                to -> assertThat(stability.rank(to, reason.party())).isGreaterThanOrEqualTo(now));
      }
    }
  }

  @Property(tries = 200)
  void theOrderOfPartiesAndOptionsTellsNothing(
      @ForAll("models") ConflictModel model, @ForAll long seed) {
    Random random = new Random(seed);
    List<String> parties = shuffled(model.parties(), random);
    List<Option> options = shuffled(model.options(), random);
    ConflictModel other =
        new ConflictModel(
            model.name(),
            parties,
            options,
            shuffled(model.never(), random),
            shuffled(model.alike(), random),
            shuffled(model.moves(), random).stream()
                .map(move ->
                    new Move(
                        move.party(),
                        reordered(move.from(), model.options(), options),
                        reordered(move.to(), model.options(), options)))
                .toList(),
            shuffled(model.preferences(), random).stream()
                .map(preference -> reordered(preference, model.options(), options))
                .toList(),
            Optional.empty());
    Stability one = Stability.of(model);
    Stability two = Stability.of(other);
    for (String party : parties) {
      for (Concept concept : Concept.values()) {
        assertThat(stable(two, party, concept)).isEqualTo(stable(one, party, concept));
      }
    }
  }

  /** The stable states, each by what is taken in its vectors. */
  private static Set<Set<Set<String>>> stable(Stability stability, String party, Concept concept) {
    return stability.states().stream()
        .filter(state -> stability.isStable(state, party, concept))
        .map(state ->
            state.vectors().stream()
                .map(vector -> taken(stability.model(), vector))
                .collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static Set<String> taken(ConflictModel model, Pattern vector) {
    Set<String> taken = new TreeSet<>();
    for (int i = 0; i < model.options().size(); i++) {
      if (vector.marks().charAt(i) == 'Y') {
        taken.add(model.options().get(i).name());
      }
    }
    return taken;
  }

  private static Preference reordered(
      Preference preference, List<Option> options, List<Option> order) {
    return switch (preference) {
      case Preference.Prioritized prioritized -> prioritized;
      case Preference.Ranked ranked ->
          new Preference.Ranked(
              ranked.party(),
              ranked.levels().stream()
                  .map(level ->
                      level.stream().map(pattern -> reordered(pattern, options, order)).toList())
                  .toList());
    };
  }

  private static Pattern reordered(Pattern pattern, List<Option> options, List<Option> order) {
    StringBuilder marks = new StringBuilder();
    order.forEach(option -> marks.append(pattern.marks().charAt(options.indexOf(option))));
    return new Pattern(marks.toString());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** As the definitions have it. */
  private static String told(State state) {
    return state.vectors().stream().map(Pattern::marks).collect(Collectors.joining("+"));
  }
}
