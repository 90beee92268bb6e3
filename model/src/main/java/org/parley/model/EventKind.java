package org.parley.model;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What sort of event something is in the PLOVER ontology.
 *
 * @param type one of the sixteen
 * @param mode of the type, or null
 * @param auxiliary whether it is past, still to come, only possible, or denied
 */
public record EventKind(EventType type, @Nullable String mode, Set<Event.Auxiliary> auxiliary) {

  public EventKind {
    Objects.requireNonNull(type, "type");
    auxiliary = Collections.unmodifiableSet(new TreeSet<>(auxiliary));
  }
}
