package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/api.md shows can be typed in, and the answers are those that it shows. */
class ApiDocumentTest {

  private static final Path PAGE = Path.of("../docs/api.md");

  /** Lines for a shell, and the answer if it is shown. */
  private static final Pattern BLOCK =
      Pattern.compile("```\n(.*?)```(?:\n\n```json\n(.*?)\n```)?", Pattern.DOTALL);

  private static final Pattern JOB = Pattern.compile("Location: /api/v1/jobs/(\\S+)");

  /** What an example leaves out, or what is another one each time. */
  private static final Pattern CUT = Pattern.compile("…|YzE|ID$");

  @TempDir Path folder;

  @Test
  void eachExampleOfThePageGivesWhatThePageSays() throws Exception {
    assumeTrue(hasCurl(), "There is no curl, so the examples of docs/api.md were not run");
    int run = 0;
    try (Story story = Story.in(folder)) {
      String job = "";
      Matcher block = BLOCK.matcher(Files.readString(PAGE));
      while (block.find()) {
        // One is for a server elsewhere, one needs the job of the one before.
        if (block.group(1).contains("curl") && !block.group(1).contains("$TOKEN")) {
          String answer = answer(block.group(1).replace("jobs/ID", "jobs/" + job), story);
          compare(block, answer);
          Matcher begun = JOB.matcher(answer);
          job = begun.find() ? begun.group(1) : job;
          run++;
        }
      }
      String begun = Asking.get(story.address() + "/api/v1/jobs/" + job).body();
      assertThat(begun).contains("\"state\":\"done\"");
    }
    assertThat(run).isGreaterThan(6);
  }

  private static void compare(Matcher block, String answer) {
    String shown = block.group(2);
    if (shown != null) {
      assertThat(answer.strip()).startsWith(CUT.split(shown)[0].strip());
    } else {
      assertThat(answer).doesNotContain("urn:parley:problem");
    }
    block
        .group(1)
        .lines()
        .filter(line -> line.startsWith("# "))
        .forEach(line -> assertThat(answer).contains(CUT.split(line.substring(2))[0]));
  }

  /** Typed in where the negotiation of the first example is there already. */
  private static String answer(String lines, Story story) throws Exception {
    String script =
        lines
            .replaceAll("(?m)^\\./parley .*$", "")
            .replace("http://127.0.0.1:7440", story.address())
            .replace("https://news.example.org", story.address());
    Process shell =
        new ProcessBuilder("sh", "-euc", script)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String answer = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor()).as(script).isZero();
    return answer;
  }

  private static boolean hasCurl() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
  }
}
