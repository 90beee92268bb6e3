package org.parley.cli;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How texts are read: common to the commands that read. */
final class ReadingOptions {

  private static final int HASH_LETTERS = 16;

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--any-language", description = "Read also what does not look like English.")
  private boolean anyLanguage;

  /**
   * Lets a document pass that Parley can read.
   *
   * @throws Fault where it is in another language
   */
  Document english(Document document) {
    if (!anyLanguage && !document.language().equals("en")) {
      String language = Locale.of(document.language()).getDisplayLanguage(Locale.ENGLISH);
      throw Fault.source(
          "not-english",
          document.source() + ": the text seems to be " + language + "; Parley reads English",
          "Give a translation, or read it all the same with --any-language.");
    }
    return document;
  }

  /**
   * The reading, whose language models are loaded when the first text needs them: what cannot be
   * opened is told at once.
   *
   * @throws Fault where a rule cannot be used
   */
  Supplier<Reading> reading(StatusLine status) {
    return reading(rules.load(), status);
  }

  /** The same by rules that are loaded already. */
  static Supplier<Reading> reading(RuleBook rules, StatusLine status) {
    return new WhenNeeded(rules, status);
  }

  /** Who reads: the version, and the first letters of the hash of the rules. */
  static String reader(RuleBook rules) {
    return Parley.VERSION + "+" + rules.hash().substring(0, HASH_LETTERS);
  }

  RuleBook rules() {
    return rules.load();
  }

  private static final class WhenNeeded implements Supplier<Reading> {

    private final RuleBook rules;
    private final StatusLine status;
    private @Nullable Reading loaded;

    WhenNeeded(RuleBook rules, StatusLine status) {
      this.rules = rules;
      this.status = status;
    }

    @Override
    public synchronized Reading get() {
      Reading reading = loaded;
      if (reading == null) {
        reading = status.during("loading language models …", () -> Reading.load(rules));
        loaded = reading;
      }
      return reading;
    }
  }
}
