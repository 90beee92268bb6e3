package org.parley.analysis.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Measures how phrases are joined; {@code -Dphrases=FILE} measures another file. */
final class PhraseGroupsTest {

  /** A little below what is reached: a change that costs more has to be looked at. */
  private static final double FLOOR = 0.75;

  @Test
  void phrasesOfOneThingAreJoined() throws IOException {
    String given = System.getProperty("phrases");
    Agreement all = Agreement.NONE;
    Agreement heads = Agreement.NONE;
    System.out.println(" ".repeat(44) + "pairs            B-cubed");
    System.out.println(" ".repeat(44) + "P    R    F1     P    R    F1");
    for (PhraseGroups one :
        PhraseGroups.read(Path.of(given == null ? "../bench/phrases/known.jsonl" : given))) {
      Agreement agreement = Agreement.of(one.groups(), one.joined());
      System.out.println(agreement.line(one.negotiation()));
      all = all.plus(agreement);
      heads = heads.plus(Agreement.of(one.groups(), one.byHeadNoun()));
    }
    System.out.println(all.line("all"));
    System.out.println(heads.line("all, by head noun (baseline)"));
    if (given == null) {
      assertThat(all.pairs()).isGreaterThan(FLOOR);
      assertThat(all.bCubed()).isGreaterThan(FLOOR);
    }
  }
}
