package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, titles and names of files that try to steer the terminal or to be markup. */
class HostileTextTest {

  /** What no terminal may be sent: all controls but the line feed, and overrides of direction. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

  private static final String ATTACK =
      "\\u001b]0;owned\\u0007\\u001b[31m\\u009b31m\\u0085\\u202eevil\\u2066\\u007f";

  @TempDir Path folder;
  private String corpus = "";

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("hostile.jsonl");
    Files.writeString(
        file,
        ("{'id':'a','title':'T@ <b>*x*</b>','publisher':'- P@ [x](javascript:alert(1))',"
                + "'url':'javascript:alert(1)',"
                + "'text':'The envoy@ demanded a *halt* <img src=x> & [a](b) `c` before talks.'}\n")
            .replace("'", "\"")
            .replace("@", ATTACK));
    corpus = file.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json", "jsonl"})
  void noFormOfABriefSteersTheTerminal(String form) {
    Ran ran = Ran.parley("read", "-f", form, corpus);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).doesNotContainPattern(STEERING);
  }

  @Test
  void noMessageOrExplanationSteersTheTerminal() {
    Ran missing = Ran.parley("read", "no\u001b[31m\u009b31m\u202efile\u2067.txt");
    assertThat(missing.err()).contains("no\ufffd[31m").doesNotContainPattern(STEERING);
    Ran explained = Ran.parley("explain", corpus, "--line", "1");
    assertThat(explained.out()).contains("envoy").doesNotContainPattern(STEERING);
    Ran option = Ran.parley("read", "--\u009b31mx", corpus);
    assertThat(option.err()).doesNotContainPattern(STEERING);
  }

  @Test
  void jsonMeansTheSameAfterControlsAreEscaped() throws IOException {
    String json = Ran.parley("read", "-f", "jsonl", corpus).out();
    String text =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(json)
            .at("/document/title")
            .asText();
    assertThat(text).contains("\u009b31m").contains("\u202e");
  }

  @Test
  void markdownOfOthersIsNoMarkup() {
    String markdown = Ran.parley("read", "-f", "markdown", corpus).out();
    assertThat(markdown)
        .doesNotContain("<javascript", "<b>", "<img", "[x](")
        .contains("\\*x\\*", "&lt;b&gt;", "\\- P", "\\[x\\]");
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    String line =
        "{\"title\":\"T\",\"url\":\"https://example.org/a?b=1&c\",\"text\":\"The union rejected the"
            + " offer.\"}";
    assertThat(Ran.withInput(line, "read", "-f", "markdown", "-").out())
        .contains("<https://example.org/a?b=1&c>");
    String bad = line.replace("https:", "data:");
    assertThat(Ran.withInput(bad, "read", "-f", "markdown", "-").out()).doesNotContain("<data");
    assertThat(Ran.withInput(bad, "read", "-f", "html", "-").out()).doesNotContain("<a href");
  }
}
