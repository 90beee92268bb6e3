package org.parley.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Deadlocks;
import org.parley.analysis.groundwork.Grounding;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Obstacle;
import org.parley.analysis.groundwork.Obstacles;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Sentences;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Stand;
import org.parley.analysis.standing.Standing;
import org.parley.analysis.standing.Telling;
import org.parley.model.Meeting;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/**
 * What a person should look at, by the value of a look: how much of the state hangs on a finding,
 * times how unsure it is. The stake is 1, and {@link Stake#weight()} more for each sort of thing
 * that hangs on it; the doubt is what its confidence lacks to 1, and 1 where it is contested. A
 * statement is never asked about: nothing hangs on it.
 */
public final class ReviewQueue {

  /**
   * A look of less value is not asked for; where nothing hangs on it, that is 0.8 of confidence.
   */
  private static final double LEAST = 0.2;

  /** What can hang on a finding. */
  public enum Stake {
    DEADLOCK(4),
    OBSTACLE(4),
    REVERSAL(2),
    MEETING(2),
    CONTESTED(0);

    private final int weight;

    Stake(int weight) {
      this.weight = weight;
    }

    /** How much it counts. */
    public int weight() {
      return weight;
    }

    /** In lower case. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What hangs on a finding.
   *
   * @param stake what sort of thing
   * @param text for people, without a full stop
   */
  public record Reason(Stake stake, String text) {}

  /**
   * A finding to look at.
   *
   * @param value of a look; greater is more
   * @param reasons what hangs on it; may be empty
   */
  public record Question(Finding finding, double value, List<Reason> reasons) {

    public Question {
      reasons = List.copyOf(reasons);
    }
  }

  private final Standing standing;
  private final Map<String, List<Reason>> reasons = new HashMap<>();

  private ReviewQueue(Standing standing) {
    this.standing = standing;
  }

  /** The most valuable look first. */
  public static List<Question> of(Standing standing) {
    Groundwork groundwork = Grounding.of(standing);
    List<Obstacle> obstacles =
        groundwork.targets().stream()
            .findFirst()
            .map(target -> Obstacles.of(groundwork, target))
            .orElse(List.of());
    return of(standing, groundwork, obstacles, Deadlocks.of(groundwork));
  }

  /**
   * The most valuable look first.
   *
   * @param obstacles what stands in the way of the target
   */
  public static List<Question> of(
      Standing standing, Groundwork groundwork, List<Obstacle> obstacles, Deadlocks deadlocks) {
    ReviewQueue queue = new ReviewQueue(standing);
    Sentences sentences = new Sentences(groundwork);
    for (Deadlock deadlock : deadlocks.all()) {
      for (Deadlock.Link link : deadlock.links()) {
        link.why()
            .forEach(
                one -> queue.hangs(one, Stake.DEADLOCK, "A deadlock: " + sentences.link(link)));
      }
    }
    for (Obstacle obstacle : obstacles) {
      for (Precondition one : obstacle.because()) {
        queue.hangs(one, Stake.OBSTACLE, "In the way: " + sentences.precondition(one));
      }
    }
    queue.reversals();
    return queue.questions();
  }

  private void hangs(Precondition on, Stake stake, String text) {
    on.evidence()
        .forEach(one -> {
          String finding = one.finding();
          if (finding != null) {
            note(finding, new Reason(stake, text));
          }
        });
  }

  private void note(String finding, Reason reason) {
    List<Reason> all = reasons.computeIfAbsent(finding, f -> new ArrayList<>());
    if (!all.contains(reason)) {
      all.add(reason);
    }
  }

  private void reversals() {
    Telling telling = new Telling(standing);
    for (Stand stand : standing.stands()) {
      Stand.Step turned = stand.reversed();
      if (turned != null) {
        Reason reason =
            new Reason(Stake.REVERSAL, "A reversal: " + telling.reversal(stand, turned));
        turned.findings().forEach(finding -> note(finding, reason));
        stand.now().findings().forEach(finding -> note(finding, reason));
      }
    }
  }

  private List<Question> questions() {
    return standing.findings().stream()
        .filter(one -> one.review() == null && one.kind() != Kind.STATEMENT)
        .map(this::question)
        .filter(one -> one.value() > LEAST)
        .sorted(
            Comparator.comparingDouble(Question::value)
                .reversed()
                .thenComparingDouble(one -> one.finding().confidence())
                .thenComparing(one -> one.finding().id()))
        .toList();
  }

  private Question question(Finding finding) {
    List<Reason> all = new ArrayList<>(reasons.getOrDefault(finding.id(), List.of()));
    if (isToCome(finding)) {
      all.add(new Reason(Stake.MEETING, "A meeting to come"));
    }
    int stake = 1 + all.stream().map(Reason::stake).distinct().mapToInt(Stake::weight).sum();
    double doubt = 1 - finding.confidence();
    if (!finding.contested().isEmpty()) {
      doubt = 1;
      all.add(new Reason(Stake.CONTESTED, "Another finding says the contrary"));
    }
    return new Question(finding, stake * doubt, all);
  }

  private boolean isToCome(Finding finding) {
    if (finding.kind() != Kind.MEETING) {
      return false;
    }
    Item item = finding.items().getFirst();
    String date = Objects.requireNonNullElse(item.value("date"), "9999");
    String today = Desk.end(standing).toString();
    return switch (ItemFields.status(item)) {
      case Meeting.Status.PLANNED, Meeting.Status.PROPOSED, Meeting.Status.ONGOING ->
          date.compareTo(today.substring(0, Math.min(date.length(), today.length()))) >= 0;
      case Meeting.Status.HELD, Meeting.Status.CANCELLED -> false;
      case null -> false;
    };
  }
}
