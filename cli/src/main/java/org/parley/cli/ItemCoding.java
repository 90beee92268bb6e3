package org.parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.desk.exchange.EventCoding;
import org.parley.model.EventKind;
import org.parley.reading.RuleBook;
import org.parley.reading.events.ItemEvents;
import org.parley.reading.events.Roles;

/**
 * Codes items as event data by the lists of the reading, which are loaded when they are needed.
 * Safe for any number of threads.
 */
final class ItemCoding implements EventCoding {

  private final RuleOptions rules;
  private volatile @Nullable Loaded loaded;

  private record Loaded(ItemEvents items, Roles roles) {}

  ItemCoding(RuleOptions rules) {
    this.rules = rules;
  }

  @Override
  public Optional<EventKind> kind(String item, @Nullable String aspect) {
    return load().items().of(item, aspect);
  }

  @Override
  public Optional<String> role(String words) {
    return load().roles().of(words);
  }

  private Loaded load() {
    Loaded there = loaded;
    if (there == null) {
      RuleBook book = rules.load();
      there = new Loaded(book.itemEvents(), book.roles());
      loaded = there;
    }
    return there;
  }
}
