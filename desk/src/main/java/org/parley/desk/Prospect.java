package org.parley.desk;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.groundwork.Alert;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Assumption;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.groundwork.Watch;
import org.parley.analysis.milestone.Milestone;

/**
 * The answers under assumptions.
 *
 * @param answers as they would be
 * @param effects what the assumptions change about the way to the target
 */
public record Prospect(Answers answers, List<Alert> effects) {

  public Prospect {
    effects = List.copyOf(effects);
  }

  /**
   * Of what is known.
   *
   * @param plain the answers without any assumption
   */
  public static Prospect of(Answers plain, List<Assumption> assumptions, Answers.Asking asking) {
    if (assumptions.isEmpty()) {
      return new Prospect(plain, List.of());
    }
    Answers answers = Answers.of(assumed(plain.groundwork(), assumptions), plain.target(), asking);
    return new Prospect(
        answers,
        Watch.between(plain, answers).stream().filter(one -> one.type().isOfTheWay()).toList());
  }

  /** A groundwork as it would be. */
  public static Groundwork assumed(Groundwork groundwork, List<Assumption> assumptions) {
    Groundwork changed = groundwork;
    for (Assumption one : assumptions) {
      changed = one.in(changed);
    }
    return changed;
  }

  /**
   * What changed since another moment. A target of which nobody had spoken then had nothing in its
   * way.
   *
   * @param then the groundwork of that moment, with the ids of this one
   */
  public List<Alert> since(Groundwork then, Answers.Asking asking) {
    Groundwork before = then;
    if (then.find(answers.target()).isEmpty()) {
      List<Step> steps = new ArrayList<>(then.steps());
      steps.add(answers.groundwork().step(answers.target()).with(Milestone.Status.PROPOSED, ""));
      before = then.withSteps(steps);
    }
    return Watch.between(Answers.of(before, answers.target(), asking), answers);
  }
}
