package org.parley.analysis.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Measures how phrases are joined and writes the figures to target/phrase-groups.txt; {@code
 * -Dphrases=FILE} measures another file.
 */
final class PhraseGroupsTest {

  private static final Path FIGURES = Path.of("target", "phrase-groups.txt");

  /** A little below what is reached: a change that costs more has to be looked at. */
  private static final double FLOOR = 0.75;

  @Test
  void phrasesOfOneThingAreJoined() throws IOException {
    String given = System.getProperty("phrases");
    Agreement all = Agreement.NONE;
    Agreement heads = Agreement.NONE;
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(44) + "pairs            B-cubed");
    lines.add(" ".repeat(44) + "P    R    F1     P    R    F1");
    for (PhraseGroups one :
        PhraseGroups.read(Path.of(given == null ? "../bench/phrases/known.jsonl" : given))) {
      Agreement agreement = Agreement.of(one.groups(), one.joined());
      lines.add(agreement.line(one.negotiation()));
      all = all.plus(agreement);
      heads = heads.plus(Agreement.of(one.groups(), one.byHeadNoun()));
    }
    lines.add(all.line("all"));
    lines.add(heads.line("all, by head noun (baseline)"));
    Files.write(FIGURES, lines);
    if (given == null) {
      assertThat(all.pairs()).isGreaterThan(FLOOR);
      assertThat(all.bCubed()).isGreaterThan(FLOOR);
    }
  }
}
