package org.parley.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.parley.ledger.PeopleColumns.Revocations;
import org.parley.ledger.PeopleColumns.Sessions;
import org.parley.ledger.PeopleColumns.Tokens;
import org.parley.model.Fault;
import org.parley.model.people.Member;
import org.parley.model.people.Role;
import org.parley.model.people.Session;
import org.parley.model.people.Token;

/** Tokens and sessions in the tables of a database. */
final class SqlKeys implements Keys {

  /** Of the hash of a token; enough to name it. */
  private static final int ID_LENGTH = 10;

  /** As an assignment has it, without the table. */
  private static final Field<Long> USED = DSL.field(DSL.name("used"), Long.class);

  private final Transactions transactions;
  private final InstantSource clock;

  SqlKeys(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  private long now() {
    return Micros.of(clock.instant());
  }

  @Override
  public Token grant(String hash, String member, String label, Role role, Instant expires) {
    return transactions.write(sql -> {
      String id = Ids.of(hash).substring(0, ID_LENGTH);
      sql.insertInto(Tokens.TABLE)
          .set(Tokens.SEQ, PeopleColumns.next(sql, Tokens.TABLE, Tokens.SEQ))
          .set(Tokens.AT, now())
          .set(Tokens.ID, id)
          .set(Tokens.HASH, hash)
          .set(Tokens.MEMBER, SqlMembers.known(sql, member).name())
          .set(Tokens.LABEL, label)
          .set(Tokens.ROLE, role.word())
          .set(Tokens.EXPIRES, Micros.of(expires))
          .execute();
      return byId(sql, id);
    });
  }

  private static SelectJoinStep<Record> select(DSLContext sql) {
    return sql.select(Tokens.ALL)
        .from(Tokens.TABLE)
        .leftJoin(Revocations.TABLE)
        .on(Revocations.TOKEN.eq(Tokens.ID));
  }

  private static Token byId(DSLContext sql, String id) {
    return select(sql)
        .where(Tokens.ID.eq(id))
        .fetchOptional(SqlKeys::token)
        .orElseThrow(() ->
            Fault.user(
                "unknown-token",
                "There is no token '" + id + "'",
                "'parley token list' prints the ids of all."));
  }

  private static Token token(Record row) {
    Long revoked = row.get(Revocations.AT);
    return new Token(
        row.get(Tokens.ID),
        row.get(Tokens.LABEL),
        row.get(Tokens.MEMBER),
        Role.of(row.get(Tokens.ROLE)),
        Micros.at(row.get(Tokens.AT)),
        Micros.at(row.get(Tokens.EXPIRES)),
        revoked == null ? null : Micros.at(revoked));
  }

  @Override
  public Optional<Token> token(String hash) {
    return transactions.read(
        sql -> select(sql).where(Tokens.HASH.eq(hash)).fetchOptional(SqlKeys::token));
  }

  @Override
  public List<Token> tokens() {
    return transactions.read(sql -> select(sql).orderBy(Tokens.SEQ.desc()).fetch(SqlKeys::token));
  }

  @Override
  public Token revoke(String id, String by) {
    return transactions.write(sql -> {
      if (byId(sql, id).revoked() == null) {
        sql.insertInto(Revocations.TABLE)
            .set(Revocations.TOKEN, id)
            .set(Revocations.AT, now())
            .set(Revocations.REVOKED_BY, by)
            .execute();
      }
      return byId(sql, id);
    });
  }

  @Override
  public void begin(String hash, String member, Instant stale) {
    transactions.write(sql -> {
      sql.deleteFrom(Sessions.TABLE).where(Sessions.USED.lt(Micros.of(stale))).execute();
      return sql.insertInto(Sessions.TABLE)
          .set(Sessions.HASH, hash)
          .set(Sessions.MEMBER, SqlMembers.key(SqlMembers.known(sql, member).name()))
          .set(Sessions.MADE, now())
          .set(Sessions.USED, now())
          .execute();
    });
  }

  @Override
  public Optional<Session> session(String hash) {
    return transactions.read(sql ->
        sql.select(Sessions.MEMBER, Sessions.MADE, Sessions.USED)
            .from(Sessions.TABLE)
            .where(Sessions.HASH.eq(hash))
            .fetchOptional(row -> session(SqlMembers.known(sql, row.value1()), row)));
  }

  private static Session session(Member member, Record row) {
    return new Session(
        member, Micros.at(row.get(Sessions.MADE)), Micros.at(row.get(Sessions.USED)));
  }

  @Override
  public void use(String hash) {
    transactions.write(
        sql -> sql.update(Sessions.TABLE).set(USED, now()).where(Sessions.HASH.eq(hash)).execute());
  }

  @Override
  public void end(String hash) {
    transactions.write(
        sql -> sql.deleteFrom(Sessions.TABLE).where(Sessions.HASH.eq(hash)).execute());
  }
}
