package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictCommandTest {

  private static final String EXAMPLE = "../docs/example/strait.conflict";

  @TempDir Path folder;

  @Test
  void equilibriaStandInATableWithWhatHoldsThem() {
    Ran ran = Ran.parley("conflict", EXAMPLE);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains(
            """
            EQUILIBRIA
                  Kalmora  Tarvenia         Lusania
                  reopen   release enlarge  host      Nash GMR SMR SEQ
              5   –        –       Y        –         ✓    ✓   ✓   ✓
            """)
        .contains(
            """
            PREFERENCES
              Kalmora, the weightiest first
                not enlarge
                release
            """)
        .contains("  5, 7, 9 (Nash GMR SMR SEQ): no party gains by a move of its own.\n")
        .contains(
            "  2 (GMR SMR SEQ): Kalmora would gain by “not reopen” (1), but Tarvenia would answer\n"
                + "    “enlarge” (5), no better for Kalmora; Tarvenia and Lusania gain by no"
                + " move.\n")
        .contains(
            """
            NOW
              1 (nothing is taken) is no equilibrium.
              Kalmora gains by no move.
              Tarvenia would gain by “enlarge” (5), and nothing deters it.
            """);
  }

  @Test
  void theDocumentationShowsWhatIsPrinted() throws IOException {
    assertThat(Files.readString(Path.of("../docs/conflict.md")))
        .contains(Ran.parley("conflict", EXAMPLE).out())
        .contains(Files.readString(Path.of(EXAMPLE)));
  }

  @Test
  void jsonHasTheAnswerThatDetersEachMove() throws IOException {
    JsonNode told =
        new ObjectMapper().readTree(Ran.parley("conflict", "-f", "json", EXAMPLE).out());
    assertThat(told.path("format").asText()).isEqualTo("parley-conflict/1");
    assertThat(told.path("states").asInt()).isEqualTo(10);
    assertThat(told.path("now").path("equilibrium")).isEmpty();
    assertThat(told.path("equilibria").findValuesAsText("number"))
        .containsExactly("5", "7", "9", "2", "10");
    JsonNode last = told.path("equilibria").path(4).path("parties").path(1);
    assertThat(last.path("party").asText()).isEqualTo("Tarvenia");
    JsonNode improvement = last.path("improvements").path(0);
    assertThat(improvement.path("to").asText()).isEqualTo("YYNY");
    assertThat(improvement.path("SMR").toString())
        .isEqualTo("[{\"party\":\"Lusania\",\"to\":\"YYNN\"}]");
    assertThat(improvement.path("SEQ").isNull()).isTrue();
    JsonNode all =
        new ObjectMapper().readTree(Ran.parley("conflict", "-f", "json", "--all", EXAMPLE).out());
    assertThat(all.path("others")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 48, 60, 80, 100})
  void nothingIsWiderThanTheWidth(int width) {
    Ran ran = Ran.parley("conflict", "--width", String.valueOf(width), EXAMPLE);
    assertThat(ran.lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  @Test
  void whereTheTableIsTooWideOptionsHaveNumbersOrStatesAreAList() {
    assertThat(Ran.parley("conflict", "--width", "50", EXAMPLE).out())
        .contains("      1  2 3  4   Nash GMR SMR SEQ\n  5   –  – Y  –   ✓    ✓   ✓   ✓\n");
    String many = "X can a,b,c,d,e,f,g,h,i,j,k,l\nX prefers a and b and c and d\n";
    assertThat(Ran.withInput(many, "conflict", "--width", "40", "-").out())
        .contains("\n  16 a, b, c, d · Nash GMR SMR SEQ\n");
  }

  @Test
  void ofManyEquilibriaSomeArePrintedUnlessAllAreWanted() {
    String many = "X can a, b, c, d\nY can e\nY prefers e\n";
    assertThat(Ran.withInput(many, "conflict", "-").out())
        .contains("  … and 4 more; --all prints them\n");
    List<String> lines = Ran.withInput(many, "conflict", "--all", "-").lines();
    assertThat(lines).filteredOn(line -> line.contains("✓")).hasSize(16);
    assertThat(lines).noneMatch(line -> line.contains("more"));
  }

  @Test
  void whatMovesLeadToNowIsToldBestFirstWithItsAnswers() {
    String dilemma =
        """
        A can keep_a
        B can keep_b
        A ranks NY YY NN YN
        B ranks YN YY NN NY
        now YY
        """;
    assertThat(Ran.withInput(dilemma, "conflict", "-").out())
        .contains(
            """
              4 (keep_a, keep_b) is an equilibrium by GMR SMR SEQ.
              A would gain by “not keep_a” (3), but B would answer “not keep_b” (1), no better for A.
            """);
  }

  @Test
  void oneMoreMoveIsOne() {
    String alone = "A can a, b, c\nA prefers a, b, c\nnow NNN\n";
    assertThat(Ran.withInput(alone, "conflict", "-").out())
        .contains("  A would gain by 1 more move; --all prints it.\n");
    String watched =
        """
        A can a, b, c
        B can stop
        A prefers not stop, a, b, c
        B prefers stop iff (a or b or c)
        now NNNN
        """;
    assertThat(Ran.withInput(watched, "conflict", "--width", "400", "-").out())
        .contains("; and so for 1 more move of A; B gains by no move.");
  }

  @Test
  void aFaultOfTheFileTellsItsPlaceAndThatItWasNotRead() throws IOException {
    Path file = folder.resolve("bad.conflict");
    Files.writeString(file, "Norland can sign\nNorland prefers sing\n");
    Ran ran = Ran.parley("conflict", file.toString());
    assertThat(ran.code()).isEqualTo(66);
    assertThat(ran.err())
        .isEqualTo(
            "parley: "
                + file
                + ":2:17: there is no option 'sing'\n        The options are sign.\n");
    assertThat(Ran.withInput("Norland can", "conflict", "-").err())
        .startsWith("parley: standard input:1:12: ");
  }

  @Test
  void whatCannotBeReadIsToldSo() throws IOException {
    Ran none = Ran.parley("conflict", folder.resolve("none").toString());
    assertThat(none.code()).isEqualTo(66);
    assertThat(none.err()).contains("there is no such file");
    assertThat(Ran.parley("conflict", folder.toString()).code()).isEqualTo(66);
    Path bytes = folder.resolve("bytes");
    Files.write(bytes, new byte[] {(byte) 0xff, 'a'});
    assertThat(Ran.parley("conflict", bytes.toString()).err()).contains("is no UTF-8 text");
    assertThat(Ran.parley("conflict", "").code()).isEqualTo(2);
    assertThat(Ran.parley("conflict").code()).isEqualTo(2);
  }

  @Test
  void whatSteersATerminalIsShownHarmless() {
    Ran ran = Ran.withInput("\"A\u202e\" can \"b\u202e\"\n", "conflict", "-");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).doesNotContain("\u202e").contains("A\ufffd");
    assertThat(Ran.withInput("A can \u001b[1m\n", "conflict", "-").err()).doesNotContain("\u001b");
  }
}
