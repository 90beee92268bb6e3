package org.parley.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.people.Note;

/**
 * Notes by members on items and negotiations. Append-only: a note that is hidden is still there.
 * Each method is one transaction.
 */
public interface Discussion {

  /** What can be done to a note. */
  enum Act {
    /** Somebody finds fault with it. */
    REPORT,
    /** It is no longer shown. */
    HIDE,
    /** It is shown again, and what was reported is settled. */
    SHOW;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Act of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Grows whenever anybody wrote or marked a note. */
  long revision();

  /**
   * Records a note.
   *
   * @param item the item it is about, or null for the negotiation
   * @throws org.parley.model.Fault where there is no such negotiation or item
   */
  Note write(String negotiation, @Nullable String item, String author, String text);

  /**
   * Records what was done to a note.
   *
   * @throws org.parley.model.Fault where there is no such note
   */
  Note mark(String id, Act act, String by, @Nullable String why);

  /** The note with that id. */
  Optional<Note> find(String id);

  /** All notes of a negotiation, also hidden ones, oldest first. */
  List<Note> notes(String negotiation);

  /** All notes on an item, also hidden ones, oldest first. */
  List<Note> notes(String negotiation, String item);

  /** Notes that were reported since they were last shown or hidden, oldest first. */
  List<Note> reported();
}
