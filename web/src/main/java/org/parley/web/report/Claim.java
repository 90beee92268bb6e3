package org.parley.web.report;

import java.util.List;

/**
 * A sentence of a report.
 *
 * @param text for people
 * @param notes numbers of the notes that it rests on
 */
public record Claim(String text, List<Integer> notes) {

  public Claim {
    notes = List.copyOf(notes);
  }
}
