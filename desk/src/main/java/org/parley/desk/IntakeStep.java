package org.parley.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Ledger;
import org.parley.model.Fault;

/** A step on the way of articles into a ledger. */
public sealed interface IntakeStep {

  /** The input, or its part, that the step is about, as its document or its failure names it. */
  String input();

  /**
   * An article has come and is being read.
   *
   * @param notes what is odd about it and did not keep it from being read
   */
  record Reading(String input, @Nullable String title, List<Fault> notes) implements IntakeStep {
    public Reading {
      notes = List.copyOf(notes);
    }
  }

  /** What it says is recorded. */
  record Recorded(String input, Ledger.Added added) implements IntakeStep {}

  /** It does not seem to be about the negotiation, and was not recorded. */
  record PassedOver(String input, @Nullable String title) implements IntakeStep {}

  /** It could not be read, which is recorded. */
  record Failed(String input, Fault fault) implements IntakeStep {}
}
