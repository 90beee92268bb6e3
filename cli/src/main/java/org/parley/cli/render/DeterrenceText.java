package org.parley.cli.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.analysis.conflict.Concept;
import org.parley.analysis.conflict.Reason;
import org.parley.analysis.conflict.Reason.Improvement;
import org.parley.analysis.conflict.Reason.Step;
import org.parley.analysis.conflict.Stability;
import org.parley.analysis.conflict.State;

/** What parties would gain by, and what deters them, in sentences. */
final class DeterrenceText {

  /** A threat is worth more the surer it is carried out, and then the harder it is to escape. */
  private static final List<Concept> MOST_TELLING_FIRST =
      List.of(Concept.SEQ, Concept.SMR, Concept.GMR);

  private final Stability stability;
  private final StateWords words;

  DeterrenceText(Stability stability) {
    this.stability = stability;
    this.words = new StateWords(stability.model());
  }

  /** The one of them, not Nash, that tells most of why a state holds. */
  static Concept mostTelling(List<Concept> concepts) {
    return MOST_TELLING_FIRST.stream().filter(concepts::contains).findFirst().orElseThrow();
  }

  static String idle(List<String> parties) {
    int last = parties.size() - 1;
    return last == 0
        ? parties.getFirst() + " gains by no move"
        : String.join(", ", parties.subList(0, last))
            + " and "
            + parties.get(last)
            + " gain by no move";
  }

  /** Why a party stays, which it does for some improvements and answers. */
  String sentence(Reason reason) {
    List<String> parts = new ArrayList<>();
    for (Improvement one : reason.improvements()) {
      parts.add(gain(reason, one) + ", but " + answer(reason, one));
    }
    String more =
        reason.more() == 0 ? "" : "; and so for " + moves(reason.more()) + " of " + reason.party();
    return String.join("; ", parts) + more;
  }

  /** A sentence for each of what a party would gain by, the best first. */
  List<String> improvements(State state, String party, int most) {
    Map<Concept, Reason> reasons = new EnumMap<>(Concept.class);
    MOST_TELLING_FIRST.forEach(
        concept -> reasons.put(concept, stability.because(state, party, concept, most)));
    Reason first = of(reasons, Concept.GMR);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < first.improvements().size(); i++) {
      int place = i;
      String deterred =
          MOST_TELLING_FIRST.stream()
              .map(concept -> of(reasons, concept))
              .filter(reason -> reason.improvements().get(place).isDeterred())
              .findFirst()
              .map(reason -> ", but " + answer(reason, reason.improvements().get(place)))
              .orElse(", and nothing deters it");
      lines.add(gain(first, first.improvements().get(i)) + deterred + ".");
    }
    if (first.more() > 0) {
      lines.add(
          party
              + " would gain by "
              + moves(first.more())
              + "; --all prints "
              + (first.more() == 1 ? "it." : "them."));
    }
    return lines;
  }

  private static String moves(int more) {
    return more + (more == 1 ? " more move" : " more moves");
  }

  private static Reason of(Map<Concept, Reason> reasons, Concept concept) {
    return Objects.requireNonNull(reasons.get(concept));
  }

  private String gain(Reason reason, Improvement improvement) {
    return reason.party() + " would gain by " + words.change(reason.state(), improvement.to());
  }

  private String answer(Reason reason, Improvement improvement) {
    List<String> steps = new ArrayList<>();
    State from = improvement.to();
    String verb = reason.concept() == Concept.SEQ ? " would answer " : " could answer ";
    for (Step step : improvement.answer()) {
      steps.add(step.party() + (steps.isEmpty() ? verb : " ") + words.change(from, step.to()));
      from = step.to();
    }
    return String.join(", then ", steps)
        + ", no better for "
        + reason.party()
        + (reason.concept() == Concept.SMR ? " whatever it does then" : "");
  }
}
