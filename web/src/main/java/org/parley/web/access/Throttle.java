package org.parley.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import org.parley.model.Fault;
import org.parley.web.access.Bucket.Allowance;

/** How often somebody may ask. Remembers a bounded number of addresses and members. */
final class Throttle {

  /** All that an address asks for. */
  private static final Allowance ALL = new Allowance(600, 100);

  /** What changes something, from an address or by a member. */
  private static final Allowance CHANGES = new Allowance(120, 10);

  /** The same by the user of this machine, whose scripts may add a whole archive. */
  private static final Allowance OWN_CHANGES = new Allowance(2_000, 200);

  /** Attempts to sign in from an address. */
  private static final Allowance SIGN_INS = new Allowance(30, 0.2);

  private static final int REMEMBERED = 50_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(FORGOTTEN).build();

  Throttle(InstantSource clock) {
    this.clock = clock;
  }

  void read(Context context, String network) {
    take(context, "all " + network, ALL);
  }

  void change(Context context, String who) {
    take(context, "change " + who, CHANGES);
  }

  void ownChange(Context context) {
    take(context, "own", OWN_CHANGES);
  }

  void signIn(Context context, String network) {
    take(context, "sign-in " + network, SIGN_INS);
  }

  private void take(Context context, String key, Allowance allowance) {
    Bucket bucket = buckets.get(key, same -> new Bucket(clock, allowance));
    Duration wait = bucket.take();
    if (!wait.isZero()) {
      long seconds = wait.toSeconds() + 1;
      context.header("Retry-After", String.valueOf(seconds));
      throw Fault.user(
          "too-many", "There are too many requests", "Wait " + seconds + " s, then go on.");
    }
  }
}
