package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.render.Section;

/**
 * {@code parley groundwork} on files; StoryTest asks it of a ledger. Transcripts are files; {@code
 * -Dgolden.update=true} writes them anew.
 */
class GroundworkCommandTest {

  static final String LAKES = "../docs/example/lakes.groundwork";

  private static final Path TRANSCRIPTS = Path.of("src/test/resources/groundwork");

  @TempDir Path folder;

  private static Ran lakes(String... more) {
    return asked("", LAKES, more);
  }

  private static Ran asked(String input, String name, String... more) {
    List<String> line = new ArrayList<>(List.of("groundwork", name));
    line.addAll(List.of(more));
    return Ran.withInput(input, line.toArray(new String[0]));
  }

  private static String told(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    return ran.out();
  }

  private static JsonNode json(Ran ran) throws IOException {
    return new ObjectMapper().readTree(told(ran));
  }

  private static void isAsIn(String name, Ran ran) throws IOException {
    Path file = TRANSCRIPTS.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(TRANSCRIPTS);
      Files.writeString(file, told(ran));
    }
    assertThat(told(ran)).isEqualTo(Files.readString(file));
  }

  /** Lines without the title, and without blanks at the margin. */
  private static List<String> body(Ran ran) {
    return told(ran).lines().skip(2).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void theExampleIsAnswered() throws IOException {
    isAsIn("lakes", lakes());
    isAsIn("lakes-all", lakes("--all"));
  }

  @Test
  void anAssumptionIsToldWithWhatItChanges() throws IOException {
    isAsIn(
        "lakes-assumed",
        lakes(
            "--assume",
            "sudmark drops map",
            "--assume",
            "experts reached",
            "--only",
            "deadlocks,sets,order"));
  }

  @ParameterizedTest
  @EnumSource
  void oneAnswerAloneIsAsItIsAmongAll(Section section) {
    List<String> alone = body(lakes("--only", section.name()));
    switch (section) {
      case watch -> assertThat(alone).isEmpty();
      case stability -> assertThat(alone).contains("STABILITY", "EQUILIBRIA", "NOW");
      case way, deadlocks, sets, order, tracks, positions -> {
        assertThat(alone).isNotEmpty();
        assertThat(body(lakes())).containsSequence(alone);
      }
    }
  }

  @Test
  void theAnswersTogetherAreTheWhole() {
    List<String> all =
        Arrays.stream(Section.values())
            .filter(section -> section != Section.stability)
            .flatMap(section -> body(lakes("--only", section.name())).stream())
            .toList();
    assertThat(body(lakes()).subList(0, all.size())).isEqualTo(all);
    assertThat(body(lakes()).get(all.size())).isEqualTo("STABILITY");
    assertThat(body(lakes("--only", "order,way"))).isEqualTo(body(lakes("--only", "way,order")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          experts reached            | “talks of the fishing experts” has come about
          sudmark drops map          | A deadlock is broken
          Sudmark drops release for ministers | “release of the nine fishermen” no longer stands
          norland requires passage before summit | 72 minimal sets of steps and concessions
          norland accepts guarantee  | That would change none of the answers
          council rejects observers  | is now refused by Lakes Council
          norland doubts ministers   | That would change none of the answers
          sudmark demands passage    | That would change none of the answers
          council offers map         | That would change none of the answers
          """)
  void everySortOfAssumptionIsUnderstood(String assumption, String effect) {
    String told = told(lakes("--width", "400", "--assume", assumption, "--only", "watch"));
    assertThat(told).contains("\nWHAT IF\n").contains(effect);
  }

  @Test
  void assumptionsAddUp() throws IOException {
    JsonNode told =
        json(lakes("-f", "json", "--assume", "ministers reached", "--assume", "observers reached"));
    assertThat(told.path("sequence").path("outcome").asText()).isEqualTo("ordered");
    assertThat(told.path("obstacles")).isEmpty();
    assertThat(told.path("effects").findValuesAsText("type")).contains("way-clear");
    assertThat(told.path("assumptions")).hasSize(2);
  }

  private static List<List<String>> sets(String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("-f", "json"));
    line.addAll(List.of(more));
    List<List<String>> sets = new ArrayList<>();
    String file = "N: pact <- a or (b and c)\nM: pact <- d or e\nN rejects a\nM rejects d\n";
    json(asked(file, "-", line.toArray(new String[0])))
        .path("unblockingSets")
        .path("first")
        .forEach(set -> {
          List<String> elements = new ArrayList<>();
          set.forEach(one ->
              elements.add(one.path("milestone").asText(one.path("droppedPrecondition").asText())));
          sets.add(elements.stream().sorted().toList());
        });
    return sets;
  }

  @Test
  void setsAreRankedAsAskedFor() throws IOException {
    assertThat(sets())
        .containsExactlyInAnyOrder(
            List.of("a", "d"), List.of("a", "e"), List.of("b", "c", "d"), List.of("b", "c", "e"));
    assertThat(sets("--first", "1").getFirst()).hasSize(2).contains("a");
    assertThat(sets("--rank", "refusing").getFirst()).containsExactly("b", "c", "e");
    assertThat(sets("--first", "1", "--weight", "a=9", "--weight", "d=0.5"))
        .containsExactly(List.of("b", "c", "d"));
    assertThat(sets("--rank", "concessions")).hasSize(4);
    assertThat(sets("--concessions", "--first", "50")).contains(List.of("p1", "p2"));
  }

  @Test
  void jsonSaysWhatTheTextSays() throws IOException {
    JsonNode told = json(lakes("-f", "json"));
    assertThat(told.path("unblockingSets").path("count").asInt()).isEqualTo(39);
    assertThat(told.path("unblockingSets").path("withDroppedRequirements").asBoolean()).isTrue();
    assertThat(told.path("sequence").path("fewest").asInt()).isEqualTo(1);
    assertThat(told.path("deadlocks").path("circles")).hasSize(1);
    assertThat(told(lakes("--only", "sets")).replaceAll("\\s+", " "))
        .contains("39 minimal sets of steps and dropped requirements");
  }

  @Test
  void aGroundworkThatIsWrittenIsAnsweredTheSame() {
    String written = told(lakes("-f", "groundwork"));
    assertThat(told(asked(written, "-", "--all"))).isEqualTo(told(lakes("--all")));
    assertThat(told(asked(written, "-", "-f", "groundwork"))).isEqualTo(written);
    String assumed = told(lakes("-f", "groundwork", "--assume", "sudmark drops map"));
    assertThat(told(asked(assumed, "-", "--only", "deadlocks"))).contains("None: no two steps");
  }

  @Test
  void aConflictThatIsWrittenIsTakenByTheConflictCommand() {
    String written = told(lakes("-f", "conflict"));
    Ran ran = Ran.withInput(written, "conflict", "--all", "-");
    String whole = told(lakes("--only", "stability", "--all"));
    assertThat(told(ran)).contains("NOW\n", "ministers-Norland");
    assertThat(whole).contains(told(ran).lines().filter(l -> l.contains("✓")).findFirst().get());
  }

  @Test
  void svgIsXmlAndPngIsAnImage() throws Exception {
    Path svg = folder.resolve("lakes.svg");
    told(lakes("-f", "svg", "-o", svg.toString()));
    assertThat(
            DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(svg.toFile())
                .getDocumentElement()
                .getLocalName())
        .isEqualTo("svg");
    Path png = folder.resolve("lakes.png");
    told(lakes("-f", "png", "-o", png.toString()));
    assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({"graphml,<graphml", "dot,digraph", "mermaid,flowchart", "svg,<svg"})
  void graphsOfOtherProgramsNameEveryMilestone(String format, String sign) {
    assertThat(told(lakes("-f", format))).contains(sign).contains("halt to").contains("harbour");
  }

  @Test
  void aFileAppearsOnlyWhenItIsComplete() throws IOException {
    Path file = folder.resolve("answer.txt");
    assertThat(lakes("-o", file.toString(), "--target", "moon").code()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
    told(lakes("-o", file.toString()));
    assertThat(file).content().isEqualTo(told(lakes()));
    assertThat(lakes("-o", file.toString(), "--assume", "what").code()).isEqualTo(2);
    assertThat(file).content().isEqualTo(told(lakes()));
    assertThat(folder.toFile().list()).containsExactly("answer.txt");
  }

  @Test
  void standardInputIsReadAsAFileIs() throws IOException {
    String text = Files.readString(Path.of(LAKES));
    assertThat(told(asked(text, "-"))).isEqualTo(told(lakes()));
    assertThat(told(asked("\ufeff" + text, "-"))).isEqualTo(told(lakes()));
    assertThat(told(asked("a <- b\n", "-"))).startsWith("standard input\n");
    assertThat(asked("a <- <- b\n", "-").err()).startsWith("parley: standard input:1:6: ");
  }

  private Ran file(byte... bytes) throws IOException {
    return asked("", Files.write(folder.resolve("x.groundwork"), bytes).toString());
  }

  private static void isTold(Ran ran, int code, String message, String advice) {
    assertThat(ran.code()).isEqualTo(code);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().toList()).hasSize(2);
    assertThat(ran.err().lines().toList().getFirst()).contains(message);
    assertThat(ran.err().lines().toList().getLast()).contains(advice);
  }

  @Test
  void whatCannotBeReadIsToldWithAdvice() throws IOException {
    String none = folder.resolve("none.groundwork").toString();
    isTold(asked("", none), 66, none + ": there is no such file", "Check the name");
    isTold(file((byte) 0xff, (byte) 'a'), 66, "x.groundwork: is no UTF-8 text", "Save it as UTF-8");
    isTold(file(new byte[8_000_001]), 66, "x.groundwork: has more than 8000000 bytes", "Leave out");
    isTold(
        file("# one\na <- b\nc: <- d\n".getBytes(StandardCharsets.UTF_8)),
        66,
        "x.groundwork:3:4: ",
        "");
    Path directory = Files.createDirectory(folder.resolve("d.groundwork"));
    isTold(asked("", directory.toString()), 66, "d.groundwork: cannot be read", "Name a file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          --target moon                | There is no milestone 'moon'       | Some are:
          --assume moon                | 'moon' cannot be read              | Write 'MILESTONE reached'
          --assume 'moon reached'      | There is no milestone 'moon'       | Known:
          --assume 'mars drops map'    | There is no party 'mars'           | Known:
          --assume 'norland drops map' | Norland does not require           | Look at what it requires
          --since 2027-03-01           | --since: a file tells of one moment | Name a negotiation
          --as-of 2027-03-01           | a file tells of one moment         | Leave them out
          --known-at 2027-03-01        | a file tells of one moment         | Leave them out
          --weight map=-1              | is no weight                       | Give a number from 0
          --weight map=NaN             | is no weight                       | Give a number from 0
          --weight moon=1              | There is no milestone 'moon'       | Some are:
          --weight map                 | --weight                           | --help
          --only moon                  | moon                               | --help
          --rank moon                  | moon                               | --help
          --first 0                    | --first                            | --help
          --seconds -1                 | --seconds                          | --help
          --format pdf                 | pdf                                | --help
          """)
  void whatMakesNoSenseIsToldWithAdvice(String option, String message, String advice) {
    String[] words = option.split(" ", 2);
    isTold(lakes(words[0], words[1].replace("'", "")), 2, message, advice);
  }

  @Test
  void aFileInWhichNothingIsRequiredHasNoTarget() {
    isTold(asked("", "-"), 2, "Nothing is required for anything", "Add articles first");
    isTold(asked("milestone a\n", "-"), 2, "Nothing is required", "Name a milestone with --target");
    assertThat(told(asked("milestone a\n", "-", "--target", "a")))
        .contains("Nothing that a source requires is open.");
  }

  @Test
  void aLedgerWithoutArticlesIsToldSo() {
    String ledger = folder.resolve("empty.db").toString();
    Ran none = asked("", "strait", "--ledger", ledger);
    assertThat(none.code()).isEqualTo(73);
    assertThat(none.err()).contains("empty.db").doesNotContain("Exception");
    told(Ran.parley("track", "strait", "--party", "Kalmora", "--ledger", ledger));
    isTold(
        asked("", "strait", "--ledger", ledger),
        2,
        "Nothing is required for anything in strait",
        "Add articles first");
  }

  @Test
  void anArticleInWhichNothingIsRequiredIsToldSo() {
    String ledger = folder.resolve("one.db").toString();
    told(Ran.parley("track", "talks", "--party", "Norland", "--ledger", ledger));
    Ran added =
        Ran.withInput(
            "The two sides will meet again in Oslo on Friday.",
            "add",
            "talks",
            "-",
            "--ledger",
            ledger);
    assertThat(added.code()).as(added.err()).isZero();
    Ran ran = asked("", "talks", "--ledger", ledger);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Nothing is required for anything in talks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text", "json", "groundwork", "conflict", "graphml", "dot", "mermaid", "svg"})
  void whatSteersATerminalIsShownHarmless(String format) {
    String file =
        """
        negotiation "n\u001b[2J\u202e"
        party p "P\u001b]0;x\u0007"
        milestone a "a\u001b[31m\u0000red\u009b", by p
        milestone b "b\u202eb"
        p: a <- b [Post\u001b[1m, 2027-01-02]
        p rejects b [Post\u001b[1m]
        track "t\u001b[0m" to a: b, by p
        """;
    Ran ran = asked(file, "-", "-f", format);
    assertThat(told(ran)).doesNotContain("\u001b", "\u009b", "\u0007", "\u0000", "\u202e");
    assertThat(asked(file, "-", "--target", "\u001b[1m").err()).doesNotContain("\u001b");
    assertThat(asked("a\u001b[1m", "-").err()).doesNotContain("\u001b");
    assertThat(asked("\"a\u001b[1m\"", "-").err()).doesNotContain("\u001b");
  }

  @Test
  void aChainOfTwoThousandMilestonesIsAnswered() throws IOException {
    String chain =
        IntStream.range(0, 2000)
            .mapToObj(i -> "N: m" + i + " <- m" + (i + 1) + "\n")
            .collect(Collectors.joining());
    JsonNode told = json(asked(chain, "-", "-f", "json", "--target", "m0"));
    assertThat(told.path("sequence").path("rounds")).hasSize(2000);
    assertThat(told.path("unblockingSets").path("count").asInt()).isOne();
    assertThat(told(asked(chain, "-", "--only", "way,sets,order"))).contains("2000 milestones");
  }

  @Test
  void setsPastCountingByHandAreCountedToTheLast() {
    String pairs =
        IntStream.range(0, 40)
            .mapToObj(i -> "N: pact <- a" + i + " or b" + i + "\n")
            .collect(Collectors.joining());
    assertThat(told(asked(pairs, "-", "--only", "sets")))
        .contains(
            "1,099,511,627,776 minimal sets of steps: 1,099,511,627,776 of size 40",
            "… and 1,099,511,627,771 more",
            " 50.0%")
        .doesNotContain("counted, as");
  }

  /** Each of many requirements is met by any of three milestones, taken at random from many. */
  private static String hard() {
    Random random = new Random(1);
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      List<Integer> three = random.ints(0, 200).distinct().limit(3).boxed().toList();
      file.append("N: pact <- x")
          .append(three.stream().map(String::valueOf).collect(Collectors.joining(" or x")))
          .append('\n');
    }
    return file.toString();
  }

  @Test
  void whereALimitIsReachedItIsToldWhichAndWhatIsKnown() throws IOException {
    String text = told(asked(hard(), "-", "--only", "sets", "--seconds", "1", "--width", "400"));
    assertThat(text)
        .containsPattern(
            "No set of at most \\d+ does it. Sets of more than \\d+ were not counted, as the limit"
                + " of 1 s was reached")
        .doesNotContain("0 minimal");
    JsonNode sets = json(asked(hard(), "-", "-f", "json", "--seconds", "1")).path("unblockingSets");
    assertThat(sets.path("completeUpTo").asInt()).isPositive();
    assertThat(sets.path("limit").asText()).isEqualTo("1 s");
    String ring =
        IntStream.range(0, 2000)
            .mapToObj(i -> "N: m" + i + " <- m" + (i + 1) % 2000 + "\n")
            .collect(Collectors.joining());
    assertThat(told(asked(ring, "-", "--only", "deadlocks,order", "--seconds", "1")))
        .contains("⟲ N: no “m0” before “m1”")
        .doesNotContain("No requirement is there");
  }

  @Test
  void whatIsReadIsNotWrittenOver() throws IOException {
    Path file = folder.resolve("mine.groundwork");
    Files.copy(Path.of(LAKES), file);
    Ran ran = asked("", file.toString(), "-f", "svg", "-o", file.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("is also read, and would be overwritten");
    assertThat(file).hasSameTextualContentAs(Path.of(LAKES));
  }
}
