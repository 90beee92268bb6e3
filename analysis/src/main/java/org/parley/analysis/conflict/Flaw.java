package org.parley.analysis.conflict;

import java.util.function.Supplier;
import org.parley.model.Fault;

/** Faults of a model, which get their place in the text where it comes from one. */
final class Flaw {

  private static final String BAD = "bad-conflict";
  private static final String TOO_LARGE = "conflict-too-large";

  private Flaw() {}

  static Fault of(String message, String advice) {
    return Fault.user(BAD, message, advice);
  }

  static Fault tooLarge(String message, String advice) {
    return Fault.user(TOO_LARGE, message, advice);
  }

  /** What {@code work} gives; a flaw that it finds has its place before its message. */
  static <T> T at(String place, Supplier<T> work) {
    try {
      return work.get();
    } catch (Fault fault) {
      throw Fault.user(fault.code(), place + ": " + fault.what(), fault.advice());
    }
  }

  /** Does a check; a flaw that it finds has its place before its message. */
  static void checkAt(String place, Runnable check) {
    at(
        place,
        () -> {
          check.run();
          return place;
        });
  }
}
