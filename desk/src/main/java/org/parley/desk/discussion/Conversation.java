package org.parley.desk.discussion;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Discussion;
import org.parley.model.Fault;
import org.parley.model.people.Note;
import org.parley.model.people.Role;

/** Writes, reports and hides notes; checks who may. */
public final class Conversation {

  /** Code points. */
  public static final int LONGEST = 4_000;

  private static final int LONGEST_REASON = 500;

  private final Discussion discussion;

  public Conversation(Discussion discussion) {
    this.discussion = discussion;
  }

  /**
   * Records a note.
   *
   * @param item the item it is about, or null for the negotiation
   * @throws Fault where the speaker may not write, the text cannot be used, or there is no such
   *     negotiation or item
   */
  public Note write(String negotiation, @Nullable String item, Speaker by, String text) {
    demand(by, Role.REVIEWER, "write notes");
    String plain = plain(text);
    int length = plain.codePointCount(0, plain.length());
    if (length < 1 || length > LONGEST) {
      throw Fault.user(
          "bad-note", "The note has " + length + " characters", "Write from 1 to " + LONGEST + ".");
    }
    return discussion.write(negotiation, item, by.name(), plain);
  }

  /** Says that something is wrong with a note. */
  public Note report(String id, Speaker by, String why) {
    demand(by, Role.REVIEWER, "report notes");
    Note note = visible(id, by);
    if (note.reports().stream().anyMatch(mark -> mark.by().equals(by.name()))) {
      return note;
    }
    return discussion.mark(id, Discussion.Act.REPORT, by.name(), reason(why));
  }

  /** Takes a note out of sight. */
  public Note hide(String id, Speaker by, String why) {
    demand(by, Role.EDITOR, "hide notes");
    return discussion.mark(id, Discussion.Act.HIDE, by.name(), reason(why));
  }

  /** Shows a note again; what was reported is settled. */
  public Note show(String id, Speaker by) {
    demand(by, Role.EDITOR, "show notes again");
    return discussion.mark(id, Discussion.Act.SHOW, by.name(), null);
  }

  /**
   * Notes as a member may see them, oldest first. Those that are hidden are shown to who may hide
   * them; to all others they are there without words.
   *
   * @param item the item, or null for all of the negotiation
   */
  public List<Note> notes(String negotiation, @Nullable String item, Speaker to) {
    List<Note> all =
        item == null ? discussion.notes(negotiation) : discussion.notes(negotiation, item);
    return all.stream().map(note -> as(note, to)).toList();
  }

  /** Notes that somebody has to look at, oldest first. */
  public List<Note> reported(Speaker to) {
    demand(to, Role.EDITOR, "see what was reported");
    return discussion.reported();
  }

  /** A note as a member may see it. */
  public Note visible(String id, Speaker to) {
    return discussion
        .find(id)
        .map(note -> as(note, to))
        .orElseThrow(() ->
            Fault.user(
                "unknown-note", "There is no note '" + id + "'", "Look at the notes of the item."));
  }

  private static Note as(Note note, Speaker to) {
    if (to.role().includes(Role.EDITOR)) {
      return note;
    }
    return new Note(
        note.id(),
        note.negotiation(),
        note.item(),
        note.author(),
        note.at(),
        note.hidden() == null ? note.text() : "",
        note.hidden(),
        note.reports().stream().filter(mark -> mark.by().equals(to.name())).toList());
  }

  private static void demand(Speaker speaker, Role role, String what) {
    if (!speaker.role().includes(role)) {
      throw Fault.user(
          "not-allowed",
          "'" + speaker.name() + "' is " + speaker.role().word() + " and may not " + what,
          "It takes the role " + role.word() + "; an admin can give it.");
    }
  }

  private static @Nullable String reason(String why) {
    String plain = plain(why);
    if (plain.codePointCount(0, plain.length()) > LONGEST_REASON) {
      throw Fault.user(
          "bad-note", "The reason is too long", "Write at most " + LONGEST_REASON + " characters.");
    }
    return plain.isEmpty() ? null : plain;
  }

  /** Composed, with plain line ends and without what steers a terminal or turns a line round. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !isSteering(c))
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  private static boolean isSteering(int character) {
    return Character.isISOControl(character)
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        || Character.getType(character) == Character.SURROGATE;
  }
}
