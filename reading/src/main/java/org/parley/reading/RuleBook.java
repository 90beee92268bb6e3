package org.parley.reading;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lexicons and rules that a reading uses. Immutable. */
public final class RuleBook {

  /**
   * One rule, for listing.
   *
   * @param name unique name
   * @param kind what it finds: an assertion type in lower case
   * @param comment what it is for, one line
   * @param origin {@code file:line} where it is defined
   * @param examples the sentences that test it
   */
  public record Entry(
      String name, String kind, String comment, String origin, List<String> examples) {}

  /**
   * An example that a rule does not read as it promises.
   *
   * @param origin {@code file:line} of the example
   * @param message what was expected and what was found
   */
  public record Failure(String origin, String message) {}

  /**
   * The shipped rules, with those of a folder added or put in their place.
   *
   * @param folder the user's own rules, or null for the shipped ones alone
   * @throws org.parley.model.Fault of kind user, naming file and line, where a file cannot be used
   */
  public static RuleBook load(@Nullable Path folder) {
    return new RuleBook();
  }

  public List<Entry> entries() {
    return List.of();
  }
}
