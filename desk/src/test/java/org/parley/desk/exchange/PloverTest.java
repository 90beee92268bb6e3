package org.parley.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.analysis.milestone.Milestone;
import org.parley.ledger.Ledger;
import org.parley.model.account.Moment;

class PloverTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private List<JsonNode> lines(Ledger ledger) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Story.export(ledger, Moment.LATEST, Format.PLOVER).text().split("\n")) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void aLineSaysWhoDoesWhatToWhom() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      List<JsonNode> lines = lines(ledger);
      assertThat(lines).hasSizeGreaterThan(50);
      assertThat(lines)
          .anyMatch(one ->
              one.path("code").asText().equals("ACCUSE")
                  && one.path("mode").asText().equals("allege")
                  && one.path("source").asText().equals("tarvenia")
                  && one.path("target").asText().equals("kalmora"));
      assertThat(lines)
          .allMatch(one -> one.has("source") && one.has("target") && one.has("mode"))
          .noneMatch(one ->
              one.path("source").isTextual() && one.path("source").equals(one.path("target")))
          .allMatch(one -> one.path("date").asText().startsWith("2027"));
    }
  }

  @Test
  void auxiliaryModesAreFilled() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      List<String> modes = new ArrayList<>();
      lines(ledger).forEach(one -> one.path("auxiliary").forEach(mode -> modes.add(mode.asText())));
      assertThat(modes).contains("future", "hypothetical", "negated");
    }
  }

  @Test
  void rowsHaveTheSameAsLines() throws Exception {
    try (Ledger ledger = Story.told(folder)) {
      List<JsonNode> lines = lines(ledger);
      String[] rows = Story.export(ledger, Moment.LATEST, Format.PLOVER_TSV).text().split("\n");
      assertThat(rows).hasSize(lines.size() + 1);
      assertThat(rows[0]).startsWith("source\tevent_type\tmode\tauxiliary\ttarget\tdate\tcontexts");
      for (int i = 0; i < lines.size(); i++) {
        String[] cells = rows[i + 1].split("\t", -1);
        assertThat(cells).hasSize(rows[0].split("\t").length);
        assertThat(cells[1]).isEqualTo(lines.get(i).path("code").asText());
        assertThat(cells[11]).isEqualTo(lines.get(i).path("item").asText());
      }
    }
  }

  @Test
  void aHostileArticleBreaksNoRow() {
    try (Ledger ledger = Story.ledger(folder)) {
      Hostile.tell(ledger);
      String rows = Story.export(ledger, Moment.LATEST, Format.PLOVER_TSV).text();
      assertThat(rows.split("\n")).hasSize(2);
      assertThat(rows.split("\n")[1].split("\t", -1)).noneMatch(cell -> cell.startsWith("="));
    }
  }

  @Test
  void contextsAreOfTypesOfMilestonesThatThereAre() {
    List<String> types = new ArrayList<>();
    for (Milestone.Type type : Milestone.Type.values()) {
      types.add(type.word());
    }
    for (KnowledgeFile.Entry entry :
        KnowledgeFile.load(PloverEvents.class, "milestone-contexts.list").entries()) {
      assertThat(types).containsAll(entry.words());
    }
  }
}
