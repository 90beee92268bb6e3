package org.parley.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.desk.Desk;
import org.parley.ledger.Ledger;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;

class TablesTest {

  @TempDir private Path folder;

  private static List<CSVRecord> rows(Exported exported, Kind kind) throws IOException {
    CSVFormat form = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        form.parse(
            new StringReader(Objects.requireNonNull(exported.files().get(kind.word() + ".csv"))))) {
      return parser.getRecords();
    }
  }

  @Test
  void everyItemIsARowOfTheTableOfItsKind() throws IOException {
    try (Ledger ledger = Story.told(folder)) {
      Exported tables = Story.export(ledger, Moment.LATEST, Format.CSV);
      List<String> ids = new ArrayList<>();
      for (Kind kind : Kind.values()) {
        rows(tables, kind).forEach(row -> ids.add(row.get("id")));
      }
      List<Exhibit> exhibits =
          Material.of(new Desk(ledger), new Desk(ledger).negotiation(Story.NAME), Moment.LATEST)
              .exhibits();
      assertThat(ids)
          .hasSizeGreaterThan(100)
          .containsExactlyInAnyOrderElementsOf(exhibits.stream().map(e -> e.item().id()).toList());
    }
  }

  @Test
  void aRowHasFieldsIdentitiesMilestonesAndItsSource() throws IOException {
    try (Ledger ledger = Story.told(folder)) {
      Map<String, String> row =
          rows(Story.export(ledger, Moment.LATEST, Format.CSV), Kind.CONDITION).stream()
              .filter(one -> one.get("requirement").equals("Kalmora reopens the strait"))
              .map(CSVRecord::toMap)
              .findFirst()
              .orElseThrow();
      assertThat(row)
          .containsEntry("holder", "Irena Molnar")
          .containsEntry("holder_identity", "irena-molnar")
          .containsEntry("relation", "before")
          .containsEntry("review", "accepted")
          .containsEntry("publisher", "Northwire")
          .containsEntry("published", "2027-05-03T18:20:00Z");
      assertThat(row.get("requirement_milestone")).isNotEmpty();
      assertThat(row.get("sentence")).contains("There will be no release");
    }
  }

  @Test
  void asOfAnEarlierDayThereIsLess() throws IOException {
    try (Ledger ledger = Story.told(folder)) {
      Moment early = Moment.asOf(Instant.parse("2027-05-04T00:00:00Z"));
      assertThat(rows(Story.export(ledger, early, Format.CSV), Kind.CONDITION))
          .isNotEmpty()
          .allMatch(row -> row.get("published").startsWith("2027-05-03"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r\n=1",
        " =1",
        "\u00a0=1",
        "\uff1d1",
        "|cmd"
      })
  void aFormulaIsWords(String words) {
    assertThat(Tables.cell(words)).startsWith("'");
  }

  @Test
  void whatIsNoFormulaStaysAsItIs() {
    assertThat(Tables.cell("a=b")).isEqualTo("a=b");
    assertThat(Tables.cell("it's")).isEqualTo("it's");
    assertThat(Tables.cell("")).isEmpty();
  }

  @Test
  void noCellOfAHostileArticleIsAFormulaOrBreaksARow() throws IOException {
    try (Ledger ledger = Story.ledger(folder)) {
      Hostile.tell(ledger);
      Exported tables = Story.export(ledger, Moment.LATEST, Format.CSV);
      for (Kind kind : List.of(Kind.MEETING, Kind.DISPUTE)) {
        assertThat(rows(tables, kind)).hasSize(1);
        for (String cell : rows(tables, kind).getFirst()) {
          assertThat(cell).doesNotContainPattern("^[=+\\-@\\s]|[\\p{Cc}\\u202e]");
        }
      }
    }
  }
}
