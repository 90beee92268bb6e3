package org.parley.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Columns.Negotiations;
import org.parley.ledger.Ledger.Entry;
import org.parley.ledger.PeopleColumns.Marks;
import org.parley.ledger.PeopleColumns.Notes;
import org.parley.model.people.Note;
import org.parley.model.people.Note.Mark;

/** Notes as they lie in the tables, inside a transaction. */
final class NoteRows {

  private final DSLContext sql;

  NoteRows(DSLContext sql) {
    this.sql = sql;
  }

  /** What makes an id: the same note is the same in every ledger that took it. */
  static String id(String negotiation, @Nullable String item, String author, String text, long at) {
    return Ids.of(String.join("\n", negotiation, "" + item, author, "" + at, text));
  }

  boolean isThere(String id) {
    return sql.fetchExists(sql.selectOne().from(Notes.TABLE).where(Notes.ID.eq(id)));
  }

  void add(
      String id, long negotiation, @Nullable String item, String author, String text, long at) {
    sql.insertInto(Notes.TABLE)
        .set(Notes.SEQ, PeopleColumns.next(sql, Notes.TABLE, Notes.SEQ))
        .set(Notes.AT, at)
        .set(Notes.ID, id)
        .set(Notes.NEGOTIATION, negotiation)
        .set(Notes.ITEM, item)
        .set(Notes.AUTHOR, author)
        .set(Notes.TEXT, text)
        .execute();
  }

  boolean isMarked(String note, String type, String by, long at) {
    return sql.fetchExists(
        sql.selectOne()
            .from(Marks.TABLE)
            .where(Marks.NOTE.eq(note))
            .and(Marks.TYPE.eq(type))
            .and(Marks.MARKED_BY.eq(by))
            .and(Marks.AT.eq(at)));
  }

  void mark(String note, String type, String by, @Nullable String why, long at) {
    sql.insertInto(Marks.TABLE)
        .set(Marks.SEQ, PeopleColumns.next(sql, Marks.TABLE, Marks.SEQ))
        .set(Marks.AT, at)
        .set(Marks.NOTE, note)
        .set(Marks.TYPE, type)
        .set(Marks.MARKED_BY, by)
        .set(Marks.REASON, why)
        .execute();
  }

  /** Oldest first, with what was done to them. */
  List<Note> all(Condition wanted) {
    Map<String, Note> all = new LinkedHashMap<>();
    for (Record row :
        sql.select(Notes.ALL)
            .from(Notes.TABLE)
            .join(Negotiations.TABLE)
            .on(Negotiations.SEQ.eq(Notes.NEGOTIATION))
            .where(wanted)
            .orderBy(Notes.SEQ)) {
      all.put(row.get(Notes.ID), note(row));
    }
    for (Record row :
        sql.select(Marks.ALL)
            .from(Marks.TABLE)
            .join(Notes.TABLE)
            .on(Notes.ID.eq(Marks.NOTE))
            .where(wanted)
            .orderBy(Marks.SEQ)) {
      all.computeIfPresent(row.get(Marks.NOTE), (id, note) -> marked(note, row));
    }
    return List.copyOf(all.values());
  }

  private static Note note(Record row) {
    return new Note(
        row.get(Notes.ID),
        row.get(Negotiations.NAME),
        row.get(Notes.ITEM),
        row.get(Notes.AUTHOR),
        Micros.at(row.get(Notes.AT)),
        row.get(Notes.TEXT),
        null,
        List.of());
  }

  private static Note marked(Note note, Record row) {
    Mark mark =
        new Mark(row.get(Marks.MARKED_BY), Micros.at(row.get(Marks.AT)), row.get(Marks.REASON));
    return switch (Discussion.Act.of(row.get(Marks.TYPE))) {
      case HIDE -> with(note, mark, List.of());
      case SHOW -> with(note, null, List.of());
      case REPORT -> {
        List<Mark> reports = new ArrayList<>(note.reports());
        reports.add(mark);
        yield with(note, note.hidden(), reports);
      }
    };
  }

  private static Note with(Note note, @Nullable Mark hidden, List<Mark> reports) {
    return new Note(
        note.id(),
        note.negotiation(),
        note.item(),
        note.author(),
        note.at(),
        note.text(),
        hidden,
        reports);
  }

  /** Some notes as entries, from the one after {@code last}. */
  Map<Long, Entry> entries(long last, int most) {
    Map<Long, Entry> entries = new LinkedHashMap<>();
    for (Record row :
        sql.select(Notes.ALL)
            .from(Notes.TABLE)
            .join(Negotiations.TABLE)
            .on(Negotiations.SEQ.eq(Notes.NEGOTIATION))
            .where(Notes.SEQ.gt(last))
            .orderBy(Notes.SEQ)
            .limit(most)) {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("negotiation", row.get(Negotiations.NAME));
      body.put("id", row.get(Notes.ID));
      body.put("item", row.get(Notes.ITEM));
      body.put("author", row.get(Notes.AUTHOR));
      body.put("text", row.get(Notes.TEXT));
      entries.put(row.get(Notes.SEQ), new Entry("note", at(row.get(Notes.AT)), body));
    }
    return entries;
  }

  /** Some of what was done to notes as entries, from the one after {@code last}. */
  Map<Long, Entry> marks(long last, int most) {
    Map<Long, Entry> entries = new LinkedHashMap<>();
    for (Record row :
        sql.select(Marks.ALL)
            .from(Marks.TABLE)
            .where(Marks.SEQ.gt(last))
            .orderBy(Marks.SEQ)
            .limit(most)) {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("note", row.get(Marks.NOTE));
      body.put("type", row.get(Marks.TYPE));
      body.put("by", row.get(Marks.MARKED_BY));
      body.put("why", row.get(Marks.REASON));
      entries.put(row.get(Marks.SEQ), new Entry("note-mark", at(row.get(Marks.AT)), body));
    }
    return entries;
  }

  private static Instant at(long micros) {
    return Micros.at(micros);
  }

  /** Notes whose words are not those that were recorded. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    for (Note note : all(DSL.trueCondition())) {
      long at = Micros.of(note.at());
      if (!id(note.negotiation(), note.item(), note.author(), note.text(), at).equals(note.id())) {
        wrong.add("Note " + note.id() + ": it is not the one that was recorded");
      }
    }
    return wrong;
  }
}
