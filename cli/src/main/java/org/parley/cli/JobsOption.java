package org.parley.cli;

import picocli.CommandLine.Option;

/** How many articles are read at the same time: common to the commands that read. */
final class JobsOption {

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      converter = Numbers.Jobs.class,
      description = "Articles read at the same time (default: one for each processor).")
  private int jobs = Numbers.Jobs.usual();

  int jobs() {
    return jobs;
  }
}
