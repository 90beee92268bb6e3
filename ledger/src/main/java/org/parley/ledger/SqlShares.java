package org.parley.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Negotiations;
import org.parley.model.account.Moment;
import org.parley.model.account.Share;

/** Shares in the tables of a database. */
final class SqlShares implements Shares {

  private static final Table<Record> TABLE = table(name("share"));
  private static final Field<String> KEY = field(name("share", "key"), String.class);
  private static final Field<Long> NEGOTIATION = field(name("share", "negotiation"), Long.class);
  private static final Field<String> KIND = field(name("share", "kind"), String.class);
  private static final Field<Long> AS_OF = field(name("share", "as_of"), Long.class);
  private static final Field<Long> KNOWN_AT = field(name("share", "known_at"), Long.class);
  private static final Field<String> MADE_BY = field(name("share", "made_by"), String.class);
  private static final Field<Long> AT = field(name("share", "at"), Long.class);

  private static final Table<Record> ENDS = table(name("share_end"));
  private static final Field<String> ENDED = field(name("share_end", "key"), String.class);
  private static final Field<String> ENDED_BY = field(name("share_end", "ended_by"), String.class);
  private static final Field<Long> ENDED_AT = field(name("share_end", "at"), Long.class);

  private final Transactions transactions;
  private final Store store;
  private final InstantSource clock;

  SqlShares(Transactions transactions, Store store, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Share make(String negotiation, String key, Share.Kind kind, Moment moment, String by) {
    return transactions.write(sql -> {
      Tracked.Row row = Tracked.known(sql, negotiation, Instant.MAX);
      long at = new Records(sql, store).now(clock);
      boolean live = kind == Share.Kind.LIVE;
      Long asOf = live || moment.asOf().equals(Instant.MAX) ? null : Micros.of(moment.asOf());
      Long knownAt = live ? null : Math.min(at, Micros.of(moment.knownAt()));
      sql.insertInto(TABLE)
          .columns(KEY, NEGOTIATION, KIND, AS_OF, KNOWN_AT, MADE_BY, AT)
          .values(key, row.seq(), kind.name().toLowerCase(Locale.ROOT), asOf, knownAt, by, at)
          .execute();
      return new Share(
          key,
          row.negotiation().name(),
          kind,
          new Moment(instant(asOf), instant(knownAt)),
          by,
          Micros.at(at),
          null);
    });
  }

  private static Instant instant(@Nullable Long micros) {
    return micros == null ? Instant.MAX : Micros.at(micros);
  }

  @Override
  public Optional<Share> find(String key) {
    return transactions.read(sql -> select(sql, KEY.eq(key)).stream().findFirst());
  }

  @Override
  public List<Share> of(String negotiation) {
    return transactions.read(
        sql -> select(sql, NEGOTIATION.eq(Tracked.known(sql, negotiation, Instant.MAX).seq())));
  }

  private static List<Share> select(DSLContext sql, Condition condition) {
    return sql.select(KEY, Negotiations.NAME, KIND, AS_OF, KNOWN_AT, MADE_BY, AT, ENDED_AT)
        .from(TABLE)
        .join(Negotiations.TABLE)
        .on(Negotiations.SEQ.eq(NEGOTIATION))
        .leftJoin(ENDS)
        .on(ENDED.eq(KEY))
        .where(condition)
        .orderBy(AT.desc(), KEY)
        .fetch(SqlShares::share);
  }

  private static Share share(Record row) {
    @Nullable Long ended = row.get(ENDED_AT);
    return new Share(
        row.get(KEY),
        row.get(Negotiations.NAME),
        Share.Kind.valueOf(row.get(KIND).toUpperCase(Locale.ROOT)),
        new Moment(instant(row.get(AS_OF)), instant(row.get(KNOWN_AT))),
        row.get(MADE_BY),
        Micros.at(row.get(AT)),
        ended == null ? null : Micros.at(ended));
  }

  @Override
  public void end(String key, String by) {
    transactions.write(sql -> {
      boolean there = sql.fetchExists(TABLE, KEY.eq(key));
      if (there && !sql.fetchExists(ENDS, ENDED.eq(key))) {
        sql.insertInto(ENDS)
            .columns(ENDED, ENDED_BY, ENDED_AT)
            .values(key, by, new Records(sql, store).now(clock))
            .execute();
      }
      return there;
    });
  }
}
