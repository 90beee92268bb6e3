package org.parley.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.reading.RuleBook;
import picocli.CommandLine.Option;

/** How texts are read: common to the commands that read. */
final class ReadingOptions {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Folder of .rules and .list files that add to the shipped ones or replace them.")
  private @Nullable Path folder;

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

  RuleBook load() {
    return RuleBook.load(folder);
  }
}
