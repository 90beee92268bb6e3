package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void readsAnArticleAsText() {
    Ran ran = Ran.parley("read", Ran.EXAMPLE);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("WHAT HAS TO COME FIRST", "written guarantees for its ferry routes", "l. 7")
        .doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource({
    "text, POSITIONS",
    "jsonl, '{\"format\":\"parley-brief/1\"'",
    "json, '\"assertions\" : ['",
    "markdown, '## Positions'",
    "html, <!DOCTYPE html>"
  })
  void everyFormHasItsMark(String form, String mark) {
    Ran ran = Ran.parley("read", "--format", form, Ran.EXAMPLE);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(mark);
  }

  @Test
  void coloursOnlyWhenAsked() {
    assertThat(Ran.parley("read", "--color", "always", Ran.EXAMPLE).out()).contains("\u001b[1;36m");
  }

  @Test
  void keepsToTheWidth() {
    Ran ran = Ran.parley("read", "--width", "60", Ran.EXAMPLE);
    assertThat(ran.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
  }

  @Test
  void aStyleEndsWithItsLine() {
    Ran ran = Ran.parley("read", "--color", "always", "--width", "40", Ran.EXAMPLE);
    for (String line : ran.lines()) {
      int opened = line.split("\u001b\\[[1-9]", -1).length;
      int closed = line.split("\u001b\\[0m", -1).length;
      assertThat(closed).as(line).isEqualTo(opened);
      assertThat(line.replaceAll("\u001b\\[[\\d;]*m", "").length()).isLessThanOrEqualTo(40);
    }
  }

  @Test
  void anActorOfOneNameIsListedOnce() {
    Ran ran = Ran.parley("read", "../reading/src/test/resources/articles/dam-talks.txt");
    String parties = ran.out().split("PARTIES\n")[1].split("\n\n")[0].replaceAll("\\s+", " ");
    assertThat(parties.strip().split(" · ")).doesNotHaveDuplicates();
    assertThat(parties).containsOnlyOnce("Lowmark:");
  }

  @Test
  void anArticleTakesAboutAPage() {
    assertThat(Ran.parley("read", Ran.EXAMPLE).lines()).hasSizeLessThan(85);
  }

  @Test
  void manyInputsComeInTheirOrder() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("read", "-f", "jsonl", "-j", "4"));
    for (int i = 0; i < 24; i++) {
      Path file = folder.resolve("a" + i + ".txt");
      String filler = "The envoy said talks would resume in town " + i + ". ";
      Files.writeString(file, filler.repeat(1 + (i % 3) * 8));
      arguments.add(file.toString());
    }
    Ran ran = Ran.parley(arguments.toArray(String[]::new));
    assertThat(ran.code()).isZero();
    List<String> ids = new ArrayList<>();
    for (String line : ran.lines()) {
      ids.add(JSON.readTree(line).at("/document/id").asText());
    }
    assertThat(ids).hasSize(24).startsWith("a0", "a1", "a2", "a3").endsWith("a22", "a23");
  }

  @Test
  void oneBadInputLeavesTheOthersUnharmed() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 0, 3, 0, 0, 9});
    Path german =
        Files.writeString(
            folder.resolve("german.txt"),
            "Der Präsident erklärte am Montag, dass die Verhandlungen erst dann beginnen könnten,"
                + " wenn die Truppen abgezogen seien. Die Regierung lehnte diese Bedingung ab und"
                + " forderte eine Vermittlung durch die Nachbarstaaten, bevor sich irgendjemand"
                + " treffen werde.");
    Path corpus =
        Files.writeString(
            folder.resolve("c.jsonl"),
            """
            {"id":"one","text":"The union rejected the offer."}
            {oops
            {"id":"two","text":"The firm wants a vote before any talks."}
            """);
    Ran ran =
        Ran.parley(
            "read",
            "-f",
            "jsonl",
            empty.toString(),
            binary.toString(),
            german.toString(),
            "no-such-file.txt",
            "http://no-such-host.invalid/a.html",
            corpus.toString(),
            Ran.EXAMPLE);
    assertThat(ran.code()).isEqualTo(ExitCode.SOME_FAILED.number());
    assertThat(ran.lines()).hasSize(3);
    assertThat(ran.err())
        .contains(
            "empty.txt", "binary.txt", "German", "no-such-file.txt", "no-such-host", "c.jsonl:2")
        .contains("6 of 9 could not be read")
        .doesNotContain("Exception");
  }

  @Test
  void nothingReadableIsToldByTheExitCode() {
    assertThat(Ran.parley("read", "no-such-file.txt").code())
        .isEqualTo(ExitCode.NONE_READ.number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "read --format nothing x", "read --jobs many x", "frobnicate"})
  void badArgumentsTellHowToGoOn(String line) {
    Ran ran = Ran.parley(line.split(" "));
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).startsWith("parley: ").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "read", "attributions", "extract", "explain", "rules", "schema", "completion"})
  void everyCommandHasHelp(String command) {
    Ran ran = command.isEmpty() ? Ran.parley("--help") : Ran.parley(command, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Usage: parley");
  }

  @Test
  void readsStandardInput() {
    Ran ran = Ran.withInput("The union rejected the offer.", "read", "-f", "jsonl", "-");
    assertThat(ran.out()).contains("\"stance\":\"reject\"");
  }

  @Test
  void attributionsGiveSourceCueAndContent() throws IOException {
    JsonNode all =
        JSON.readTree(
            Ran.withInput("The mayor said the port would close.", "attributions", "-").out());
    JsonNode one = all.at("/attributions/0");
    assertThat(one.at("/source/0/1").asInt()).isEqualTo(9);
    assertThat(one.at("/cue/0/0").asInt()).isEqualTo(10);
    assertThat(one.at("/content/0/0").asInt()).isEqualTo(15);
  }

  @Test
  void extractGivesTheArticleOfAPage() throws IOException {
    Path page = folder.resolve("page.html");
    String paragraph =
        "<p>The two delegations met again on Friday, and agreed on nothing at all.</p>";
    Files.writeString(
        page,
        "<html><head><title>Talks fail</title></head><body><nav><a href='/'>Home</a></nav><article>"
            + "<h1>Talks fail</h1>"
            + paragraph.repeat(6)
            + "</article></body></html>");
    JsonNode article = JSON.readTree(Ran.parley("extract", page.toString()).out());
    assertThat(article.get("title").asText()).isEqualTo("Talks fail");
    assertThat(article.get("text").asText()).contains("two delegations").doesNotContain("Home");
  }

  @Test
  void explainsALine() {
    Ran ran = Ran.parley("explain", Ran.EXAMPLE, "--line", "13");
    assertThat(ran.out()).contains("Rules that fired", "warning", "Voss", "nsubj");
  }

  @Test
  void ownRulesAddToTheShippedOnes() throws IOException {
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
    Files.writeString(folder.resolve("groups.list"), "docker\n");
    String text = "The dockers fret about the new crane.";
    Ran plain = Ran.withInput(text, "read", "-f", "jsonl", "-");
    Ran own = Ran.withInput(text, "read", "-f", "jsonl", "--rules", folder.toString(), "-");
    assertThat(plain.out()).doesNotContain("\"stance\":\"doubt\"");
    assertThat(own.out()).contains("\"stance\":\"doubt\"");
    assertThat(Ran.parley("rules", "list", "--rules", folder.toString()).out()).contains("frets");
  }

  @Test
  void aBrokenRuleIsNamedWithItsLine() throws IOException {
    Files.writeString(folder.resolve("broken.rules"), "rule half\n  cue fret/V\n");
    Ran ran = Ran.parley("rules", "list", "--rules", folder.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.RULES.number());
    assertThat(ran.err()).contains("broken.rules:");
  }

  @Test
  void anOutputFileAppearsWhole() throws IOException {
    Path file = folder.resolve("brief.md");
    Ran ran = Ran.parley("read", "-f", "markdown", "-o", file.toString(), Ran.EXAMPLE);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(file).content().startsWith("# Norland");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    Ran nowhere = Ran.parley("read", "-o", folder.resolve("no/such/b.md").toString(), Ran.EXAMPLE);
    assertThat(nowhere.code()).isEqualTo(ExitCode.OUTPUT.number());
    assertThat(nowhere.err()).contains("folder does not exist");
  }

  @Test
  void aReaderThatGoesAwayEndsItQuietly() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    StringWriter err = new StringWriter();
    Streams streams = new Streams(System.in, closed, new PrintWriter(err, true), false, false, 0);
    assertThat(Parley.run(streams, "schema")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void lessSureAssertionsCanBeLeftOut() {
    Ran all = Ran.parley("read", "-f", "jsonl", Ran.EXAMPLE);
    Ran sure = Ran.parley("read", "-f", "jsonl", "--min-confidence", "0.85", Ran.EXAMPLE);
    assertThat(sure.out().length()).isLessThan(all.out().length());
    assertThat(sure.out()).doesNotContain("\"confidence\":0.7");
  }

  @Test
  void whatIsSureEnoughIsAsItIsWithoutTheOption() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode all = mapper.readTree(Ran.parley("read", "-f", "jsonl", Ran.EXAMPLE).out());
    JsonNode sure =
        mapper.readTree(
            Ran.parley("read", "-f", "jsonl", "--min-confidence", "0.7", Ran.EXAMPLE).out());
    assertThat(sure.path("actors")).isEqualTo(all.path("actors"));
    Map<String, JsonNode> byId = new HashMap<>();
    all.path("assertions").forEach(one -> byId.put(one.path("id").asText(), one));
    assertThat(sure.path("assertions").size()).isBetween(1, byId.size() - 1);
    for (JsonNode one : sure.path("assertions")) {
      JsonNode before = Objects.requireNonNull(byId.remove(one.path("id").asText()));
      assertThat(one.path("evidence")).isEqualTo(before.path("evidence"));
      assertThat(one.path("confidence")).isEqualTo(before.path("confidence"));
    }
    assertThat(byId.values()).allMatch(one -> one.path("confidence").asDouble() < 0.7);
  }

  @Test
  void completionNamesTheCommands() {
    assertThat(Ran.parley("completion").out()).contains("complete -F", "attributions");
  }
}
