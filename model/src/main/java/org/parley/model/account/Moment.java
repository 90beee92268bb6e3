package org.parley.model.account;

import java.time.Instant;

/**
 * A point in both times: what held by then, of what was known by then.
 *
 * @param asOf last instant of valid time that counts, by what the sources were published
 * @param knownAt last instant of ledger time that counts
 */
public record Moment(Instant asOf, Instant knownAt) {

  /** All that is known by now, whenever it held. */
  public static final Moment LATEST = new Moment(Instant.MAX, Instant.MAX);

  public static Moment asOf(Instant asOf) {
    return new Moment(asOf, Instant.MAX);
  }

  public static Moment knownAt(Instant knownAt) {
    return new Moment(Instant.MAX, knownAt);
  }
}
