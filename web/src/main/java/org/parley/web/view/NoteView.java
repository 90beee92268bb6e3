package org.parley.web.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.people.Note;

/**
 * A note as who asks may see it.
 *
 * @param id of the note
 * @param negotiation its name
 * @param item the item it is about, or null
 * @param author name of the member
 * @param at when it was written
 * @param text plain text; empty where it is hidden from who asks
 * @param hidden who hid it and why, or null
 * @param reports who found fault with it
 */
public record NoteView(
    String id,
    String negotiation,
    @Nullable String item,
    String author,
    Instant at,
    String text,
    @Nullable MarkView hidden,
    List<MarkView> reports) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** What somebody did to it. */
  public record MarkView(String by, Instant at, @Nullable String why) {

    static MarkView of(Note.Mark mark) {
      return new MarkView(mark.by(), mark.at(), mark.why());
    }
  }

  public static NoteView of(Note note) {
    return new NoteView(
        note.id(),
        note.negotiation(),
        note.item(),
        note.author(),
        note.at(),
        note.text(),
        note.hidden() == null ? null : MarkView.of(note.hidden()),
        note.reports().stream().map(MarkView::of).toList());
  }

  /** When it was written, for people, in UTC. */
  public String day() {
    return DAY.format(at);
  }
}
