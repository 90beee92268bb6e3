package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code explain} says of what it cannot explain, and of articles in a corpus. */
class ExplainTest {

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void whatCannotBeOpenedIsNotRead() throws IOException {
    Ran empty = Ran.parley("explain", file("empty.jsonl", ""), "--line", "1");
    assertThat(empty.code()).isEqualTo(ExitCode.NONE_READ.number());
    assertThat(empty.err()).contains("empty.jsonl");
    Ran missing = Ran.parley("explain", "no-such-file.txt", "--line", "1");
    assertThat(missing.code()).isEqualTo(ExitCode.NONE_READ.number());
    assertThat(missing.err()).contains("no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "99999999999"})
  void aLineIsANumberFromOneOn(String line) {
    Ran ran = Ran.parley("explain", Ran.EXAMPLE, "--line", line);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("'" + line + "' is not a whole number from 1 on");
  }

  @Test
  void aLineOfNothingIsToldForWhatItIs() {
    Ran past = Ran.parley("explain", Ran.EXAMPLE, "--line", "999");
    assertThat(past.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(past.err()).contains("the text has 19 lines, and no line 999");
    assertThat(Ran.parley("explain", Ran.EXAMPLE, "--line", "4").out())
        .isEqualTo("Line 4 is empty.\n");
    assertThat(Ran.parley("explain", Ran.EXAMPLE, "--line", "1").out())
        .contains("Line 1 is not read, as it is the page's");
  }

  @Test
  void anArticleOfACorpusIsNamedAsBriefsNameIt() throws IOException {
    String corpus =
        file(
            "c.jsonl",
            """
            {"text":"The union rejected the offer."}
            {oops
            {"text":"The firm wants a vote before any talks."}
            """);
    Ran third = Ran.parley("explain", corpus + ":3", "--line", "1");
    assertThat(third.out()).contains("The firm wants a vote");
    assertThat(third.err()).isEmpty();
    Ran broken = Ran.parley("explain", corpus + ":2", "--line", "1");
    assertThat(broken.code()).isEqualTo(ExitCode.NONE_READ.number());
    Ran none = Ran.parley("explain", corpus + ":9", "--line", "1");
    assertThat(none.code()).isEqualTo(ExitCode.NONE_READ.number());
    assertThat(none.err()).contains("c.jsonl:9", "no article there");
    Ran first = Ran.parley("explain", corpus, "--line", "1");
    assertThat(first.out()).contains("The union rejected");
    assertThat(first.err()).contains("holds several articles", "c.jsonl:1");
  }
}
