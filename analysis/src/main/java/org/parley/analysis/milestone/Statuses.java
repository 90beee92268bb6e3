package org.parley.analysis.milestone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parley.analysis.identity.Identities;
import org.parley.model.account.Account;
import org.parley.model.account.Source;

/** Where milestones stand at the moment of an account, and why. */
final class Statuses {

  /** A planned date that passed so long ago without report has come to nothing. */
  private static final Duration GRACE = Duration.ofDays(7);

  private final Set<String> parties;
  private final Reasons reasons;
  private final Instant now;

  /**
   * Where one stands.
   *
   * @param status the status
   * @param reason a sentence
   * @param because ids of items
   */
  record Found(Milestone.Status status, String reason, List<String> because) {}

  Statuses(Account account, Identities identities, Set<String> parties) {
    this.parties = parties;
    this.reasons = new Reasons(account, identities);
    this.now = now(account);
  }

  /** Of the latest moment: when the last source was published. */
  private static Instant now(Account account) {
    Instant asOf = account.moment().asOf();
    return asOf.equals(Instant.MAX)
        ? account.sources().stream()
            .map(Source::published)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH)
        : asOf;
  }

  Found of(Group group, List<Sign> signs) {
    Course course = Course.of(signs, group.whose(), parties);
    Sign decisive = course.decisive();
    if (decisive == null) {
      Phrase first = group.phrases().getFirst();
      Sign named =
          new Sign(Milestone.Status.PROPOSED, "named", first.item(), first.by(), first.published());
      return new Found(named.status(), reasons.of(named), List.of(first.item().id()));
    }
    if (hasPassed(decisive)) {
      Sign passed =
          new Sign(
              Milestone.Status.LAPSED, "passed", decisive.item(), decisive.by(), decisive.at());
      return new Found(passed.status(), reasons.of(passed), List.of(passed.item().id()));
    }
    return new Found(course.status(), reasons.of(decisive), course.because());
  }

  /** Whether a meeting was planned for a day that is past, and the grace too. */
  private boolean hasPassed(Sign decisive) {
    String date = decisive.item().value("date");
    if (!decisive.how().equals("planned") || date == null) {
      return false;
    }
    String last = date.substring(date.indexOf('/') + 1);
    if (!last.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return false;
    }
    Instant end = LocalDate.parse(last).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return end.plus(GRACE).isBefore(now);
  }
}
