package org.parley.sources;

import java.util.List;
import org.parley.model.Document;
import org.parley.model.Fault;

/** What became of one input: a document, or the reason why there is none. */
public sealed interface Arrival {

  /**
   * An input that could be read.
   *
   * @param notes what is odd about it and did not keep it from being read
   * @param named whether the user named it itself, and not a folder or corpus that holds it
   */
  record Arrived(Document document, List<Fault> notes, boolean named) implements Arrival {
    public Arrived {
      notes = List.copyOf(notes);
    }
  }

  /**
   * An input that could not be read.
   *
   * @param input as the user gave it, or the file in a folder that the user gave
   */
  record Failed(String input, Fault fault) implements Arrival {}

  /** The fault of an input whose reading took more memory than there is. */
  static Fault tooLarge(String input, VirtualMachineError problem) {
    return Refusals.tooMuch(input, problem);
  }
}
