package org.parley.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;

/** The tables of people, as the migrations lay them out for either store. */
final class PeopleColumns {

  private PeopleColumns() {}

  /** States of members. */
  static final class MemberRows {
    static final Table<Record> TABLE = table(name("member"));
    static final Field<Long> SEQ = field(name("member", "seq"), Long.class);
    static final Field<Long> AT = field(name("member", "at"), Long.class);
    static final Field<String> KEY = field(name("member", "key"), String.class);
    static final Field<String> NAME = field(name("member", "name"), String.class);
    static final Field<String> ROLE = field(name("member", "role"), String.class);
    static final Field<Integer> ENABLED = field(name("member", "enabled"), Integer.class);
    static final Field<String> CHANGED_BY = field(name("member", "changed_by"), String.class);

    static final List<SelectField<?>> ALL = List.of(SEQ, AT, KEY, NAME, ROLE, ENABLED, CHANGED_BY);

    private MemberRows() {}
  }

  /** Hashes of passwords. */
  static final class Passwords {
    static final Table<Record> TABLE = table(name("password"));
    static final Field<String> MEMBER = field(name("password", "member"), String.class);
    static final Field<String> HASH = field(name("password", "hash"), String.class);

    private Passwords() {}
  }

  /** Whom providers of identities mean. */
  static final class Identities {
    static final Table<Record> TABLE = table(name("identity"));
    static final Field<String> ISSUER = field(name("identity", "issuer"), String.class);
    static final Field<String> SUBJECT = field(name("identity", "subject"), String.class);
    static final Field<String> MEMBER = field(name("identity", "member"), String.class);
    static final Field<Long> AT = field(name("identity", "at"), Long.class);

    private Identities() {}
  }

  /** Tokens. */
  static final class Tokens {
    static final Table<Record> TABLE = table(name("token"));
    static final Field<Long> SEQ = field(name("token", "seq"), Long.class);
    static final Field<Long> AT = field(name("token", "at"), Long.class);
    static final Field<String> ID = field(name("token", "id"), String.class);
    static final Field<String> HASH = field(name("token", "hash"), String.class);
    static final Field<String> MEMBER = field(name("token", "member"), String.class);
    static final Field<String> LABEL = field(name("token", "label"), String.class);
    static final Field<String> ROLE = field(name("token", "role"), String.class);
    static final Field<Long> EXPIRES = field(name("token", "expires"), Long.class);

    static final List<SelectField<?>> ALL =
        List.of(SEQ, AT, ID, HASH, MEMBER, LABEL, ROLE, EXPIRES, Revocations.AT);

    private Tokens() {}
  }

  /** Which tokens are revoked. */
  static final class Revocations {
    static final Table<Record> TABLE = table(name("revocation"));
    static final Field<String> TOKEN = field(name("revocation", "token"), String.class);
    static final Field<Long> AT = field(name("revocation", "at"), Long.class);
    static final Field<String> REVOKED_BY = field(name("revocation", "revoked_by"), String.class);

    private Revocations() {}
  }

  /** Sessions. */
  static final class Sessions {
    static final Table<Record> TABLE = table(name("session"));
    static final Field<String> HASH = field(name("session", "hash"), String.class);
    static final Field<String> MEMBER = field(name("session", "member"), String.class);
    static final Field<Long> MADE = field(name("session", "made"), Long.class);
    static final Field<Long> USED = field(name("session", "used"), Long.class);

    private Sessions() {}
  }

  /** Notes. */
  static final class Notes {
    static final Table<Record> TABLE = table(name("note"));
    static final Field<Long> SEQ = field(name("note", "seq"), Long.class);
    static final Field<Long> AT = field(name("note", "at"), Long.class);
    static final Field<String> ID = field(name("note", "id"), String.class);
    static final Field<Long> NEGOTIATION = field(name("note", "negotiation"), Long.class);
    static final Field<String> ITEM = field(name("note", "item"), String.class);
    static final Field<String> AUTHOR = field(name("note", "author"), String.class);
    static final Field<String> TEXT = field(name("note", "text"), String.class);

    static final List<SelectField<?>> ALL =
        List.of(SEQ, AT, ID, NEGOTIATION, ITEM, AUTHOR, TEXT, Columns.Negotiations.NAME);

    private Notes() {}
  }

  /** What was done to notes. */
  static final class Marks {
    static final Table<Record> TABLE = table(name("note_mark"));
    static final Field<Long> SEQ = field(name("note_mark", "seq"), Long.class);
    static final Field<Long> AT = field(name("note_mark", "at"), Long.class);
    static final Field<String> NOTE = field(name("note_mark", "note"), String.class);
    static final Field<String> TYPE = field(name("note_mark", "type"), String.class);
    static final Field<String> MARKED_BY = field(name("note_mark", "marked_by"), String.class);
    static final Field<String> REASON = field(name("note_mark", "reason"), String.class);

    static final List<SelectField<?>> ALL = List.of(SEQ, AT, NOTE, TYPE, MARKED_BY, REASON);

    private Marks() {}
  }

  /** The audit log. */
  static final class Audits {
    static final Table<Record> TABLE = table(name("audit"));
    static final Field<Long> SEQ = field(name("audit", "seq"), Long.class);
    static final Field<Long> AT = field(name("audit", "at"), Long.class);
    static final Field<String> MEMBER = field(name("audit", "member"), String.class);
    static final Field<String> ADDRESS = field(name("audit", "address"), String.class);
    static final Field<String> ACTION = field(name("audit", "action"), String.class);
    static final Field<String> SUBJECT = field(name("audit", "subject"), String.class);
    static final Field<String> OUTCOME = field(name("audit", "outcome"), String.class);

    static final List<SelectField<?>> ALL =
        List.of(SEQ, AT, MEMBER, ADDRESS, ACTION, SUBJECT, OUTCOME);

    private Audits() {}
  }

  /** The number of the next row of a table that only grows. */
  static long next(DSLContext sql, Table<Record> rows, Field<Long> seq) {
    Long last = sql.select(max(seq)).from(rows).fetchOneInto(Long.class);
    return last == null ? 1 : last + 1;
  }
}
