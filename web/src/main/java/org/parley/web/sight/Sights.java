package org.parley.web.sight;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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

  /** Items of all that is worked out ahead after one visit. */
  private static final int AHEAD = 20_000;

  private static final int MOST_REVISIONS = 10_000;

  private final Desk desk;
  private final long most;
  private final AsyncCache<Key, Sight> kept;
  private final Cache<Asking, Revision> revisions =
      Caffeine.newBuilder().maximumSize(MOST_REVISIONS).build();
  private final Map<String, Negotiation> tracked = new ConcurrentHashMap<>();
  private final Ahead ahead = new Ahead();

  private record Asking(String negotiation, Instant knownAt) {}

  /** Of the whole ledger, and of the negotiation. */
  private record Revision(long whole, long own) {}

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
            .buildAsync();
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
    Negotiation found = tracked(negotiation);
    Key key = key(found.name(), moment);
    CompletableFuture<Sight> mine = new CompletableFuture<>();
    CompletableFuture<Sight> there = kept.asMap().putIfAbsent(key, mine);
    return there == null ? made(mine, found, moment) : awaited(there);
  }

  /** What is tracked never changes; only one of exactly that name is what it will always mean. */
  private Negotiation tracked(String name) {
    Negotiation known = tracked.get(name);
    if (known == null) {
      known = desk.negotiation(name);
      tracked.put(known.name(), known);
    }
    return known;
  }

  /** One that fails is not kept. */
  private Sight made(CompletableFuture<Sight> mine, Negotiation negotiation, Moment moment) {
    try {
      Sight sight = new Sight(moment, desk.standing(negotiation, moment));
      mine.complete(sight);
      return sight;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static Sight awaited(CompletableFuture<Sight> there) {
    try {
      return there.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The same where it is worked out already. */
  public Optional<Sight> ready(String negotiation, Moment moment) {
    CompletableFuture<Sight> there = kept.getIfPresent(key(negotiation, moment));
    return there == null || !there.isDone() || there.isCompletedExceptionally()
        ? Optional.empty()
        : Optional.of(there.join());
  }

  private Key key(String negotiation, Moment moment) {
    return new Key(negotiation, moment.asOf(), revision(negotiation, moment.knownAt()));
  }

  /** That of the negotiation is asked for again only when that of the whole ledger is another. */
  private long revision(String negotiation, Instant knownAt) {
    Asking asking = new Asking(negotiation, knownAt);
    long whole = desk.ledger().revision(knownAt);
    Revision known = revisions.getIfPresent(asking);
    if (known == null || known.whole() != whole) {
      known = new Revision(whole, desk.ledger().revision(negotiation, knownAt));
      revisions.put(asking, known);
    }
    return known.own();
  }

  /**
   * Works out all negotiations as they are now, the last opened first, while there is room.
   *
   * @param more what else is to be worked out of each
   */
  public void warm(Consumer<Sight> more) {
    for (Negotiation one : negotiations(Instant.MAX).reversed()) {
      ahead.later(() -> {
        if (room() > most / 2) {
          Sight sight = of(one.name(), Moment.LATEST);
          of(one.name(), sight.weekBefore());
          more.accept(sight);
        }
      });
    }
  }

  private long room() {
    return most - kept.synchronous().policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  /**
   * Works out moments that may be asked for next, in this order, and no more those that another
   * call named before. Of a large negotiation only the first ones: whoever asks for something else
   * must not wait for them.
   */
  public void next(Sight around, List<Moment> moments) {
    long some = AHEAD / around.weight();
    List<Moment> fitting = moments.subList(0, (int) Math.min(moments.size(), some));
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
