package org.parley.desk;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.parley.ledger.Ledger;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.model.account.Failure;
import org.parley.model.account.Negotiation;
import org.parley.sources.Arrival;
import org.parley.sources.Arrivals;
import org.parley.sources.Inputs;

/**
 * Reads articles and records what they say of a negotiation, each whole or not at all. Safe for use
 * by several threads.
 */
public final class Intake {

  private final Desk desk;
  private final Negotiation negotiation;
  private final Reader reader;
  private final boolean everything;
  private final Relevance relevance;

  /**
   * @param everything whether to take also what folders and corpora hold that does not sound like a
   *     negotiation, or names neither a party nor what it is about
   */
  public Intake(Desk desk, Negotiation negotiation, Reader reader, boolean everything) {
    this.desk = desk;
    this.negotiation = negotiation;
    this.reader = reader;
    this.everything = everything;
    this.relevance = Relevance.of(negotiation);
  }

  /**
   * Reads all inputs, one after the other, and records each as soon as it is read. One that fails
   * is recorded as a failure and keeps no other back.
   *
   * @param told is told of each step, on this thread
   * @param stopped asked before each article; what was recorded until then stays
   * @throws Fault where the ledger cannot record
   */
  public void take(Inputs inputs, Consumer<IntakeStep> told, BooleanSupplier stopped) {
    try (Arrivals arrivals = inputs.arrivals()) {
      while (!stopped.getAsBoolean() && arrivals.hasNext()) {
        switch (arrivals.next()) {
          case Arrival.Failed failed -> tell(failed.input(), failed.fault(), told);
          case Arrival.Arrived arrived -> take(arrived, told);
        }
      }
    }
  }

  private void take(Arrival.Arrived arrived, Consumer<IntakeStep> told) {
    Document document = arrived.document();
    String input = document.source();
    told.accept(new IntakeStep.Reading(input, document.title(), arrived.notes()));
    Optional<Brief> brief;
    try {
      Reader.english(document, "Add a translation.");
      brief = read(document, arrived.named());
    } catch (Fault fault) {
      tell(input, fault, told);
      return;
    } catch (RuntimeException defect) { // One article must not keep the others back.
      tell(input, defect(input, defect), told);
      return;
    } catch (OutOfMemoryError | StackOverflowError e) {
      tell(input, Arrival.tooLarge(input, e), told);
      return;
    }
    told.accept(
        brief.isPresent()
            ? new IntakeStep.Recorded(input, record(brief.get()))
            : new IntakeStep.PassedOver(input, document.title()));
  }

  private void tell(String input, Fault fault, Consumer<IntakeStep> told) {
    failed(input, fault);
    told.accept(new IntakeStep.Failed(input, fault));
  }

  /**
   * The brief of an article; empty where it is passed over.
   *
   * @param named whether somebody named it itself, and not a folder or corpus that holds it
   */
  public Optional<Brief> read(Document document, boolean named) {
    boolean taken = everything || named || (relevance.of(document) && reader.sounds(document));
    return taken ? Optional.of(reader.read(document)) : Optional.empty();
  }

  /** Records what an article says. */
  public Ledger.Added record(Brief brief) {
    return desk.add(negotiation, brief, reader.name());
  }

  /** Records that an input could not be read. */
  public void failed(String input, Throwable problem) {
    Fault fault = problem instanceof Fault known ? known : defect(input, problem);
    desk.ledger().failed(negotiation.name(), Failure.of(input, fault));
  }

  private static Fault defect(String input, Throwable defect) {
    return new Fault(
        Fault.Kind.INTERNAL,
        "defect",
        input + ": could not be read; this is a defect of Parley: " + defect,
        "Please report it, with the input.",
        defect);
  }
}
