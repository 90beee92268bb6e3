package org.parley.web.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.analysis.Once;
import org.parley.analysis.diagram.Limits;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Matrix;
import org.parley.analysis.groundwork.Ranking;
import org.parley.analysis.standing.Standing;
import org.parley.analysis.standing.Telling;
import org.parley.desk.Desk;
import org.parley.desk.Inquiry;
import org.parley.desk.Moments;
import org.parley.desk.ReviewQueue;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;

/**
 * A negotiation as it is seen at a moment. What is not always needed is worked out when it is first
 * asked for, and then kept. Safe for any number of threads.
 */
public final class Sight {

  /**
   * A page does not wait for more of a diagram. Most negotiations need a tenth of it; of the others
   * the smallest sets are found all the same, and the same ones each time.
   */
  private static final Limits LIMITS = new Limits(5_000, Duration.ofSeconds(2));

  private static final int SETS = 5;

  /** Up to so many preconditions, sets are counted in a few milliseconds. */
  private static final int EASY = 80;

  /** Days over which changes are new. */
  private static final int NEW_FOR = 7;

  private final Moment moment;
  private final Standing standing;
  private final Supplier<Telling> telling;
  private final Supplier<Inquiry> inquiry;
  private final Supplier<Optional<Answers>> answers;
  private final Supplier<List<ReviewQueue.Question>> questions;
  private final Supplier<Matrix> matrix;

  Sight(Moment moment, Standing standing) {
    this.moment = moment;
    this.standing = standing;
    this.telling = new Once<>(() -> new Telling(standing));
    this.inquiry = new Once<>(() -> Inquiry.of(standing));
    this.matrix = new Once<>(() -> Matrix.of(groundwork()));
    this.answers =
        new Once<>(() ->
            inquiry.get().groundwork().targets().stream()
                .findFirst()
                .map(target -> Answers.of(groundwork(), target, asking())));
    this.questions =
        new Once<>(() ->
            answers()
                .map(
                    one -> ReviewQueue.of(standing, groundwork(), one.obstacles(), one.deadlocks()))
                .orElseGet(() -> ReviewQueue.of(standing)));
  }

  /** How pages ask for answers. */
  public static Answers.Asking asking() {
    return new Answers.Asking(new Ranking.FewestSteps(), SETS, false, LIMITS);
  }

  /** What it is about. */
  public Negotiation negotiation() {
    return standing.account().negotiation();
  }

  /** As it was asked for. */
  public Moment moment() {
    return moment;
  }

  /** The moment that it tells of: its own, or where that is open the last source's. */
  public Instant end() {
    return Desk.end(standing);
  }

  /** The day of {@link #end()}, in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(end(), ZoneOffset.UTC);
  }

  public Standing standing() {
    return standing;
  }

  /** Its findings and changes as sentences. */
  public Telling telling() {
    return telling.get();
  }

  /** The groundwork, and what people call its parts. */
  public Inquiry inquiry() {
    return inquiry.get();
  }

  public Groundwork groundwork() {
    return inquiry.get().groundwork();
  }

  /** What stands in the way of the first target; empty where nothing is required for anything. */
  public Optional<Answers> answers() {
    return answers.get();
  }

  /** Whether so little is required that whoever asks for the sets has them at once. */
  public boolean isEasy() {
    return groundwork().preconditions().size() <= EASY;
  }

  /** What a person should look at, the most valuable look first. */
  public List<ReviewQueue.Question> questions() {
    return questions.get();
  }

  /** The same with one more decision, which is not recorded. */
  public Sight with(Decision decision) {
    Account account = standing.account();
    List<Decision> decisions = new ArrayList<>(account.decisions());
    decisions.add(decision);
    return new Sight(
        moment,
        Standing.of(
            new Account(
                account.negotiation(),
                account.moment(),
                account.sources(),
                account.items(),
                decisions)));
  }

  /** Who stands how on what. */
  public Matrix matrix() {
    return matrix.get();
  }

  /** The end of the day a week before: what changed since then is new. */
  public Moment weekBefore() {
    return new Moment(
        Moments.end(day().minusDays(NEW_FOR).toString()).orElse(end()), moment.knownAt());
  }

  /** How much of it there is: what is worked out is about as large. */
  int weight() {
    return 1 + standing.account().items().size();
  }

  /** Days from the first source to the last one; empty where there is none. */
  public List<LocalDate> days() {
    return standing.account().sources().stream()
        .map(source -> LocalDate.ofInstant(source.published(), ZoneOffset.UTC))
        .sorted()
        .toList();
  }
}
