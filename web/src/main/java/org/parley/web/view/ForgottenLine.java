package org.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article that no longer counts.
 *
 * @param decision id of the decision, by which it can be taken back
 * @param article id of a version of it
 * @param title what it is called
 * @param by who decided
 * @param why the reason that was given, or null
 * @param at ledger time
 */
public record ForgottenLine(
    String decision, String article, String title, String by, @Nullable String why, Instant at) {

  /** The day of the decision, in UTC. */
  public LocalDate day() {
    return Lines.day(at);
  }
}
