package org.parley.web.sight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parley.desk.Desk;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;

/**
 * Sights of the negotiations of a ledger. One that was worked out is kept while nothing is recorded
 * that it could tell of, as long as there is room; those that are likely to be asked for next are
 * worked out ahead. Safe for any number of threads.
 */
public final class Sights implements AutoCloseable {

  /** Of the memory of this process that sights may take up. */
  private static final double SHARE = 0.4;

  /** Bytes that a sight takes up for each of its items. */
  private static final int BYTES_AN_ITEM = 2_500;

  private final Desk desk;
  private final long most;
  private final Cache<Key, Sight> kept;
  private final Ahead ahead = new Ahead();

  /**
   * @param revision of what the ledger knows of the negotiation at the ledger time that is asked
   *     about
   */
  private record Key(String negotiation, Instant asOf, long revision) {}

  public Sights(Desk desk) {
    this.desk = desk;
    this.most = (long) (Runtime.getRuntime().maxMemory() * SHARE / BYTES_AN_ITEM);
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((Key key, Sight sight) -> sight.weight())
            .build();
  }

  public Desk desk() {
    return desk;
  }

  /** All that are tracked, in the order of their opening. */
  public List<Negotiation> negotiations(Instant knownAt) {
    return desk.ledger().negotiations(knownAt);
  }

  /**
   * A negotiation at a moment.
   *
   * @throws org.parley.model.Fault where there is none of that name
   */
  public Sight of(String negotiation, Moment moment) {
    Negotiation found = desk.negotiation(negotiation);
    return Objects.requireNonNull(
        kept.get(
            key(found.name(), moment), one -> new Sight(moment, desk.standing(found, moment))));
  }

  /** The same where it is worked out already. */
  public Optional<Sight> ready(String negotiation, Moment moment) {
    return Optional.ofNullable(kept.getIfPresent(key(negotiation, moment)));
  }

  private Key key(String negotiation, Moment moment) {
    return new Key(
        negotiation, moment.asOf(), desk.ledger().revision(negotiation, moment.knownAt()));
  }

  /** Works out all negotiations as they are now, the last opened first, while there is room. */
  public void warm() {
    for (Negotiation one : negotiations(Instant.MAX).reversed()) {
      ahead.later(() -> {
        if (room() > most / 2) {
          Sight sight = of(one.name(), Moment.LATEST);
          sight.answers();
        }
      });
    }
  }

  private long room() {
    return most - kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  /**
   * Works out moments that may be asked for next, in this order, and no more those that another
   * call named before. Moments for which there is no room beside the others are left out.
   */
  public void next(Sight around, List<Moment> moments) {
    long each = around.weight();
    List<Moment> fitting = moments.subList(0, (int) Math.min(moments.size(), most / 3 / each));
    ahead.instead(
        fitting.stream()
            .<Runnable>map(moment -> () -> of(around.negotiation().name(), moment))
            .toList());
  }

  @Override
  public void close() {
    ahead.close();
  }
}
