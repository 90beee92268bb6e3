package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

  private static final String STORY =
      "../desk/src/test/resources/org/parley/desk/exchange/strait-ledger.jsonl";

  @TempDir private Path folder;
  private String ledger = "";

  @BeforeEach
  void take() {
    ledger = folder.resolve("ledger.db").toString();
    Ran ran = Ran.parley("import", STORY, "--ledger", ledger);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("55 of 55 records were taken.\n");
  }

  private Ran export(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "export";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--ledger";
    all[arguments.length + 2] = ledger;
    return Ran.parley(all);
  }

  @Test
  void theWholeLedgerComesOutAsItWentIn() throws IOException {
    Path file = folder.resolve("all.jsonl");
    assertThat(export("--all", "-o", file.toString()).code()).isZero();
    assertThat(file).hasSameTextualContentAs(Path.of(STORY));
    assertThat(export("--all").out()).isEqualTo(Files.readString(Path.of(STORY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"web-annotation", "claims", "prov", "ical", "plover", "plover-tsv"})
  void everyFormIsWrittenToAFile(String format) {
    Path file = folder.resolve("out");
    Ran ran = export("strait", "--format", format, "-o", file.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(file).content().isEqualTo(export("STRAIT", "-f", format).out()).isNotEmpty();
  }

  @Test
  void tablesAreWrittenIntoAFolder() {
    Path tables = folder.resolve("deep/tables");
    Ran ran = export("strait", "--format", "csv", "--out", tables.toString());
    assertThat(ran.code()).isZero();
    assertThat(tables.resolve("condition.csv"))
        .content()
        .startsWith("\"id\",\"finding\",\"holder\"");
  }

  @Test
  void asOfAnEarlierDayThereIsLess() {
    assertThat(export("strait", "-f", "plover", "--as-of", "2027-05-04").lines().size())
        .isPositive()
        .isLessThan(export("strait", "-f", "plover").lines().size());
    assertThat(export("strait", "-f", "plover", "--known-at", "2026-01-01").code()).isEqualTo(2);
  }

  @Test
  void reviewedArticlesCanBeScored() {
    String gold = folder.resolve("gold").toString();
    assertThat(export("strait", "--format", "gold", "--out", gold).code()).isZero();
    Ran score = Ran.parley("score", gold);
    assertThat(score.code()).isZero();
    assertThat(score.out()).contains("condition").contains("(2 articles)");
  }

  @Test
  void theLedgerIsNotOverwritten() {
    Ran ran = export("--all", "-o", ledger);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("is the ledger");
    assertThat(export("strait", "-f", "claims").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strait",
        "--format csv --out x",
        "strait --format csv",
        "strait --format gold -o x",
        "strait --format ical --out x",
        "strait --format pdf",
        "strait --all",
        "--all --as-of 2027-05-04",
        "--all --out x"
      })
  void whatMakesNoSenseIsToldWithAdvice(String arguments) {
    Ran ran = export(arguments.split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().toList()).hasSize(2);
  }

  @Test
  void aNegotiationThatIsNotThereIsTold() {
    Ran ran = export("lakes", "--format", "ical");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("lakes").contains("strait");
  }

  @Test
  void aBadLineIsToldWithItsNumberAndNothingIsTaken() throws IOException {
    Path bad = folder.resolve("bad.jsonl");
    Files.writeString(bad, Files.readString(Path.of(STORY)).replaceFirst("\"joining\"", "\"x\""));
    String other = folder.resolve("other.db").toString();
    Ran ran = Ran.parley("import", bad.toString(), "--ledger", other);
    assertThat(ran.code()).isEqualTo(66);
    assertThat(ran.err()).contains("bad.jsonl:4:1: ").contains("othing");
    assertThat(Ran.parley("list", "--ledger", other).out()).startsWith("No negotiation");
  }

  @Test
  void recordsComeThroughAPipe() throws IOException {
    String other = folder.resolve("other.db").toString();
    Ran ran = Ran.withInput(Files.readString(Path.of(STORY)), "import", "-", "--ledger", other);
    assertThat(ran.out()).isEqualTo("55 of 55 records were taken.\n");
  }
}
