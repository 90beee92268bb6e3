package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A story in fifteen articles over three weeks, told by the commands of the ledger. The transcripts
 * are files; {@code -Dgolden.update=true} writes them anew.
 */
final class StoryTest {

  private static final String ARTICLES = "../docs/example/strait.jsonl";
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/story");

  private static final String ANSWERS = "way,deadlocks,sets,order,tracks,positions";

  @TempDir static Path folder;

  @BeforeAll
  static void addsTheStory() {
    assertThat(told("track", "strait", "--party", "Kalmora", "--party", "Tarvenia").code())
        .isZero();
    Ran added = told("add", "strait", ARTICLES);
    assertThat(added.err()).isEmpty();
    assertThat(added.out()).endsWith("items recorded.\n");
    assertThat(added.lines().getLast()).startsWith("strait: 13 new, 1 revised, 1 copy; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-05-06", "2027-05-12", "2027-05-18", "2027-05-24"})
  void tellsWhereItStood(String day) throws IOException {
    isAsIn("status-" + day, told("status", "strait", "--as-of", day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2027-05-06/2027-05-12", "2027-05-12/2027-05-18", "2027-05-18/2027-05-24"})
  void tellsWhatChanged(String days) throws IOException {
    String[] both = days.split("/", -1);
    isAsIn(
        "changes-" + both[0] + "-to-" + both[1],
        told("changes", "strait", "--since", both[0], "--as-of", both[1]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-05-06", "2027-05-12", "2027-05-18", "2027-05-24"})
  void tellsWhatStoodInTheWay(String day) throws IOException {
    isAsIn("groundwork-" + day, groundwork("--as-of", day, "--only", ANSWERS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2027-05-06/2027-05-12", "2027-05-12/2027-05-18", "2027-05-18/2027-05-24"})
  void tellsWhatOfTheWayChanged(String days) throws IOException {
    String[] both = days.split("/", -1);
    isAsIn(
        "watch-" + both[0] + "-to-" + both[1],
        groundwork("--since", both[0], "--as-of", both[1], "--only", "watch"));
  }

  @Test
  void theAnswersAndTheirChangesFitTheSchema() {
    SchemaTest.fitsGroundwork(groundwork("-f", "json", "--since", "2027-05-12"));
    SchemaTest.fitsGroundwork(
        groundwork("-f", "json", "--as-of", "2027-05-18", "--since", "2027-05-06"));
  }

  @Test
  void theGroundworkOfALedgerIsAnsweredTheSameFromAFile() {
    String only = "deadlocks,sets,order";
    Ran written = groundwork("-f", "groundwork", "--as-of", "2027-05-18");
    assertThat(Ran.withInput(written.out(), "groundwork", "-", "--only", only).out())
        .isEqualTo(groundwork("--as-of", "2027-05-18", "--only", only).out());
  }

  @Test
  void theReversalIsTold() {
    assertThat(told("changes", "strait", "--since", "2027-05-12", "--as-of", "2027-05-18").out())
        .containsPattern("⟲ Tarvenia, which rejected [^⟲]*, now\\s+accepts it");
  }

  @Test
  void theCopyCountsForNothing() {
    String first = told("status", "strait", "--as-of", "2027-05-09").out();
    assertThat(first).contains("1 of them copies of others").doesNotContain("The Daily Ledger,");
  }

  @Test
  void whatTheCorrectionTookBackHoldsNoMore() {
    String before = told("status", "strait", "--all", "--as-of", "2027-05-14T09:00:00Z").out();
    String after = told("status", "strait", "--all", "--as-of", "2027-05-14").out();
    assertThat(before).contains("12 million dollars");
    assertThat(after).doesNotContain("12 million dollars");
  }

  @Test
  void nothingWasKnownBeforeItWasRecorded() {
    Ran ran = told("status", "strait", "--known-at", "2020-01-01");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("The ledger did not know of 'strait' at 2020-01-01");
  }

  @Test
  void allIsNewSinceBeforeTheFirstArticle() {
    Ran ran =
        told(
            "groundwork",
            "strait",
            "--since",
            "2027-05-01",
            "--as-of",
            "2027-05-06",
            "--only",
            "watch");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("A deadlock formed", "now stands in the way");
  }

  @Test
  void nothingChangesSinceALaterDay() {
    Ran ran = told("groundwork", "strait", "--since", "2027-05-18", "--as-of", "2027-05-12");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--since is later than --as-of");
  }

  @Test
  void addingAgainAddsNothing() {
    Ran again = told("add", "strait", ARTICLES);
    assertThat(again.lines().getLast()).endsWith("; 0 items recorded.");
    assertThat(told("list", "strait").lines()).hasSize(14);
  }

  @Test
  void theLedgerIsSound() {
    assertThat(told("check").out()).contains("all is as it was written");
  }

  private static Ran groundwork(String... more) {
    List<String> line = new ArrayList<>(List.of("strait"));
    line.addAll(List.of(more));
    return told("groundwork", line.toArray(new String[0]));
  }

  private static Ran told(String command, String... more) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(more));
    line.addAll(List.of("--ledger", folder.resolve("story.db").toString()));
    return Ran.parley(line.toArray(new String[0]));
  }

  private static void isAsIn(String name, Ran ran) throws IOException {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    Path file = TRANSCRIPTS.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, ran.out());
    }
    assertThat(ran.out()).isEqualTo(Files.readString(file));
  }
}
