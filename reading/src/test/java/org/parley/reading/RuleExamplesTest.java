package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleExamplesTest {

  @TempDir Path folder;

  @Test
  void everyExampleReadsAsItsRulePromises() {
    assertThat(Loaded.READING.check())
        .map(failure -> failure.origin() + ": " + failure.message())
        .isEmpty();
  }

  @Test
  void everyKindHasRules() {
    assertThat(RuleBook.load(null).entries())
        .map(RuleBook.Entry::kind)
        .contains(
            "statement",
            "position",
            "condition",
            "proposal",
            "meeting",
            "accusation",
            "warning",
            "dispute",
            "outlook");
  }

  @Test
  void anExampleThatDoesNotHoldIsTold() throws IOException {
    Files.writeString(
        folder.resolve("own.rules"),
        """
        rule mutters
          note     Somebody mutters against something.
          kind     position
          stance   doubt
          cue      mutter/V
          party    subject
          on       prep(about,over)
          example  The mayor muttered about the bridge. => party: mayor; on: the tunnel
          counter  The mayor muttered about the bridge.
        """);
    List<RuleBook.Failure> failures = Reading.load(RuleBook.load(folder)).check();
    assertThat(failures).hasSize(2);
    assertThat(failures.get(0).origin()).endsWith("own.rules:8");
    assertThat(failures.get(0).message()).contains("the tunnel", "the bridge");
    assertThat(failures.get(1).message()).contains("should not");
  }
}
