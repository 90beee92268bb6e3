package org.parley.web.sight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parley.analysis.groundwork.Alert;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Assumption;
import org.parley.desk.Inquiry;
import org.parley.desk.Moments;
import org.parley.desk.Prospect;
import org.parley.model.Fault;
import org.parley.model.account.Moment;

/** Asks groundworks, and keeps the last answers. Safe for any number of threads. */
public final class Asking {

  private static final int KEPT = 24;
  private static final Duration KEPT_FOR = Duration.ofMinutes(5);

  private final Sights sights;
  private final Cache<Key, Optional<Asked>> kept =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(KEPT_FOR).build();

  /** A sight is kept and no other is equal to it. */
  private record Key(Sight sight, Question question) {}

  /**
   * Something of a question that has no meaning at its moment.
   *
   * @param text as it was asked
   * @param why in a sentence
   */
  public record Misfit(String text, String why) {}

  /**
   * A question without what does not fit its moment.
   *
   * @param question what is left
   * @param misfits what does not fit
   */
  public record Fitted(Question question, List<Misfit> misfits) {
    public Fitted {
      misfits = List.copyOf(misfits);
    }
  }

  public Asking(Sights sights) {
    this.sights = sights;
  }

  /**
   * The answers; empty where nothing is required for anything and no target is named.
   *
   * @throws Fault where it names what is not there
   */
  public Optional<Asked> of(Sight sight, Question question) {
    Optional<Asked> found =
        Objects.requireNonNull(
            kept.get(new Key(sight, question.undrawn()), key -> answer(sight, key.question())));
    return found.map(
        one -> new Asked(sight, question, one.assumptions(), one.prospect(), one.changes()));
  }

  private Optional<Asked> answer(Sight sight, Question question) {
    Inquiry inquiry = sight.inquiry();
    List<Assumption> assumptions = inquiry.assumptions(question.assume());
    if (question.target() == null && inquiry.groundwork().targets().isEmpty()) {
      return Optional.empty();
    }
    String target = inquiry.target(question.target());
    Answers.Asking asking = asking(question);
    Answers plain =
        sight
            .answers()
            .filter(usual -> question.isUsual() && usual.target().equals(target))
            .orElseGet(() -> Answers.of(inquiry.groundwork(), target, asking));
    Prospect prospect = Prospect.of(plain, assumptions, asking);
    return Optional.of(
        new Asked(sight, question, assumptions, prospect, changes(sight, question, prospect)));
  }

  private static Answers.Asking asking(Question question) {
    Answers.Asking usual = Sight.asking();
    return new Answers.Asking(
        question.rank().ranking(), question.first(), usual.withDrops(), usual.limits());
  }

  private List<Alert> changes(Sight sight, Question question, Prospect prospect) {
    String since = question.since();
    if (since == null) {
      return List.of();
    }
    Moment then = new Moment(since(sight, since), sight.moment().knownAt());
    Inquiry before = sights.of(sight.negotiation().name(), then).inquiry();
    return prospect.since(before.groundworkAsIn(sight.inquiry()), asking(question));
  }

  private static Instant since(Sight sight, String given) {
    Instant since =
        Moments.end(given)
            .orElseThrow(() ->
                Fault.user(
                    "bad-moment",
                    "since: '" + given + "' is no day and no time",
                    "Write a day such as 2027-05-12."));
    if (since.isAfter(sight.moment().asOf())) {
      throw Fault.user(
          "bad-moment",
          "since: " + given + " is later than the moment that is asked about",
          "Give an earlier day.");
    }
    return since;
  }

  /**
   * What of a question has a meaning at its moment: a page stays where it is when the date moves,
   * though what is assumed or sought was not spoken of then.
   */
  public static Fitted fitted(Sight sight, Question asked) {
    List<Misfit> misfits = new ArrayList<>();
    Question question = asked;
    for (String text : asked.assume()) {
      try {
        sight.inquiry().assumptions(List.of(text));
      } catch (Fault fault) {
        misfits.add(new Misfit(text, fault.what()));
        question = question.without(text);
      }
    }
    String target = asked.target();
    if (target != null && sight.inquiry().step(target).isEmpty()) {
      misfits.add(new Misfit(target, "No milestone is called '" + target + "' at that moment"));
      question = question.toward(null);
    }
    String since = asked.since();
    if (since != null) {
      try {
        since(sight, since);
      } catch (Fault fault) {
        misfits.add(new Misfit(since, fault.what()));
        question = question.comparedTo(null);
      }
    }
    return new Fitted(question, misfits);
  }
}
