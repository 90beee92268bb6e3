package org.parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.reading.RuleBook;
import picocli.CommandLine.Option;

/** Which rules are in force: common to the commands that read and those about rules. */
final class RuleOptions {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      converter = FileName.class,
      description =
          "Folder of .rules and .list files that add to the shipped ones or replace them.")
  private @Nullable Path folder;

  RuleBook load() {
    return RuleBook.load(folder);
  }
}
