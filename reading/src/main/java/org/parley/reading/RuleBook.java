package org.parley.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.reading.events.ItemEvents;
import org.parley.reading.events.Roles;
import org.parley.reading.firstlook.FirstLook;
import org.parley.reading.rules.Knowledge;
import org.parley.reading.rules.Rule;

/** The lexicons and rules that a reading uses. Immutable. */
public final class RuleBook {

  private final Knowledge knowledge;

  private RuleBook(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

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
    return new RuleBook(Knowledge.load(folder));
  }

  public List<Entry> entries() {
    return knowledge.rules().stream()
        .map(rule ->
            new Entry(
                rule.name(),
                rule.kind().name().toLowerCase(Locale.ROOT),
                rule.note(),
                rule.origin(),
                rule.examples().stream().map(Rule.Example::sentence).toList()))
        .toList();
  }

  /** SHA-256 of all rules and lists, in hexadecimal. */
  public String hash() {
    return knowledge.hash();
  }

  /** What tells before anything is parsed whether a document is about a negotiation. */
  public FirstLook firstLook() {
    return FirstLook.of(knowledge.lexicon());
  }

  /** What the items of briefs are as events of the PLOVER ontology. */
  public ItemEvents itemEvents() {
    return new ItemEvents(knowledge.lexicon());
  }

  /** Which part of its society somebody is of, as event data has it. */
  public Roles roles() {
    return new Roles(knowledge.lexicon());
  }

  Knowledge knowledge() {
    return knowledge;
  }
}
