package org.parley.model;

import java.util.List;

/**
 * The events of a text.
 *
 * @param id of the document
 * @param text of the document
 * @param events in the order of the text
 */
public record Events(String id, String text, List<Event> events) {

  public Events {
    events = List.copyOf(events);
  }
}
