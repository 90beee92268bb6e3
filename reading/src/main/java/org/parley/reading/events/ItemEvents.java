package org.parley.reading.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Assertion;
import org.parley.model.Condition;
import org.parley.model.Dispute;
import org.parley.model.EventKind;
import org.parley.model.Fault;
import org.parley.model.Meeting;
import org.parley.model.Outlook;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Statement;
import org.parley.model.Warning;
import org.parley.reading.rules.Lexicon;

/** What the items of a brief are in PLOVER, by {@code events-of-items.list}. Immutable. */
public final class ItemEvents {

  private static final String LIST = "events-of-items";
  private static final String NONE = "none";

  private final Map<String, EventKind> kinds = new HashMap<>();

  /**
   * @throws Fault where an entry names no type of event
   */
  public ItemEvents(Lexicon lexicon) {
    this(lexicon, new EventLexicon(lexicon));
  }

  ItemEvents(Lexicon lexicon, EventLexicon events) {
    for (String key : lexicon.words(LIST)) {
      String value = lexicon.value(LIST, key);
      if (value != null && !value.equals(NONE)) {
        Deed deed = events.deed(LIST, key, value);
        kinds.put(key, new EventKind(deed.type(), deed.mode(), deed.auxiliary()));
      }
    }
  }

  /**
   * What an item is as an event; empty for what is none.
   *
   * @param item kind of item in lower case, such as {@code position}
   * @param aspect its stance, status or direction in lower case, or null
   */
  public Optional<EventKind> of(String item, @Nullable String aspect) {
    EventKind exact = aspect == null ? null : kinds.get(item + " " + aspect);
    return Optional.ofNullable(exact == null ? kinds.get(item) : exact);
  }

  /** What an item is as an event; empty for what is none. */
  public Optional<EventKind> of(Assertion item) {
    return switch (item) {
      case Statement statement -> of("statement", null);
      case Position position -> of("position", lower(position.stance()));
      case Condition condition -> of("condition", null);
      case Proposal proposal -> of("proposal", null);
      case Meeting meeting -> of("meeting", lower(meeting.status()));
      case Accusation accusation -> of("accusation", null);
      case Warning warning -> of("warning", null);
      case Dispute dispute -> of("dispute", null);
      case Outlook outlook -> of("outlook", lower(outlook.direction()));
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
