package org.parley.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.conflict.Concept;
import org.parley.analysis.conflict.ConflictModel;
import org.parley.analysis.conflict.Stability;
import org.parley.analysis.conflict.State;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Contest;

/** Puts in words whether a target would hold. */
final class StabilityLines {

  private static final int MOST = 8;

  private StabilityLines() {}

  /** Null where no party decides on anything about the target. */
  static GroundworkView.@Nullable Stability of(Answers answers) {
    Optional<Contest> contest = Contest.of(answers.groundwork(), answers.target());
    if (contest.isEmpty()) {
      return null;
    }
    Stability stability = Stability.of(contest.get().model());
    List<State> equilibria =
        stability.equilibria().stream()
            .sorted(Comparator.comparingInt((State one) -> -concepts(stability, one).size()))
            .toList();
    List<GroundworkView.Equilibrium> told = new ArrayList<>();
    for (State state : equilibria.subList(0, Math.min(MOST, equilibria.size()))) {
      told.add(
          new GroundworkView.Equilibrium(
              taken(stability.model(), state),
              concepts(stability, state),
              contest.get().isReached(state)));
    }
    return new GroundworkView.Stability(
        says(answers, contest.get(), stability), stability.size(), told, equilibria.size());
  }

  private static List<String> concepts(Stability stability, State state) {
    return Arrays.stream(Concept.values())
        .filter(concept -> stability.isEquilibrium(state, concept))
        .map(Concept::word)
        .toList();
  }

  private static List<String> taken(ConflictModel model, State state) {
    String marks = state.vectors().getFirst().marks();
    List<String> taken = new ArrayList<>();
    for (int place = 0; place < model.options().size(); place++) {
      if (marks.charAt(place) == 'Y') {
        ConflictModel.Option option = model.options().get(place);
        taken.add(option.owner() + ": " + option.words());
      }
    }
    return taken;
  }

  private static String says(Answers answers, Contest contest, Stability stability) {
    String target = "“" + Lines.oneLine(answers.groundwork().step(answers.target()).name()) + "”";
    List<String> with = new ArrayList<>();
    for (Concept concept : Concept.values()) {
      if (stability.equilibria(concept).stream()
          .anyMatch(state -> Boolean.TRUE.equals(contest.isReached(state)))) {
        with.add(concept.word());
      }
    }
    return with.isEmpty()
        ? "No stable state has " + target + " in it."
        : "There are stable states with "
            + target
            + " in them, by "
            + String.join(", ", with)
            + ".";
  }
}
