package org.parley.desk.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failed attempts by key. After a few, each further one has to wait, twice as long as the one
 * before. Remembers a bounded number of keys, those that failed last. Safe for any number of
 * threads.
 */
final class Attempts {

  private static final int REMEMBERED = 10_000;

  private record Failures(int count, Instant last) {}

  private final InstantSource clock;
  private final int free;
  private final Duration longest;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param free how many may fail before the next has to wait
   * @param longest wait, after which all is forgiven
   */
  Attempts(InstantSource clock, int free, Duration longest) {
    this.clock = clock;
    this.free = free;
    this.longest = longest;
  }

  /** How long the next attempt has to wait; zero where it has not. */
  synchronized Duration patience(String key) {
    Failures failed = failures.get(key);
    if (failed == null || failed.count() < free) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failed.count() - free, 30));
    Instant next = failed.last().plus(wait.compareTo(longest) < 0 ? wait : longest);
    Duration left = Duration.between(clock.instant(), next);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Counts an attempt as failed before it is made, so that many at once are no way round, unless it
   * has to wait.
   *
   * @return how long it has to wait; zero where it may be made
   */
  synchronized Duration begin(String key) {
    Duration wait = patience(key);
    if (wait.isZero()) {
      failed(key);
    }
    return wait;
  }

  private void failed(String key) {
    Instant now = clock.instant();
    Failures before = failures.get(key);
    boolean forgiven = before == null || before.last().plus(longest.multipliedBy(2)).isBefore(now);
    int count = before == null || forgiven ? 1 : before.count() + 1;
    failures.put(key, new Failures(count, now));
  }

  /** Forgets all that failed. */
  synchronized void forgive(String key) {
    failures.remove(key);
  }

  /** The last one did not fail after all. */
  synchronized void takeBack(String key) {
    failures.computeIfPresent(
        key,
        (same, before) ->
            before.count() == 1 ? null : new Failures(before.count() - 1, before.last()));
  }
}
