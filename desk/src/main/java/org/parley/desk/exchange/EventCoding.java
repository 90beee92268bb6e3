package org.parley.desk.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventKind;

/** How items and the parts of a society are coded as event data; the reader of events knows it. */
public interface EventCoding {

  /**
   * What an item is as an event; empty for what is none.
   *
   * @param item kind of item in lower case
   * @param aspect its stance, status or direction in lower case, or null
   */
  Optional<EventKind> kind(String item, @Nullable String aspect);

  /**
   * The part of the society that somebody is of, as a code such as {@code GOV}.
   *
   * @param words an office, or the name of a body
   */
  Optional<String> role(String words);
}
