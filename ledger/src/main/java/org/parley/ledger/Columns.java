package org.parley.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The tables of a ledger, as the migrations lay them out for either store. */
final class Columns {

  private Columns() {}

  /** The order of all records. */
  static final class Entries {
    static final Table<Record> TABLE = table(name("entry"));
    static final Field<Long> SEQ = field(name("entry", "seq"), Long.class);
    static final Field<String> TYPE = field(name("entry", "type"), String.class);
    static final Field<Long> AT = field(name("entry", "at"), Long.class);

    private Entries() {}
  }

  /** Negotiations. */
  static final class Negotiations {
    static final Table<Record> TABLE = table(name("negotiation"));
    static final Field<Long> SEQ = field(name("negotiation", "seq"), Long.class);
    static final Field<String> NAME = field(name("negotiation", "name"), String.class);
    static final Field<String> PARTIES = field(name("negotiation", "parties"), String.class);
    static final Field<String> ABOUT = field(name("negotiation", "about"), String.class);
    static final Field<String> FROM_DAY = field(name("negotiation", "from_day"), String.class);

    private Negotiations() {}
  }

  /** Versions of articles. */
  static final class Articles {
    static final Table<Record> TABLE = table(name("article"));
    static final Field<Long> SEQ = field(name("article", "seq"), Long.class);
    static final Field<String> ID = field(name("article", "id"), String.class);
    static final Field<String> LINEAGE = field(name("article", "lineage"), String.class);
    static final Field<Integer> VERSION = field(name("article", "version"), Integer.class);
    static final Field<String> COPIES = field(name("article", "copies"), String.class);
    static final Field<Long> VALID = field(name("article", "valid"), Long.class);
    static final Field<String> HASH = field(name("article", "hash"), String.class);
    static final Field<String> NAME = field(name("article", "name"), String.class);
    static final Field<String> SOURCE = field(name("article", "source"), String.class);
    static final Field<String> URL = field(name("article", "url"), String.class);
    static final Field<String> TITLE = field(name("article", "title"), String.class);
    static final Field<String> PUBLISHED = field(name("article", "published"), String.class);
    static final Field<String> LANGUAGE = field(name("article", "language"), String.class);
    static final Field<String> AUTHOR = field(name("article", "author"), String.class);
    static final Field<String> PUBLISHER = field(name("article", "publisher"), String.class);
    static final Field<String> FURNITURE = field(name("article", "furniture"), String.class);
    static final Field<String> TEXT = field(name("article", "text"), String.class);

    private Articles() {}
  }

  /** Which article belongs to which negotiation. */
  static final class Joinings {
    static final Table<Record> TABLE = table(name("joining"));
    static final Field<Long> SEQ = field(name("joining", "seq"), Long.class);
    static final Field<Long> NEGOTIATION = field(name("joining", "negotiation"), Long.class);
    static final Field<String> LINEAGE = field(name("joining", "lineage"), String.class);

    private Joinings() {}
  }

  /** Readings of versions of articles. */
  static final class Readings {
    static final Table<Record> TABLE = table(name("reading"));
    static final Field<Long> SEQ = field(name("reading", "seq"), Long.class);
    static final Field<Long> ARTICLE = field(name("reading", "article"), Long.class);
    static final Field<String> READER = field(name("reading", "reader"), String.class);
    static final Field<Integer> ITEMS = field(name("reading", "items"), Integer.class);
    static final Field<String> ACTORS = field(name("reading", "actors"), String.class);
    static final Field<byte[]> BRIEF = field(name("reading", "brief"), byte[].class);

    private Readings() {}
  }

  /** Items of readings. */
  static final class Items {
    static final Table<Record> TABLE = table(name("item"));
    static final Field<Long> READING = field(name("item", "reading"), Long.class);
    static final Field<Integer> ORDINAL = field(name("item", "ordinal"), Integer.class);
    static final Field<String> ID = field(name("item", "id"), String.class);
    static final Field<String> BODY = field(name("item", "body"), String.class);

    private Items() {}
  }

  /** Decisions. */
  static final class Decisions {
    static final Table<Record> TABLE = table(name("decision"));
    static final Field<Long> SEQ = field(name("decision", "seq"), Long.class);
    static final Field<String> ID = field(name("decision", "id"), String.class);
    static final Field<Long> NEGOTIATION = field(name("decision", "negotiation"), Long.class);
    static final Field<String> TYPE = field(name("decision", "type"), String.class);
    static final Field<String> SUBJECT = field(name("decision", "subject"), String.class);
    static final Field<String> DETAILS = field(name("decision", "details"), String.class);
    static final Field<String> DECIDED_BY = field(name("decision", "decided_by"), String.class);
    static final Field<String> REASON = field(name("decision", "reason"), String.class);

    private Decisions() {}
  }

  /** What could not be read. */
  static final class Failures {
    static final Table<Record> TABLE = table(name("failure"));
    static final Field<Long> SEQ = field(name("failure", "seq"), Long.class);
    static final Field<Long> AT = field(name("failure", "at"), Long.class);
    static final Field<Long> NEGOTIATION = field(name("failure", "negotiation"), Long.class);
    static final Field<String> INPUT = field(name("failure", "input"), String.class);
    static final Field<String> CODE = field(name("failure", "code"), String.class);
    static final Field<String> WHAT = field(name("failure", "what"), String.class);
    static final Field<String> ADVICE = field(name("failure", "advice"), String.class);

    private Failures() {}
  }

  /** Bands of the MinHash of articles. */
  static final class Bands {
    static final Table<Record> TABLE = table(name("band"));
    static final Field<Long> HASH = field(name("band", "hash"), Long.class);
    static final Field<Long> ARTICLE = field(name("band", "article"), Long.class);

    private Bands() {}
  }
}
