package org.parley.ledger;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.PeopleColumns.Identities;
import org.parley.ledger.PeopleColumns.MemberRows;
import org.parley.ledger.PeopleColumns.Passwords;
import org.parley.ledger.PeopleColumns.Sessions;
import org.parley.model.Fault;
import org.parley.model.people.Member;
import org.parley.model.people.Role;

/** Members in the tables of a database. */
final class SqlMembers implements Members {

  private final Transactions transactions;
  private final InstantSource clock;

  SqlMembers(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Member> all() {
    return transactions.read(SqlMembers::all);
  }

  private static List<Member> all(DSLContext sql) {
    Map<String, Member> all = new LinkedHashMap<>();
    for (Record row : sql.select(MemberRows.ALL).from(MemberRows.TABLE).orderBy(MemberRows.SEQ)) {
      all.compute(row.get(MemberRows.KEY), (key, before) -> member(row, before));
    }
    return all.values().stream().sorted(Comparator.comparing(one -> key(one.name()))).toList();
  }

  @Override
  public Optional<Member> find(String name) {
    return transactions.read(sql -> Optional.ofNullable(find(sql, key(name))));
  }

  static @Nullable Member find(DSLContext sql, String key) {
    Member member = null;
    for (Record row :
        sql.select(MemberRows.ALL)
            .from(MemberRows.TABLE)
            .where(MemberRows.KEY.eq(key))
            .orderBy(MemberRows.SEQ)) {
      member = member(row, member);
    }
    return member;
  }

  /** Throws a Fault where there is none. */
  static Member known(DSLContext sql, String name) {
    Member member = find(sql, key(name));
    if (member == null) {
      throw Fault.user(
          "unknown-member",
          "There is no member '" + name + "'",
          "'parley member list' prints the names of all.");
    }
    return member;
  }

  private static Member member(Record row, @Nullable Member before) {
    var at = Micros.at(row.get(MemberRows.AT));
    return new Member(
        row.get(MemberRows.NAME),
        Role.of(row.get(MemberRows.ROLE)),
        row.get(MemberRows.ENABLED) != 0,
        before == null ? at : before.since(),
        at,
        row.get(MemberRows.CHANGED_BY));
  }

  /** What a name is found by. */
  static String key(String name) {
    return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  @Override
  public Member add(String name, Role role, String by) {
    return transactions.write(sql -> {
      Member there = find(sql, key(name));
      if (there != null) {
        throw Fault.user(
            "member-taken",
            "There is a member '" + there.name() + "' already",
            there.enabled()
                ? "Choose another name, or change that member's role."
                : "That member is disabled; enable it again.");
      }
      return record(sql, name.strip(), role, true, by);
    });
  }

  @Override
  public Member change(String name, Role role, boolean enabled, String by) {
    return transactions.write(sql -> {
      Member before = known(sql, name);
      Member after = record(sql, before.name(), role, enabled, by);
      if (before.isActiveAdmin() && all(sql).stream().noneMatch(Member::isActiveAdmin)) {
        throw Fault.user(
            "last-admin",
            "'" + before.name() + "' is the last admin",
            "Make somebody else an admin first.");
      }
      if (!enabled) {
        signOut(sql, key(name));
      }
      return after;
    });
  }

  private Member record(DSLContext sql, String name, Role role, boolean enabled, String by) {
    sql.insertInto(MemberRows.TABLE)
        .set(MemberRows.SEQ, PeopleColumns.next(sql, MemberRows.TABLE, MemberRows.SEQ))
        .set(MemberRows.AT, Micros.of(clock.instant()))
        .set(MemberRows.KEY, key(name))
        .set(MemberRows.NAME, name)
        .set(MemberRows.ROLE, role.word())
        .set(MemberRows.ENABLED, enabled ? 1 : 0)
        .set(MemberRows.CHANGED_BY, by)
        .execute();
    return known(sql, name);
  }

  private static void signOut(DSLContext sql, String key) {
    sql.deleteFrom(Sessions.TABLE).where(Sessions.MEMBER.eq(key)).execute();
  }

  @Override
  public Optional<String> password(String name) {
    return transactions.read(sql ->
        sql.select(Passwords.HASH)
            .from(Passwords.TABLE)
            .where(Passwords.MEMBER.eq(key(name)))
            .fetchOptional(Passwords.HASH));
  }

  @Override
  public void setPassword(String name, String hash) {
    transactions.write(sql -> {
      String key = key(known(sql, name).name());
      int there =
          sql.update(Passwords.TABLE)
              .set(DSL.field(DSL.name("hash"), String.class), hash)
              .where(Passwords.MEMBER.eq(key))
              .execute();
      if (there == 0) {
        sql.insertInto(Passwords.TABLE)
            .set(Passwords.MEMBER, key)
            .set(Passwords.HASH, hash)
            .execute();
      }
      signOut(sql, key);
      return there;
    });
  }

  @Override
  public Optional<Member> identified(String issuer, String subject) {
    return transactions.read(sql ->
        sql.select(Identities.MEMBER)
            .from(Identities.TABLE)
            .where(Identities.ISSUER.eq(issuer))
            .and(Identities.SUBJECT.eq(subject))
            .fetchOptional(row -> known(sql, row.value1())));
  }

  @Override
  public void identify(String issuer, String subject, String name) {
    transactions.write(sql ->
        sql.insertInto(Identities.TABLE)
            .set(Identities.ISSUER, issuer)
            .set(Identities.SUBJECT, subject)
            .set(Identities.MEMBER, key(known(sql, name).name()))
            .set(Identities.AT, Micros.of(clock.instant()))
            .execute());
  }
}
