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
 * that it could tell of, as long as there is room. Safe for any number of threads.
 */
public final class Sights {

  /** How many items the sights that are kept may hold in all; about 2 KiB of memory each. */
  private static final long MOST_ITEMS = 120_000;

  private final Desk desk;
  private final Cache<Key, Sight> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ITEMS)
          .weigher((Key key, Sight sight) -> sight.weight())
          .build();

  /**
   * @param revision of the ledger by the ledger time that is asked about
   */
  private record Key(String negotiation, Instant asOf, long revision) {}

  public Sights(Desk desk) {
    this.desk = desk;
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
    Key key = key(negotiation, moment);
    return Objects.requireNonNull(
        kept.get(
            key, one -> new Sight(moment, desk.standing(desk.negotiation(negotiation), moment))));
  }

  /** The same where it is worked out already. */
  public Optional<Sight> ready(String negotiation, Moment moment) {
    return Optional.ofNullable(kept.getIfPresent(key(negotiation, moment)));
  }

  private Key key(String negotiation, Moment moment) {
    return new Key(negotiation, moment.asOf(), desk.ledger().revision(moment.knownAt()));
  }
}
