package org.parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.reading.RuleBook;
import picocli.CommandLine.Option;

/** The user's own rules: common to all commands that read. */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Folder of .rules and .list files that add to the shipped ones or replace them.")
  private @Nullable Path folder;

  RuleBook load() {
    return RuleBook.load(folder);
  }
}
