package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.account.Failure;

/** The commands of the ledger on a short article. */
final class LedgerCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ARTICLE =
      """
      Norland will not reopen the ferry route before Sudmark releases the crew, President Ada Brandt of Norland said on Monday.

      Sudmark rejected the demand. "There will be no talks about the crew," Sudmark's Foreign Minister Jonas Lind said.

      Brandt accepted a plan put forward by the Lakes Council. Lind called for a summit in May.
      """;

  @TempDir Path folder;

  @BeforeEach
  void beginsAndAdds() throws IOException {
    Path article = Files.writeString(folder.resolve("ferry.txt"), ARTICLE);
    assertThat(told("track", "lakes", "--party", "Norland", "--party", "Sudmark").code()).isZero();
    assertThat(told("add", "lakes", article.toString()).code()).isZero();
  }

  @Test
  void statusTellsWhoRequiresWhat() {
    assertThat(told("status", "lakes").out())
        .contains("WHAT HAS TO COME FIRST", "POSITIONS", "as of");
  }

  @Test
  void aNameIsFoundInWhateverCase() {
    assertThat(told("status", "LAKES").code()).isZero();
  }

  @Test
  void whatIsNotThereIsToldWithWhatIs() {
    Ran ran = told("status", "strait");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("no negotiation named 'strait'", "There are: lakes");
  }

  @Test
  void twoNegotiationsCannotHaveOneName() {
    Ran ran = told("track", "lakes");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("lakes");
  }

  @Test
  void evidenceIsFoundByTheFirstLettersOfAnId() throws IOException {
    String id = firstItem("condition");
    Ran ran = told("evidence", id.substring(0, 6));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("will not reopen the ferry route").contains(id);
    assertThat(told("evidence", "abc").err()).contains("too short");
    assertThat(told("evidence", "ffffffffffffff").code()).isEqualTo(2);
  }

  @Test
  void searchMarksWhatItFinds() {
    assertThat(told("search", "lakes", "ferry", "route").out()).contains("*ferry*", "*route*");
    assertThat(told("search", "lakes", "volcano").out()).contains("Nothing has all of these words");
  }

  @Test
  void aVerdictOutranksTheMachineAndCanBeWithdrawn() throws IOException {
    String id = firstItem("condition");
    Ran reviewed = asked("r it is the other way round\nq\n", "review", "lakes", "--by", "ana");
    assertThat(reviewed.code()).isZero();
    Path verdicts =
        Files.writeString(
            folder.resolve("v.jsonl"),
            "{\"item\": \"" + id + "\", \"verdict\": \"reject\", \"why\": \"test\"}\n");
    assertThat(told("review", "lakes", "--file", verdicts.toString()).out())
        .contains("1 verdict recorded");
    assertThat(told("evidence", id).code()).isEqualTo(2);
    String decision = lastDecision();
    assertThat(told("withdraw", "lakes", decision, "--why", "was right").code()).isZero();
    assertThat(told("evidence", id).code()).isZero();
    assertThat(told("decisions", "lakes").out()).contains("reject", "withdraw", "was right");
  }

  @Test
  void wordsOfACorrectionStandInTheArticle() throws IOException {
    String id = firstItem("condition");
    Path verdicts =
        Files.writeString(
            folder.resolve("v.jsonl"),
            line(id, "requirement", "Sudmark releases the crew")
                + line(id, "requirement", "words that nobody wrote")
                + "not json\n"
                + line(id, "relation", "afterwards")
                + line("000000000000", "relation", "if"));
    Ran ran = told("review", "lakes", "--file", verdicts.toString());
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.out()).contains("1 verdict recorded");
    assertThat(ran.err())
        .contains("v.jsonl:2:1: The words 'words that nobody wrote' do not stand in the article")
        .contains("v.jsonl:3:1: The line is no JSON")
        .contains("v.jsonl:4:1: relation of a condition cannot be 'afterwards'")
        .contains("v.jsonl:5:1: No item of lakes with the id '000000000000'");
  }

  private static String line(String id, String field, String value) {
    return "{\"item\": \""
        + id
        + "\", \"verdict\": \"correct\", \"fields\": {\""
        + field
        + "\": \""
        + value
        + "\"}}\n";
  }

  @Test
  void actorsAreJoinedByHand() {
    assertThat(told("actor", "rename", "lakes", "Norland", "The Kingdom").code()).isZero();
    assertThat(told("status", "lakes").out()).contains("The Kingdom");
    Ran ran = told("actor", "merge", "lakes", "Nobody", "Norland");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Nobody in lakes is called 'Nobody'");
  }

  @Test
  void gradesAreThoseOfTheScale() throws IOException {
    assertThat(told("rate", "item", "lakes", firstItem("condition"), "2").code()).isZero();
    assertThat(told("evidence", firstItem("condition")).out()).contains("credibility 2");
    assertThat(told("rate", "source", "lakes", "Wire", "G").code()).isEqualTo(2);
  }

  @Test
  void aForgottenArticleNoLongerCounts() {
    String article = told("list", "lakes").out().split(" ", 2)[0];
    assertThat(told("forget", "lakes", article, "--why", "hoax").code()).isZero();
    assertThat(told("status", "lakes").out()).contains("No article was added yet");
    assertThat(told("withdraw", "lakes", lastDecision()).code()).isZero();
    assertThat(told("list", "lakes").out()).contains(article);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 May", "2027-13-01", "yesterday", ""})
  void whatIsNoDayIsTold(String day) {
    Ran ran = told("status", "lakes", "--as-of", day);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("no day such as 2027-05-12");
  }

  @Test
  void whatIsNoLedgerIsLeftAsItIs() throws IOException {
    Path other = Files.writeString(folder.resolve("notes.txt"), "no ledger at all\n".repeat(100));
    Ran ran = Ran.parley("list", "--ledger", other.toString());
    assertThat(ran.code()).isEqualTo(73);
    assertThat(ran.err()).contains("notes.txt");
    assertThat(Files.readString(other)).startsWith("no ledger at all");
  }

  @Test
  void aBackupIsALedger() {
    String copy = folder.resolve("copy.db").toString();
    assertThat(told("backup", copy).code()).isZero();
    assertThat(Ran.parley("status", "lakes", "--ledger", copy).out())
        .isEqualTo(told("status", "lakes").out());
    assertThat(told("backup", copy).code()).isNotZero();
  }

  @Test
  void replayWithTheSameReaderReadsNothing() {
    assertThat(told("replay").out()).contains("lakes: 0 articles read again");
  }

  @Test
  void folderArticlesAboutOtherThingsArePassedOver() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(
        news.resolve("other.txt"),
        "Talks between Westland and Eastland on a trade deal broke down on Friday, ministers"
            + " said.\n");
    Ran ran = told("add", "lakes", news.toString());
    assertThat(ran.err())
        .contains("1 of 1 does not seem to be about this negotiation, and was not added");
    assertThat(told("add", "lakes", "--everything", news.toString()).out()).contains("1 new");
  }

  @Test
  void whatCouldNotBeReadIsKeptWithItsReason() throws IOException {
    Path binary = Files.write(folder.resolve("scan.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1});
    Ran ran = told("add", "lakes", binary.toString());
    assertThat(ran.code()).isNotZero();
    try (Ledger ledger =
        Ledgers.open(folder.resolve("ledger.db").toString(), InstantSource.system())) {
      Failure kept = ledger.failures("lakes", Instant.MAX).getFirst();
      assertThat(kept.input()).isEqualTo(binary.toString());
      assertThat(ran.err()).contains(kept.what(), kept.advice());
    }
  }

  @Test
  void whatMakesNoSenseIsNotRecorded() {
    assertThat(told("track", " ").code()).isEqualTo(2);
    assertThat(told("actor", "merge", "lakes", "Norland", "norland").code()).isEqualTo(2);
    assertThat(told("changes", "lakes", "--since", "2027-05-02", "--as-of", "2027-05-01").code())
        .isEqualTo(2);
    Ran ran = told("withdraw", "lakes", "0123456789ab");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("parley decisions NAME");
  }

  @Test
  void whatIsForgottenCannotBeForgottenAgain() {
    String article = told("list", "lakes").out().split(" ", 2)[0];
    assertThat(told("forget", "lakes", article.substring(0, 6)).code()).isZero();
    assertThat(told("forget", "lakes", article).code()).isEqualTo(2);
  }

  @Test
  void askingMakesNoLedger() {
    Path none = folder.resolve("none.db");
    Ran ran = Ran.parley("status", "lakes", "--ledger", none.toString());
    assertThat(ran.code()).isEqualTo(73);
    assertThat(ran.err()).contains("There is no ledger");
    assertThat(none).doesNotExist();
  }

  @Test
  void filesOfOneNameInTwoFoldersAreTwoArticles() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(
        other.resolve("ferry.txt"), "Norland and Sudmark will hold talks in Brin on Friday.\n");
    assertThat(told("add", "lakes", other.resolve("ferry.txt").toString()).out())
        .contains("1 new", "unknown publisher");
  }

  @Test
  void anEntryThatIsNoneIsToldWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("imp.jsonl"), "null\n");
    Ran ran = told("import", file.toString());
    assertThat(ran.code()).isEqualTo(66);
    assertThat(ran.err()).contains("imp.jsonl:1");
  }

  private String firstItem(String kind) throws IOException {
    JsonNode standing = JSON.readTree(told("status", "lakes", "--format", "json").out());
    for (JsonNode finding : standing.path("findings")) {
      if (finding.path("kind").asText().equals(kind)) {
        return finding.path("id").asText();
      }
    }
    throw new AssertionError("No " + kind);
  }

  private String lastDecision() {
    String line = told("decisions", "lakes").lines().getLast();
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private Ran told(String... line) {
    return Ran.parley(withLedger(line));
  }

  private Ran asked(String answers, String... line) {
    return Ran.withInput(answers, withLedger(line));
  }

  private String[] withLedger(String... line) {
    List<String> all = new ArrayList<>(List.of(line));
    all.add("--ledger");
    all.add(folder.resolve("ledger.db").toString());
    return all.toArray(new String[0]);
  }
}
