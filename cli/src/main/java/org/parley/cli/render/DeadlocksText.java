package org.parley.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Deadlocks;
import org.parley.analysis.groundwork.Sentences;

/** Where it is stuck, for the terminal. */
final class DeadlocksText {

  private static final int INDENT = 2;
  private static final int STEP = 4;

  /** Lines, unless all are wanted. */
  private static final int USUAL = 8;

  private final Answers answers;
  private final TextPage page;
  private final Sentences say;
  private final boolean all;

  DeadlocksText(Answers answers, TextPage page, Sentences say, boolean all) {
    this.answers = answers;
    this.page = page;
    this.say = say;
    this.all = all;
  }

  void print() {
    Deadlocks deadlocks = answers.deadlocks();
    page.heading("deadlocks");
    if (deadlocks.all().isEmpty()) {
      page.add(INDENT, "None: no two steps wait for each other.");
      return;
    }
    Set<String> way = way(answers);
    List<Deadlock> onTheWay = deadlocks.before(way);
    List<Deadlock> inOrder = new ArrayList<>(onTheWay);
    deadlocks.all().stream().filter(one -> !onTheWay.contains(one)).forEach(inOrder::add);
    for (Deadlock deadlock : shown(inOrder)) {
      page.add(INDENT, "⟲ " + Harmless.line(say.deadlock(deadlock) + "."));
      page.add(
          STEP,
          page.faint(
              (onTheWay.contains(deadlock) ? "" : "not on this way; ")
                  + Harmless.line(facts(deadlock))));
    }
    page.more(INDENT, inOrder.size() - shown(inOrder).size());
    if (!deadlocks.isComplete()) {
      page.add(
          INDENT,
          page.faint("There are more circles than were looked for; the shortest are here."));
    }
    concessions(deadlocks);
  }

  /** Those that break most, each by itself. */
  private void concessions(Deadlocks deadlocks) {
    List<Deadlocks.Concession> all = deadlocks.concessions();
    if (all.isEmpty()) {
      return;
    }
    int most = all.getFirst().breaks();
    List<Deadlocks.Concession> best = all.stream().filter(one -> one.breaks() == most).toList();
    page.add(
        INDENT,
        "One concession breaks "
            + most
            + " of "
            + deadlocks.all().size()
            + (best.size() == 1 ? ":" : "; any of these, the least sure first:"));
    shown(best).forEach(one -> page.add(STEP, "· " + Harmless.line(say.dropped(one.dropped()))));
    page.more(STEP, best.size() - shown(best).size());
  }

  /** The target and what it waits for. */
  private static Set<String> way(Answers answers) {
    Set<String> way = new LinkedHashSet<>(Set.of(answers.target()));
    answers.obstacles().forEach(one -> way.add(one.step().id()));
    return way;
  }

  private String facts(Deadlock deadlock) {
    Deadlock.Link weakest = deadlock.weakest();
    return (deadlock.isStuck() ? "no way leads round it" : "another way leads round it")
        + (deadlock.parties().size() == 1
            ? "; " + say.parties(deadlock.parties()) + " alone holds all of it"
            : "")
        + "; weakest by evidence: "
        + say.link(weakest)
        + String.format(Locale.ROOT, " (%.2f)", weakest.strength());
  }

  private <T> List<T> shown(List<T> lines) {
    return all ? lines : lines.subList(0, Math.min(USUAL, lines.size()));
  }
}
