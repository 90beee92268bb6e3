package org.parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.desk.exchange.EventCoding;
import org.parley.model.EventKind;
import org.parley.reading.RuleBook;
import org.parley.reading.events.ItemEvents;
import org.parley.reading.events.Roles;

/** Codes items as event data by the lists of the reading, which are loaded when they are needed. */
final class ItemCoding implements EventCoding {

  private final RuleOptions rules;
  private @Nullable ItemEvents items;
  private @Nullable Roles roles;

  ItemCoding(RuleOptions rules) {
    this.rules = rules;
  }

  @Override
  public Optional<EventKind> kind(String item, @Nullable String aspect) {
    ItemEvents loaded = items;
    return (loaded == null ? load() : loaded).of(item, aspect);
  }

  @Override
  public Optional<String> role(String words) {
    load();
    Roles loaded = roles;
    return loaded == null ? Optional.empty() : loaded.of(words);
  }

  private ItemEvents load() {
    ItemEvents loaded = items;
    if (loaded == null) {
      RuleBook book = rules.load();
      loaded = book.itemEvents();
      items = loaded;
      roles = book.roles();
    }
    return loaded;
  }
}
