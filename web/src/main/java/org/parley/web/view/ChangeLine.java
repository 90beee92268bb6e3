package org.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Change;

/**
 * A change on one line.
 *
 * @param type what sort of change
 * @param at valid time of what brought it
 * @param text a sentence for people
 * @param evidence id of an item that says so, or null
 */
public record ChangeLine(String type, Instant at, String text, @Nullable String evidence) {

  static ChangeLine of(Change change) {
    return new ChangeLine(
        change.type().word(),
        change.at(),
        change.text(),
        change.findings().isEmpty() ? null : change.findings().getFirst());
  }

  /** The day of {@link #at()}, in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
