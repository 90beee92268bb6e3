package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Articles;
import org.parley.ledger.Columns.Decisions;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Joinings;
import org.parley.ledger.Columns.Negotiations;
import org.parley.ledger.Columns.Readings;
import org.parley.ledger.Ledger.Entry;
import org.parley.model.Document;

/** All records of a ledger as it is at one moment, some at a time. */
final class Exporting extends Spliterators.AbstractSpliterator<Entry> {

  /** Records in memory. */
  private static final int AT_ONCE = 100;

  private final DSLContext sql;
  private final Transactions transactions;
  private final Deque<Entry> next = new ArrayDeque<>();
  private long last;
  private long lastNote;
  private long lastMark;

  private Exporting(DSLContext sql, Transactions transactions) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.sql = sql;
    this.transactions = transactions;
  }

  /** To be closed. */
  static Stream<Entry> entries(Transactions transactions) {
    Transactions.Snapshot snapshot = transactions.snapshot();
    return StreamSupport.stream(new Exporting(snapshot.sql(), transactions), false)
        .onClose(snapshot::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Entry> action) {
    if (next.isEmpty()) {
      try {
        more();
      } catch (DataAccessException e) {
        throw transactions.fault(e);
      }
    }
    Entry entry = next.poll();
    if (entry == null) {
      return false;
    }
    action.accept(entry);
    return true;
  }

  private void more() {
    List<? extends Record> rows =
        sql.select(Entries.SEQ, Entries.TYPE, Entries.AT)
            .from(Entries.TABLE)
            .where(Entries.SEQ.gt(last))
            .orderBy(Entries.SEQ)
            .limit(AT_ONCE)
            .fetch();
    if (rows.isEmpty()) {
      notes();
      return;
    }
    long from = rows.getFirst().get(Entries.SEQ);
    last = rows.getLast().get(Entries.SEQ);
    Map<Long, Map<String, @Nullable Object>> bodies = bodies(from, last);
    for (Record row : rows) {
      next.add(
          new Entry(
              row.get(Entries.TYPE),
              Micros.at(row.get(Entries.AT)),
              bodies.getOrDefault(row.get(Entries.SEQ), Map.of())));
    }
  }

  /** After all that they can be about. */
  private void notes() {
    NoteRows rows = new NoteRows(sql);
    for (Map.Entry<Long, Entry> note : rows.entries(lastNote, AT_ONCE).entrySet()) {
      lastNote = note.getKey();
      next.add(note.getValue());
    }
    if (next.isEmpty()) {
      for (Map.Entry<Long, Entry> mark : rows.marks(lastMark, AT_ONCE).entrySet()) {
        lastMark = mark.getKey();
        next.add(mark.getValue());
      }
    }
  }

  private Map<Long, Map<String, @Nullable Object>> bodies(long from, long to) {
    Map<Long, Map<String, @Nullable Object>> bodies = new HashMap<>();
    negotiations(bodies, from, to);
    articles(bodies, from, to);
    joinings(bodies, from, to);
    readings(bodies, from, to);
    decisions(bodies, from, to);
    return bodies;
  }

  private void negotiations(Map<Long, Map<String, @Nullable Object>> bodies, long from, long to) {
    for (Record row :
        sql.select(
                Negotiations.SEQ,
                Negotiations.NAME,
                Negotiations.PARTIES,
                Negotiations.ABOUT,
                Negotiations.FROM_DAY)
            .from(Negotiations.TABLE)
            .where(Negotiations.SEQ.between(from, to))) {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("name", row.get(Negotiations.NAME));
      body.put("parties", Json.read(row.get(Negotiations.PARTIES), Json.STRINGS));
      body.put("about", row.get(Negotiations.ABOUT));
      String day = row.get(Negotiations.FROM_DAY);
      body.put("from", day == null ? null : LocalDate.parse(day).toString());
      bodies.put(row.get(Negotiations.SEQ), body);
    }
  }

  private void articles(Map<Long, Map<String, @Nullable Object>> bodies, long from, long to) {
    for (Record row :
        sql.select(Briefs.DOCUMENT)
            .select(Articles.SEQ, Articles.ID, Articles.LINEAGE, Articles.VERSION, Articles.COPIES)
            .from(Articles.TABLE)
            .where(Articles.SEQ.between(from, to))) {
      Document document = Briefs.document(row);
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("id", row.get(Articles.ID));
      body.put("lineage", row.get(Articles.LINEAGE));
      body.put("version", row.get(Articles.VERSION));
      body.put("copies", row.get(Articles.COPIES));
      body.put("document", Json.values((Object) document));
      bodies.put(row.get(Articles.SEQ), body);
    }
  }

  private void joinings(Map<Long, Map<String, @Nullable Object>> bodies, long from, long to) {
    for (Record row :
        sql.select(Joinings.SEQ, Negotiations.NAME, Joinings.LINEAGE)
            .from(Joinings.TABLE)
            .join(Negotiations.TABLE)
            .on(Negotiations.SEQ.eq(Joinings.NEGOTIATION))
            .where(Joinings.SEQ.between(from, to))) {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("negotiation", row.get(Negotiations.NAME));
      body.put("lineage", row.get(Joinings.LINEAGE));
      bodies.put(row.get(Joinings.SEQ), body);
    }
  }

  private void readings(Map<Long, Map<String, @Nullable Object>> bodies, long from, long to) {
    for (Record row :
        sql.select(Readings.SEQ, Articles.ID, Readings.READER, Readings.BRIEF)
            .from(Readings.TABLE)
            .join(Articles.TABLE)
            .on(Articles.SEQ.eq(Readings.ARTICLE))
            .where(Readings.SEQ.between(from, to))) {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("article", row.get(Articles.ID));
      body.put("reader", row.get(Readings.READER));
      body.put("brief", Json.values((Object) Json.unpack(row.get(Readings.BRIEF))));
      bodies.put(row.get(Readings.SEQ), body);
    }
  }

  private void decisions(Map<Long, Map<String, @Nullable Object>> bodies, long from, long to) {
    for (Record row :
        sql.select(Rulings.FIELDS)
            .select(Decisions.SEQ, Negotiations.NAME)
            .from(Decisions.TABLE)
            .join(Negotiations.TABLE)
            .on(Negotiations.SEQ.eq(Decisions.NEGOTIATION))
            .join(Entries.TABLE)
            .on(Entries.SEQ.eq(Decisions.SEQ))
            .where(Decisions.SEQ.between(from, to))) {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("negotiation", row.get(Negotiations.NAME));
      body.put("id", row.get(Decisions.ID));
      body.put("type", row.get(Decisions.TYPE));
      body.put("subject", row.get(Decisions.SUBJECT));
      body.put("values", Json.read(row.get(Decisions.DETAILS), Json.FIELDS));
      body.put("by", row.get(Decisions.DECIDED_BY));
      body.put("why", row.get(Decisions.REASON));
      bodies.put(row.get(Decisions.SEQ), body);
    }
  }
}
