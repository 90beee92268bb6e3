package org.parley.web.view;

import java.util.HashSet;
import java.util.Set;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Obstacle;
import org.parley.web.sight.Sight;

/** Where a negotiation stands, in a sentence. */
final class State {

  private State() {}

  static String of(Sight sight) {
    if (sight.standing().account().sources().isEmpty()) {
      return "Nothing was read yet.";
    }
    return sight
        .answers()
        .map(State::told)
        .orElse("No party is known to require anything before anything else.");
  }

  /** Where it stands by answers. */
  static String told(Answers answers) {
    String target = "“" + Lines.oneLine(answers.groundwork().step(answers.target()).name()) + "”";
    long open = answers.obstacles().stream().filter(one -> !one.isOption()).count();
    if (answers.groundwork().step(answers.target()).isReached()) {
      return target + " has come about.";
    }
    if (answers.obstacles().isEmpty()) {
      return "Nothing that is known stands in the way of " + target + ".";
    }
    String more = answers.deadlocks().isComplete() ? "" : "at least ";
    long refused = answers.obstacles().stream().filter(Obstacle::isRefused).count();
    Set<String> way = new HashSet<>(Set.of(answers.target()));
    answers.obstacles().forEach(one -> way.add(one.step().id()));
    long circles = answers.deadlocks().before(way).stream().filter(Deadlock::isStuck).count();
    long others = answers.deadlocks().all().stream().filter(Deadlock::isStuck).count() - circles;
    return counted(Math.max(open, 1), "open step stands", "open steps stand")
        + " between the parties and "
        + target
        + (refused == 0 ? "" : "; " + refused + (refused == 1 ? " is refused" : " are refused"))
        + (circles == 0
            ? ""
            : "; " + more + counted(circles, "deadlock holds it", "deadlocks hold it"))
        + (others == 0
            ? ""
            : "; " + more + counted(others, "deadlock is beside it", "deadlocks are beside it"))
        + ".";
  }

  private static String counted(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
