package org.parley.reading;

import java.util.List;
import org.parley.model.Attributions;
import org.parley.model.Brief;
import org.parley.model.Document;

/** Reads documents. Loading takes seconds; a loaded reading is immutable and safe for any number of threads. */
public final class Reading {

  private Reading() {}

  public static Reading load(RuleBook rules) {
    return new Reading();
  }

  /** What the document says. Never throws for any text. */
  public Brief read(Document document) {
    return new Brief(document, List.of(), List.of(), List.of());
  }

  /** The raw attribution layer of the document. */
  public Attributions attribute(Document document) {
    return new Attributions(document.id(), document.text(), List.of());
  }

  /**
   * Why the sentences on a line were read as they were, as text for people.
   *
   * @param line 1-based line of the document's text
   */
  public String explain(Document document, int line) {
    return "";
  }

  /** Runs every example of every rule; empty where all read as they promise. */
  public List<RuleBook.Failure> check() {
    return List.of();
  }
}
