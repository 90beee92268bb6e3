package org.parley.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.parley.ledger.Columns.Entries;
import org.parley.model.Brief;
import org.parley.model.Fault;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;

/** A ledger in the tables of a database. */
final class SqlLedger implements Ledger {

  private final Store store;
  private final InstantSource clock;
  private final Transactions transactions;

  SqlLedger(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.transactions = new Transactions(store);
  }

  @Override
  public Negotiation open(Negotiation negotiation) {
    return transactions.write(sql -> {
      Tracked.Row there = Tracked.find(sql, negotiation.name());
      if (there != null) {
        throw Fault.user(
            "negotiation-taken",
            "There is a negotiation '" + negotiation.name() + "' already",
            "It was opened at " + there.negotiation().opened() + "; choose another name.");
      }
      Records records = new Records(sql, store);
      long at = records.now(clock);
      Negotiation opened =
          new Negotiation(
              negotiation.name(),
              negotiation.parties(),
              negotiation.about(),
              negotiation.from(),
              Micros.at(at));
      records.negotiation(opened, at);
      return opened;
    });
  }

  @Override
  public List<Negotiation> negotiations(Instant knownAt) {
    return transactions.read(sql -> Tracked.all(sql, Micros.of(knownAt)));
  }

  @Override
  public Added add(String negotiation, Brief brief, String reader) {
    return transactions.write(sql -> {
      Tracked.Row row = Tracked.known(sql, negotiation, Instant.MAX);
      return new Adding(sql, new Records(sql, store), clock).add(row, brief, reader);
    });
  }

  @Override
  public Decision decide(String negotiation, Decision decision) {
    return transactions.write(sql -> {
      Tracked.Row row = Tracked.known(sql, negotiation, Instant.MAX);
      return new Deciding(sql, new Records(sql, store), clock).decide(row, decision);
    });
  }

  @Override
  public Account account(String negotiation, Moment moment) {
    return transactions.read(sql -> new Accounting(sql, negotiation, moment).account());
  }

  @Override
  public List<Decision> decisions(String negotiation, Instant knownAt) {
    return transactions.read(sql ->
        Rulings.all(sql, Tracked.known(sql, negotiation, knownAt).seq(), Micros.of(knownAt)));
  }

  @Override
  public Optional<Brief> brief(String source) {
    return transactions.read(sql -> Briefs.last(sql, source));
  }

  @Override
  public List<Source> versions(String negotiation, String source, Moment moment) {
    return transactions.read(sql -> {
      Version any = Adding.find(sql, source);
      return any == null
          ? List.of()
          : new Accounting(sql, negotiation, moment).versions(any.lineage());
    });
  }

  @Override
  public Stream<Kept> kept(String negotiation) {
    List<Accounting.InForce> inForce =
        transactions.read(sql -> new Accounting(sql, negotiation, Moment.LATEST).inForce());
    return inForce.stream()
        .map(one ->
            new Kept(
                one.version().source(one.read()),
                transactions.read(sql -> Briefs.of(sql, one.read().seq())),
                one.read().reader()));
  }

  @Override
  public List<Hit> search(String negotiation, String words, Moment moment, int most) {
    return transactions.read(
        sql -> new Searching(sql, store, words).search(negotiation, moment, most));
  }

  @Override
  public List<String> check(Consumer<Progress> progress) {
    return transactions.read(sql -> new Checking(sql, store, progress).check());
  }

  @Override
  public void backup(Path file) {
    store.copy(this, file);
  }

  @Override
  public Stream<Entry> entries() {
    return Exporting.entries(transactions);
  }

  @Override
  public long take(Stream<Entry> entries) {
    return transactions.write(sql -> {
      Taking taking = new Taking(sql, new Records(sql, store));
      return entries.filter(taking::take).count();
    });
  }

  @Override
  public long revision(Instant knownAt) {
    return transactions.read(sql -> {
      Long last =
          sql.select(DSL.max(Entries.SEQ))
              .from(Entries.TABLE)
              .where(Entries.AT.le(Micros.of(knownAt)))
              .fetchOneInto(Long.class);
      return last == null ? 0 : last;
    });
  }

  @Override
  public Map<String, Long> sizes() {
    return transactions.read(sql -> Sizes.of(sql, store));
  }

  @Override
  public void close() {
    transactions.close();
  }
}
