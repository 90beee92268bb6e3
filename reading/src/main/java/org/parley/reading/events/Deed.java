package org.parley.reading.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.EventType;

/**
 * What a type of event is made of, without who does it to whom.
 *
 * @param type of PLOVER
 * @param mode of the type, or null
 * @param contexts that come with it
 * @param auxiliary modes that come with it
 */
record Deed(
    EventType type, @Nullable String mode, List<String> contexts, Set<Event.Auxiliary> auxiliary) {

  Deed {
    contexts = List.copyOf(contexts);
    auxiliary = Set.copyOf(auxiliary);
  }

  Deed(EventType type, @Nullable String mode) {
    this(type, mode, List.of(), Set.of());
  }

  /**
   * Reads {@code ASSAULT aerial military}: a type, perhaps a mode, perhaps contexts or auxiliary
   * modes.
   *
   * @throws IllegalArgumentException where the first word is no type
   */
  static Deed of(String words, Set<String> contexts) {
    String[] parts = words.split("\\s+");
    EventType type = EventType.valueOf(parts[0]);
    String mode = null;
    List<String> around = new ArrayList<>();
    List<Event.Auxiliary> auxiliary = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      Event.Auxiliary aux = auxiliary(parts[i]);
      if (aux != null) {
        auxiliary.add(aux);
      } else if (contexts.contains(parts[i])) {
        around.add(parts[i]);
      } else {
        mode = parts[i];
      }
    }
    return new Deed(type, mode, around, Set.copyOf(auxiliary));
  }

  private static Event.@Nullable Auxiliary auxiliary(String word) {
    for (Event.Auxiliary one : Event.Auxiliary.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
        return one;
      }
    }
    return null;
  }

  Deed with(Event.Auxiliary one) {
    List<Event.Auxiliary> all = new ArrayList<>(auxiliary);
    all.add(one);
    return new Deed(type, mode, contexts, Set.copyOf(all));
  }
}
