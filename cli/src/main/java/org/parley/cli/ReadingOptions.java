package org.parley.cli;

import java.util.function.Supplier;
import org.parley.desk.Reader;
import org.parley.model.Document;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How texts are read: common to the commands that read. */
final class ReadingOptions {

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--any-language", description = "Read also what does not look like English.")
  private boolean anyLanguage;

  /**
   * Lets a document pass that Parley can read.
   *
   * @throws org.parley.model.Fault where it is in another language
   */
  Document english(Document document) {
    return anyLanguage
        ? document
        : Reader.english(
            document, "Give a translation, or read it all the same with --any-language.");
  }

  /**
   * The reader, whose language models are loaded when the first text needs them: what cannot be
   * opened is told at once.
   *
   * @throws org.parley.model.Fault where a rule cannot be used
   */
  Reader reader(StatusLine status) {
    return reader(rules.load(), status);
  }

  /** The same by rules that are loaded already. */
  static Reader reader(RuleBook rules, StatusLine status) {
    return new Reader(
        rules,
        Parley.VERSION,
        () -> status.during("loading language models …", () -> Reading.load(rules)));
  }

  /** The reading of that reader. */
  Supplier<Reading> reading(StatusLine status) {
    return reader(status)::reading;
  }

  RuleBook rules() {
    return rules.load();
  }
}
