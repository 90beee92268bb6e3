package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line at the bottom of the terminal while work goes on. */
class StatusLineTest {

  private static final String CLEAR = "\r\u001b[K";

  @TempDir Path folder;

  /** What a terminal is sent of both streams, in the order in which it is sent. */
  private static String terminal(boolean watched, String... arguments) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    PrintWriter err = new PrintWriter(new OutputStreamWriter(both, StandardCharsets.UTF_8), true);
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), both, err, true, watched, 70);
    Parley.run(streams, arguments);
    return both.toString(StandardCharsets.UTF_8);
  }

  private String[] reading() throws IOException {
    String text = "The union rejected the offer of the firm. ".repeat(20);
    Path corpus = folder.resolve("c.jsonl");
    Files.writeString(corpus, ("{\"text\":\"" + text + "\"}\n").repeat(30));
    return new String[] {"read", "-f", "jsonl", Ran.EXAMPLE, corpus.toString(), "nope.txt"};
  }

  @Test
  void itTellsWhatIsBeingDone() throws IOException {
    assertThat(terminal(true, reading()))
        .contains("loading language models …", " done", "a second", "reading ", "c.jsonl:");
  }

  @Test
  void whatElseIsPrintedComesAboveItAndNothingOfItStays() throws IOException {
    List<String> lines = List.of(terminal(true, reading()).split("\n"));
    assertThat(lines).hasSizeGreaterThan(31);
    for (String line : lines) {
      String left = line.substring(lastOf(line));
      assertThat(left).matches("(?s)|\\{.*|parley: .*|        .*");
    }
  }

  private static int lastOf(String line) {
    int last = line.lastIndexOf(CLEAR);
    return last < 0 ? 0 : last + CLEAR.length();
  }

  @Test
  void whatIsMissingIsToldBeforeModelsAreLoaded() {
    assertThat(terminal(true, "read", "no-such-file.txt"))
        .contains("no such file")
        .doesNotContain("loading");
  }

  @Test
  void itIsNoLongerThanTheTerminalIsWide() throws IOException {
    for (String drawn : terminal(true, reading()).split("\\r\u001b\\[K|\n")) {
      assertThat(drawn.startsWith("{") || drawn.startsWith(" ") || drawn.length() < 70).isTrue();
    }
  }

  @Test
  void nothingOfItIsSentWhereNobodyWatches() throws IOException {
    assertThat(terminal(false, reading())).doesNotContain("\r", "\u001b", "loading");
  }
}
