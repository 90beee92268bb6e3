package org.parley.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Decisions;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Items;
import org.parley.ledger.Columns.Joinings;
import org.parley.ledger.Columns.Negotiations;
import org.parley.ledger.Columns.Readings;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Sha256;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Itemizing;
import org.parley.model.account.Negotiation;

/** Adds records, one after the other, inside a transaction that no other writes beside. */
final class Records {

  private final DSLContext sql;
  private final Store store;
  private long last;

  Records(DSLContext sql, Store store) {
    this.sql = sql;
    this.store = store;
    Long seq = sql.select(DSL.max(Entries.SEQ)).from(Entries.TABLE).fetchOneInto(Long.class);
    this.last = seq == null ? 0 : seq;
  }

  /** Sequence number of the last record. */
  long last() {
    return last;
  }

  /** Now, but never before the latest record. */
  long now(InstantSource clock) {
    Long latest = sql.select(DSL.max(Entries.AT)).from(Entries.TABLE).fetchOneInto(Long.class);
    long now = Micros.of(clock.instant());
    return latest == null ? now : Math.max(now, latest);
  }

  private long entry(String type, long at) {
    last++;
    sql.insertInto(Entries.TABLE)
        .columns(Entries.SEQ, Entries.TYPE, Entries.AT)
        .values(last, type, at)
        .execute();
    return last;
  }

  void negotiation(Negotiation negotiation, long at) {
    long seq = entry("negotiation", at);
    sql.insertInto(Negotiations.TABLE)
        .set(Negotiations.SEQ, seq)
        .set(Negotiations.NAME, negotiation.name())
        .set(Negotiations.PARTIES, Json.write(negotiation.parties()))
        .set(Negotiations.ABOUT, negotiation.about())
        .set(Negotiations.FROM_DAY, negotiation.from() == null ? null : "" + negotiation.from())
        .execute();
  }

  /**
   * @param id unused so far; that of the first version is the lineage
   */
  Version article(
      String id, String lineage, int version, String copies, Document document, long at) {
    Instant published = Provenance.published(document);
    long seq = entry("article", at);
    Version row =
        new Version(
            seq,
            id,
            lineage,
            version,
            copies,
            published == null ? at : Micros.of(published),
            Sha256.hex(document.text()),
            document.source(),
            document.url(),
            document.title(),
            document.published(),
            document.publisher(),
            at);
    sql.insertInto(Articles.TABLE)
        .set(Articles.SEQ, seq)
        .set(Articles.ID, id)
        .set(Articles.LINEAGE, lineage)
        .set(Articles.VERSION, version)
        .set(Articles.COPIES, copies)
        .set(Articles.VALID, row.valid())
        .set(Articles.HASH, row.hash())
        .set(Articles.NAME, document.id())
        .set(Articles.SOURCE, document.source())
        .set(Articles.URL, document.url())
        .set(Articles.TITLE, document.title())
        .set(Articles.PUBLISHED, document.published())
        .set(Articles.LANGUAGE, document.language())
        .set(Articles.AUTHOR, document.author())
        .set(Articles.PUBLISHER, document.publisher())
        .set(Articles.FURNITURE, Json.write(document.furniture()))
        .set(Articles.TEXT, document.text())
        .execute();
    store.index(sql, seq, stems(document));
    return row;
  }

  /** Of what an article is found by. */
  static Set<String> stems(Document document) {
    return Stems.of(
        document.title() == null ? document.text() : document.title() + "\n\n" + document.text());
  }

  void joining(long negotiation, String lineage, long at) {
    long seq = entry("joining", at);
    sql.insertInto(Joinings.TABLE)
        .columns(Joinings.SEQ, Joinings.NEGOTIATION, Joinings.LINEAGE)
        .values(seq, negotiation, lineage)
        .execute();
  }

  Read reading(Version version, Brief brief, String reader, long at) {
    List<Item> items = Itemizing.of(brief, version.id(), version.lineage());
    String cast = Read.cast(brief.actors());
    long seq = entry("reading", at);
    sql.insertInto(Readings.TABLE)
        .set(Readings.SEQ, seq)
        .set(Readings.ARTICLE, version.seq())
        .set(Readings.READER, reader)
        .set(Readings.ITEMS, items.size())
        .set(Readings.ACTORS, cast)
        .set(Readings.BRIEF, Json.pack(brief))
        .execute();
    items(seq, items);
    return new Read(seq, version.seq(), reader, items.size(), cast, at);
  }

  private void items(long reading, List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    BatchBindStep batch =
        sql.batch(
            sql.insertInto(Items.TABLE)
                .columns(Items.READING, Items.ORDINAL, Items.ID, Items.BODY)
                .values((Long) null, null, null, null));
    for (int at = 0; at < items.size(); at++) {
      batch = batch.bind(reading, at, items.get(at).id(), ItemJson.write(items.get(at)));
    }
    batch.execute();
  }

  void decision(long negotiation, Decision decision, long at) {
    long seq = entry("decision", at);
    sql.insertInto(Decisions.TABLE)
        .set(Decisions.SEQ, seq)
        .set(Decisions.ID, decision.id())
        .set(Decisions.NEGOTIATION, negotiation)
        .set(Decisions.TYPE, decision.type().word())
        .set(Decisions.SUBJECT, decision.subject())
        .set(Decisions.DETAILS, Json.write(decision.values()))
        .set(Decisions.DECIDED_BY, decision.by())
        .set(Decisions.REASON, decision.why())
        .execute();
  }
}
