package org.parley.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.PeopleColumns.Marks;
import org.parley.ledger.PeopleColumns.Notes;
import org.parley.model.Fault;
import org.parley.model.people.Note;

/** Notes in the tables of a database. */
final class SqlDiscussion implements Discussion {

  private final Transactions transactions;
  private final InstantSource clock;

  SqlDiscussion(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public long revision() {
    return transactions.read(sql ->
        PeopleColumns.next(sql, Notes.TABLE, Notes.SEQ)
            + PeopleColumns.next(sql, Marks.TABLE, Marks.SEQ)
            - 2);
  }

  @Override
  public Note write(String negotiation, @Nullable String item, String author, String text) {
    return transactions.write(sql -> {
      Tracked.Row row = Tracked.known(sql, negotiation, Instant.MAX);
      if (item != null) {
        Deciding.refuseUnknownItem(sql, row, item);
      }
      NoteRows rows = new NoteRows(sql);
      String name = row.negotiation().name();
      long at = Micros.of(clock.instant());
      String id = NoteRows.id(name, item, author, text, at);
      if (!rows.isThere(id)) {
        rows.add(id, row.seq(), item, author, text, at);
      }
      return rows.all(Notes.ID.eq(id)).getFirst();
    });
  }

  @Override
  public Note mark(String id, Act act, String by, @Nullable String why) {
    return transactions.write(sql -> {
      NoteRows rows = new NoteRows(sql);
      if (!rows.isThere(id)) {
        throw Fault.user(
            "unknown-note", "There is no note '" + id + "'", "Look at the notes of the item.");
      }
      rows.mark(id, act.word(), by, why, Micros.of(clock.instant()));
      return rows.all(Notes.ID.eq(id)).getFirst();
    });
  }

  @Override
  public Optional<Note> find(String id) {
    return transactions.read(sql -> new NoteRows(sql).all(Notes.ID.eq(id)).stream().findFirst());
  }

  @Override
  public List<Note> notes(String negotiation) {
    return transactions.read(sql -> {
      long seq = Tracked.known(sql, negotiation, Instant.MAX).seq();
      return new NoteRows(sql).all(Notes.NEGOTIATION.eq(seq));
    });
  }

  @Override
  public List<Note> notes(String negotiation, String item) {
    return transactions.read(sql -> {
      long seq = Tracked.known(sql, negotiation, Instant.MAX).seq();
      return new NoteRows(sql).all(Notes.NEGOTIATION.eq(seq).and(Notes.ITEM.eq(item)));
    });
  }

  @Override
  public List<Note> reported() {
    return transactions.read(sql ->
        new NoteRows(sql)
                .all(
                    Notes.ID.in(
                        DSL.select(Marks.NOTE)
                            .from(Marks.TABLE)
                            .where(Marks.TYPE.eq(Act.REPORT.word()))))
                .stream()
                .filter(note -> !note.reports().isEmpty())
                .toList());
  }
}
