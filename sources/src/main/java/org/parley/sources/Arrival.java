package org.parley.sources;

import org.parley.model.Document;
import org.parley.model.Fault;

/** What became of one input: a document, or the reason why there is none. */
public sealed interface Arrival {

  /** An input that could be read. */
  record Arrived(Document document) implements Arrival {}

  /**
   * An input that could not be read.
   *
   * @param input as the user gave it, or the file in a folder that the user gave
   */
  record Failed(String input, Fault fault) implements Arrival {}
}
