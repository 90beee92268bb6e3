package org.parley.analysis.groundwork;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed in the answers between two moments, or by an assumption: the basis of alerts. */
public final class Watch {

  private final Answers before;
  private final Answers after;
  private final Sentences was;
  private final Sentences is;
  private final List<Alert> alerts = new ArrayList<>();

  private Watch(Answers before, Answers after) {
    this.before = before;
    this.after = after;
    this.was = new Sentences(before.groundwork());
    this.is = new Sentences(after.groundwork());
  }

  /** In the order of time, then by weight; what has no day comes last. */
  public static List<Alert> between(Answers before, Answers after) {
    Watch watch = new Watch(before, after);
    watch.way();
    watch.deadlocks();
    watch.preconditions();
    watch.obstacles();
    watch.needed();
    watch.sets();
    watch.alerts.addAll(StanceWatch.between(before, after));
    watch.alerts.sort(
        Comparator.comparing(Alert::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Alert::type));
    return List.copyOf(watch.alerts);
  }

  private void way() {
    String target = is.step(after.target());
    boolean stuck = after.sequence() instanceof Sequence.Impasse;
    boolean clear = after.obstacles().isEmpty() && !stuck;
    if (clear && !before.obstacles().isEmpty()) {
      add(Alert.Type.WAY_CLEAR, "Nothing stands in the way of " + target + " any more");
    }
    boolean wasStuck = before.sequence() instanceof Sequence.Impasse;
    if (stuck && !wasStuck) {
      add(Alert.Type.WAY_BLOCKED, "No order of steps leads to " + target + " any more");
    } else if (wasStuck && !stuck && !clear) {
      add(Alert.Type.WAY_CLEAR, "An order of steps leads to " + target + " again");
    } else if (before.sequence() instanceof Sequence.Ordered first
        && after.sequence() instanceof Sequence.Ordered second
        && first.rounds().size() != second.rounds().size()) {
      add(
          Alert.Type.ORDER,
          "The order of steps to "
              + target
              + " takes "
              + counted(second.rounds().size(), "round")
              + "; it took "
              + first.rounds().size());
    }
  }

  private void add(Alert.Type type, String text) {
    alerts.add(new Alert(type, null, List.of(after.target()), text, List.of()));
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void deadlocks() {
    Map<Set<String>, Deadlock> old = byMilestones(before.deadlocks());
    Map<Set<String>, Deadlock> fresh = byMilestones(after.deadlocks());
    fresh.forEach((steps, deadlock) -> {
      if (!old.containsKey(steps)) {
        alerts.add(circle(Alert.Type.DEADLOCK_FORMED, deadlock, is, "A deadlock formed: "));
      }
    });
    old.forEach((steps, deadlock) -> {
      if (!fresh.containsKey(steps)) {
        alerts.add(broken(steps, deadlock));
      }
    });
  }

  private static Map<Set<String>, Deadlock> byMilestones(Deadlocks deadlocks) {
    Map<Set<String>, Deadlock> byMilestones = new LinkedHashMap<>();
    deadlocks.all().forEach(one -> byMilestones.putIfAbsent(steps(one), one));
    return byMilestones;
  }

  private static Set<String> steps(Deadlock deadlock) {
    return deadlock.links().stream().map(Deadlock.Link::waits).collect(Collectors.toSet());
  }

  private static Alert circle(
      Alert.Type type, Deadlock deadlock, Sentences sentences, String begin) {
    List<Evidence> evidence =
        deadlock.links().stream()
            .flatMap(link -> link.why().stream())
            .flatMap(why -> why.evidence().stream())
            .toList();
    LocalDate formed =
        deadlock.links().stream()
            .flatMap(link -> Optional.ofNullable(since(link)).stream())
            .max(LocalDate::compareTo)
            .orElse(null);
    return new Alert(
        type,
        formed,
        deadlock.links().stream().map(Deadlock.Link::waits).toList(),
        begin + sentences.deadlock(deadlock),
        evidence);
  }

  /** When its first precondition was first said. */
  private static @Nullable LocalDate since(Deadlock.Link link) {
    return link.why().stream()
        .flatMap(why -> Optional.ofNullable(why.since()).stream())
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private Alert broken(Set<String> steps, Deadlock deadlock) {
    String by =
        after.groundwork().steps().stream()
            .filter(step -> steps.contains(step.id()) && step.isReached())
            .map(step -> is.step(step.id()))
            .collect(Collectors.joining(", "));
    Alert alert = circle(Alert.Type.DEADLOCK_BROKEN, deadlock, was, "");
    return new Alert(
        alert.type(),
        after.groundwork().asOf(),
        alert.subject(),
        "A deadlock is broken"
            + (by.isEmpty() ? "" : " (reached: " + by + ")")
            + ": "
            + alert.text(),
        alert.evidence());
  }

  private void preconditions() {
    Map<String, Precondition> old = new HashMap<>();
    before.groundwork().preconditions().forEach(one -> old.put(one.id(), one));
    Set<String> known = new HashSet<>();
    for (Precondition one : after.groundwork().preconditions()) {
      known.add(one.id());
      Precondition earlier = old.get(one.id());
      if (holds(after, one)) {
        if (earlier != null && isSame(earlier, one) && !holds(before, earlier)) {
          add(Alert.Type.PRECONDITION_MET, after.groundwork().asOf(), one, "Precondition met", is);
        }
      } else if (earlier == null) {
        add(Alert.Type.PRECONDITION_NEW, one.since(), one, "New precondition", is);
      } else if (!isSame(earlier, one)) {
        add(Alert.Type.PRECONDITION_NEW, one.since(), one, "Precondition changed", is);
      }
    }
    for (Precondition one : before.groundwork().preconditions()) {
      if (!known.contains(one.id())) {
        add(
            Alert.Type.PRECONDITION_DROPPED,
            after.groundwork().asOf(),
            one,
            "No longer required",
            was);
      }
    }
  }

  private static boolean isSame(Precondition one, Precondition other) {
    return one.term().equals(other.term()) && one.target().equals(other.target());
  }

  private static boolean holds(Answers answers, Precondition one) {
    return one.term().holds(id -> answers.groundwork().step(id).isReached());
  }

  private void add(
      Alert.Type type,
      @Nullable LocalDate day,
      Precondition one,
      String what,
      Sentences sentences) {
    alerts.add(
        new Alert(
            type,
            day,
            List.of(one.id(), one.target()),
            what + " – " + sentences.precondition(one),
            one.evidence()));
  }

  private void obstacles() {
    Map<String, Obstacle> old = byStep(before);
    Map<String, Obstacle> fresh = byStep(after);
    fresh.forEach((id, obstacle) -> {
      if (!old.containsKey(id)) {
        add(Alert.Type.OBSTACLE_NEW, id, " now stands in the way", obstacle);
      } else if (obstacle.isRefused() && !old.get(id).isRefused()) {
        add(Alert.Type.REFUSAL, id, refusal(obstacle), obstacle);
      }
    });
    old.forEach((id, obstacle) -> {
      if (!fresh.containsKey(id)) {
        Optional<Step> now = after.groundwork().find(id);
        String why =
            now.isPresent() && now.get().isReached()
                ? " has come about and no longer stands in the way"
                : " no longer stands in the way";
        alerts.add(
            new Alert(
                Alert.Type.OBSTACLE_GONE,
                after.groundwork().asOf(),
                List.of(id),
                was.step(id) + why,
                List.of()));
      }
    });
  }

  private String refusal(Obstacle obstacle) {
    return obstacle.refusing().isEmpty()
        ? " is now refused"
        : " is now refused by " + is.parties(obstacle.refusing());
  }

  private static Map<String, Obstacle> byStep(Answers answers) {
    Map<String, Obstacle> byStep = new LinkedHashMap<>();
    answers.obstacles().forEach(one -> byStep.put(one.step().id(), one));
    return byStep;
  }

  private void add(Alert.Type type, String step, String what, Obstacle obstacle) {
    LocalDate day =
        obstacle.because().stream()
            .flatMap(one -> Optional.ofNullable(one.since()).stream())
            .max(LocalDate::compareTo)
            .orElse(null);
    LocalDate refused =
        after.groundwork().positions(step).stream()
            .filter(Position::isRefusal)
            .flatMap(one -> Optional.ofNullable(one.now().since()).stream())
            .max(LocalDate::compareTo)
            .orElse(day);
    alerts.add(
        new Alert(
            type,
            type == Alert.Type.REFUSAL ? refused : day,
            List.of(step),
            is.step(step) + what,
            obstacle.because().stream().flatMap(one -> one.evidence().stream()).toList()));
  }

  private void needed() {
    Set<String> old = needed(before);
    Set<String> fresh = needed(after);
    for (String step : fresh) {
      if (!old.contains(step)) {
        add(
            Alert.Type.NEEDED_NEW,
            "Every way to " + is.step(after.target()) + " now needs " + is.step(step));
      }
    }
    for (String step : old) {
      Optional<Step> now = after.groundwork().find(step);
      if (!fresh.contains(step) && now.isPresent() && !now.get().isReached()) {
        add(
            Alert.Type.NEEDED_GONE,
            "Some way to " + is.step(after.target()) + " no longer needs " + is.step(step));
      }
    }
  }

  private static Set<String> needed(Answers answers) {
    return answers.sets().needed().stream()
        .flatMap(one -> one instanceof Element.Act act ? Stream.of(act.step()) : Stream.empty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where nothing stands in the way, that is told already. */
  private void sets() {
    boolean same =
        before.sets().count().equals(after.sets().count())
            && before.sets().isWithDrops() == after.sets().isWithDrops();
    if (!same && !before.obstacles().isEmpty() && !after.obstacles().isEmpty()) {
      add(
          Alert.Type.SETS,
          sets(after)
              + (isOne(after) ? " clears" : " clear")
              + " the way to "
              + is.step(after.target())
              + "; there "
              + (isOne(before) ? "was " : "were ")
              + sets(before));
    }
  }

  private static boolean isOne(Answers answers) {
    return answers.sets().count().equals(BigInteger.ONE);
  }

  private static String sets(Answers answers) {
    String what =
        (isOne(answers) ? "1 minimal set" : answers.sets().count() + " minimal sets")
            + (answers.sets().isWithDrops() ? " of steps and concessions" : " of steps");
    return answers.sets().limit().isEmpty() ? what : "at least " + what;
  }
}
