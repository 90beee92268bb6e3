package org.parley.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.people.AuditEntry;

/** What was done by whom, and what was tried. Append-only. */
public interface AuditLog {

  /** Records an entry; its {@code at} is set by the clock. */
  void record(AuditEntry entry);

  /**
   * A part of the log, newest first.
   *
   * @param since the earliest
   * @param before number of the entry before which the part ends, or null for the end of the log
   * @param most how many
   */
  List<Line> read(Instant since, @Nullable Long before, int most);

  /** An entry and its number, which grows. */
  record Line(long number, AuditEntry entry) {}
}
