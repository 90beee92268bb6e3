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
import org.parley.model.account.Failure;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;

/** A ledger in the tables of a database. */
final class SqlLedger implements Ledger {

  private final Store store;
  private final InstantSource clock;
  private final Transactions transactions;
  private final ItemCache items = new ItemCache();
  private final Members members;
  private final Keys keys;
  private final Discussion discussion;
  private final AuditLog audit;

  SqlLedger(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.transactions = new Transactions(store);
    this.members = new SqlMembers(transactions, clock);
    this.keys = new SqlKeys(transactions, clock);
    this.discussion = new SqlDiscussion(transactions, clock);
    this.audit = new SqlAudit(transactions, clock);
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
    return transactions.read(sql -> new Accounting(sql, negotiation, moment).account(items));
  }

  @Override
  public List<Decision> decisions(String negotiation, Instant knownAt) {
    return transactions.read(sql ->
        Rulings.all(sql, Tracked.known(sql, negotiation, knownAt).seq(), Micros.of(knownAt)));
  }

  @Override
  public Failure failed(String negotiation, Failure failure) {
    return transactions.write(sql -> {
      Tracked.Row row = Tracked.known(sql, negotiation, Instant.MAX);
      return Failing.record(sql, store, clock, row, failure);
    });
  }

  @Override
  public List<Failure> failures(String negotiation, Instant knownAt) {
    return transactions.read(
        sql -> Failing.all(sql, Tracked.known(sql, negotiation, knownAt), Micros.of(knownAt)));
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
  public Map<String, Long> sizes() {
    return transactions.read(sql -> Sizes.of(sql, store));
  }

  @Override
  public long revision() {
    return revision(Instant.MAX);
  }

  @Override
  public long revision(String negotiation, Instant knownAt) {
    return transactions.read(sql ->
        Revisions.of(sql, Tracked.known(sql, negotiation, knownAt).seq(), Micros.of(knownAt)));
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
  public Members members() {
    return members;
  }

  @Override
  public Keys keys() {
    return keys;
  }

  @Override
  public Discussion discussion() {
    return discussion;
  }

  @Override
  public AuditLog audit() {
    return audit;
  }

  @Override
  public Jobs jobs() {
    return new SqlJobs(transactions, store, clock);
  }

  @Override
  public Shares shares() {
    return new SqlShares(transactions, store, clock);
  }

  @Override
  public void close() {
    transactions.close();
  }
}
