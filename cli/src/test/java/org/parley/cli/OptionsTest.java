package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options and words that make no sense, and what is advised instead. */
class OptionsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "--min-confidence, 2, from 0 to 1",
    "--min-confidence, NaN, from 0 to 1",
    "--min-confidence, -0.1, from 0 to 1",
    "--width, -5, from 40 to 400",
    "--width, 0, from 40 to 400",
    "--jobs, 0, from 1 to 256",
    "--jobs, 257, from 1 to 256"
  })
  void numbersKeepWithinTheirRange(String option, String value, String range) {
    Ran ran = Ran.parley("read", option, value, Ran.EXAMPLE);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("'" + value + "'", range);
  }

  @ParameterizedTest
  @CsvSource({
    "raed x, Did you mean 'parley read'?",
    "extrat x, Did you mean 'parley extract'?",
    "zzz, 'parley --help'",
    "read --fromat html x, Did you mean --format?",
    "read -weird.txt, 'parley read -- -weird.txt'",
    "read a.txt -weird.txt, 'parley read -- -weird.txt'"
  })
  void aSlipIsAnsweredWithWhatWasMeant(String line, String advice) {
    Ran ran = Ran.parley(line.split(" "));
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains(advice);
    assertThat(ran.err().lines()).hasSize(2);
  }

  @Test
  void helpIsACommandToo() {
    assertThat(Ran.parley("help").out()).contains("Usage: parley");
    assertThat(Ran.parley("help", "read").out()).contains("Usage: parley read");
  }

  @Test
  void helpKeepsToANarrowTerminal() {
    assertThat(onTerminal(55, Map.of(), "read", "--help").lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(55));
  }

  @Test
  void aDumbTerminalGetsNoColour() {
    assertThat(onTerminal(80, Map.of("TERM", "xterm"), "read", Ran.EXAMPLE)).contains("\u001b[");
    assertThat(onTerminal(80, Map.of("TERM", "dumb"), "read", Ran.EXAMPLE))
        .doesNotContain("\u001b");
  }

  private static String onTerminal(
      int columns, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintWriter(new StringWriter(), true),
            true,
            false,
            columns,
            environment,
            new StatusLine(null, columns));
    assertThat(Parley.run(streams, arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"text", "markdown", "html"})
  void whatIsLeftOutAsNotSureIsToldAndNotDenied(String form) {
    Ran ran = Ran.parley("read", "-f", form, "--min-confidence", "1", Ran.EXAMPLE);
    assertThat(ran.out())
        .containsPattern("\\d+ assertions are left out as less sure than 1(\\\\)?\\.0")
        .doesNotContain("Nothing of a negotiation");
  }

  @ParameterizedTest
  @CsvSource({"text", "markdown", "html"})
  void nothingFoundAndNotReadAreTold(String form) {
    Ran nothing = Ran.withInput("It rained all day.", "read", "-f", form, "-");
    assertThat(nothing.out())
        .contains("Nothing of a negotiation was found", "standard input")
        .doesNotContain("stdin");
    String endless = "and the union and the firm ".repeat(120) + "met.";
    assertThat(Ran.withInput(endless, "read", "-f", form, "-").out()).contains("Not read, line 1:");
  }

  @Test
  void aRuleIsListedWithItsOrigin() throws IOException {
    Files.writeString(
        folder.resolve("own.rules"),
        """
        rule frets
          note     Somebody frets about something.
          kind     position
          stance   doubt
          cue      fret/V
          party    subject
          on       prep(about,over)
          example  The dockers fret about the new crane. => party: dockers; on: the new crane
        """);
    assertThat(Ran.parley("rules", "list", "--rules", folder.toString()).out())
        .contains("own.rules:1", "statements.rules:");
    assertThat(Ran.parley("rules", "list", "--any-language").code()).isEqualTo(2);
  }
}
