package org.parley.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.parley.ledger.Ledger;
import org.parley.model.Brief;
import org.parley.model.account.Item;
import org.parley.model.account.Itemizing;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;

/** Reads all kept articles of a negotiation again, with today's reader. */
public final class Replay {

  private final Desk desk;
  private final String reader;
  private final UnaryOperator<Brief> reading;

  /**
   * @param reader version of the reader and hash of its rules
   * @param reading reads the document of a brief anew
   */
  public Replay(Desk desk, String reader, UnaryOperator<Brief> reading) {
    this.desk = desk;
    this.reader = reader;
    this.reading = reading;
  }

  /**
   * What another reading gives.
   *
   * @param source the article
   * @param brief the new reading
   * @param gone items that the new reading does not have
   * @param come items that it has and the old one had not
   */
  public record Difference(Source source, Brief brief, List<Item> gone, List<Item> come) {

    /** Whether the readings differ in any item. */
    public boolean isAny() {
      return !gone.isEmpty() || !come.isEmpty();
    }
  }

  /** Reads again what another reader has read; records nothing. */
  public List<Difference> differences(Negotiation negotiation, Consumer<Source> progress) {
    List<Difference> differences = new ArrayList<>();
    try (Stream<Ledger.Kept> kept = desk.ledger().kept(negotiation.name())) {
      kept.filter(one -> !one.reader().equals(reader))
          .forEach(one -> {
            progress.accept(one.source());
            differences.add(difference(one));
          });
    }
    return differences;
  }

  private Difference difference(Ledger.Kept kept) {
    Brief now = reading.apply(kept.brief());
    List<Item> before = items(kept.brief(), kept.source());
    List<Item> after = items(now, kept.source());
    return new Difference(kept.source(), now, without(before, after), without(after, before));
  }

  private static List<Item> items(Brief brief, Source source) {
    return Itemizing.of(brief, source.id(), source.lineage());
  }

  private static List<Item> without(List<Item> items, List<Item> others) {
    Set<String> ids = new HashSet<>();
    others.forEach(item -> ids.add(item.id()));
    return items.stream().filter(item -> !ids.contains(item.id())).toList();
  }

  /** Records the new readings. */
  public void record(Negotiation negotiation, List<Difference> differences) {
    differences.forEach(one -> desk.add(negotiation, one.brief(), reader));
  }
}
