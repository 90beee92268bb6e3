package org.parley.analysis.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Fits weights to the groups of {@code -Dfit=FILE:FILE} and writes them to
 * target/joining-weights.txt.
 */
final class FittingTest {

  private static final Path WEIGHTS = Path.of("target", "joining-weights.txt");

  @Test
  void wordsThatLieNearEachOtherSpeakForOneMilestone() throws IOException {
    String files = System.getProperty("fit", "../bench/phrases/known.jsonl");
    Fitting fitting = new Fitting();
    for (String file : files.split(":", -1)) {
      PhraseGroups.read(Path.of(file)).forEach(fitting::add);
    }
    Files.write(WEIGHTS, fitting.lines());
    assertThat(fitting.weights()[Likeness.FEATURES.indexOf("near against all")]).isPositive();
  }
}
