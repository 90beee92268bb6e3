package org.parley.model.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member says about an item or a whole negotiation.
 *
 * @param id unique in the ledger
 * @param negotiation its name
 * @param item the item it is about, or null for the negotiation
 * @param author name of the member
 * @param at ledger time
 * @param text plain text
 * @param hidden who hid it and why, or null while it is shown
 * @param reports who found fault with it since it was last shown or hidden
 */
public record Note(
    String id,
    String negotiation,
    @Nullable String item,
    String author,
    Instant at,
    String text,
    @Nullable Mark hidden,
    List<Mark> reports) {

  /**
   * What somebody did to a note.
   *
   * @param by name of the member
   * @param at ledger time
   * @param why reason for people, or null
   */
  public record Mark(String by, Instant at, @Nullable String why) {}

  public Note {
    reports = List.copyOf(reports);
  }
}
