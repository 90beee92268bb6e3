package org.parley.desk.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was made.
 *
 * @param files texts by the names of their files; one without a name where the form is one text
 * @param notes for people: what was left out, and why
 */
public record Exported(Map<String, String> files, List<String> notes) {

  private static final String ONLY = "";

  public Exported {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    notes = List.copyOf(notes);
  }

  static Exported of(String text) {
    return new Exported(Map.of(ONLY, text), List.of());
  }

  /** The text of a form that is one. */
  public String text() {
    String text = files.get(ONLY);
    if (text == null) {
      throw new IllegalStateException("Several files: " + files.keySet());
    }
    return text;
  }
}
