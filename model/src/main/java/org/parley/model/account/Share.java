package org.parley.model.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a negotiation that whoever has its key may read, without an account.
 *
 * @param key that nobody can guess
 * @param negotiation its name
 * @param kind whether it stays as it was, or follows what becomes known
 * @param moment that it shows; {@link Moment#LATEST} for a live one
 * @param by who shared it
 * @param at ledger time
 * @param ended ledger time from which it shows nothing any more, or null
 */
public record Share(
    String key,
    String negotiation,
    Kind kind,
    Moment moment,
    String by,
    Instant at,
    @Nullable Instant ended) {

  private static final int SHORTEST_KEY = 20;

  /** What it shows. */
  public enum Kind {
    /** The state at one moment of both times: it never changes. */
    MOMENT,
    /** The latest state. */
    LIVE
  }

  public Share {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException("A key of " + key.length() + " letters can be guessed");
    }
  }

  /** Whether it shows anything. */
  public boolean isOpen() {
    return ended == null;
  }
}
