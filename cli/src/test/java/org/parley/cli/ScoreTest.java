package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Sha256;

/** Annotated articles, measured and drafted. */
class ScoreTest {

  private static final String TEXT =
      "The miners rejected the offer. The owner said the mine would stay shut.";

  @TempDir Path folder;

  @BeforeEach
  void annotated() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), TEXT);
    annotate(position("miners", "reject") + "," + statement(42, 70));
  }

  private void annotate(String assertions) throws IOException {
    Files.writeString(
        folder.resolve("mine.gold.json"),
        """
        {"sha256":"%s","actors":[{"name":"miners","kind":"group","party":null,"aliases":[]},
          {"name":"owner","kind":"group","party":null,"aliases":["the owner"]}],
         "assertions":[%s]}\
        """
            .formatted(Sha256.hex(TEXT), assertions));
  }

  private static String position(String party, String stance) {
    return """
    {"type":"position","party":"%s","stance":"%s","on":{"start":20,"end":29}}\
    """
        .formatted(party, stance);
  }

  private static String statement(int start, int end) {
    return """
    {"type":"statement","speaker":"owner","cue":{"start":41,"end":45},
     "content":{"start":%d,"end":%d}}\
    """
        .formatted(start, end);
  }

  @Test
  void whatAgreesWithGoldIsRight() {
    Ran ran = Ran.parley("score", folder.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .containsPattern("statement +1.000 +1.000 +1.000 +1 +1")
        .containsPattern("position +1.000 +1.000 +1.000 +1 +1");
  }

  @Test
  void anotherStanceIsWrongAndListed() throws IOException {
    annotate(position("miners", "accept"));
    Ran ran =
        Ran.parley("score", folder.toString(), "--errors", "position", "--by-rule", "--causes");
    assertThat(ran.out())
        .containsPattern("position +0.000 +0.000 +0.000 +1 +1")
        .contains("MISSED party: miners; stance: accept; on: 'the offer'")
        .contains("by rejects")
        .containsPattern("position +0 +1 +0");
  }

  @Test
  void oneOfTheActorsThatGoldAcceptsIsEnough() throws IOException {
    annotate(position("miners", "reject").replace("\"miners\"", "[\"owner\",\"miners\"]"));
    assertThat(Ran.parley("score", folder.toString()).out())
        .containsPattern("position +1.000 +1.000 +1.000");
  }

  @Test
  void aChangedTextIsNotTheAnnotatedOne() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), TEXT + " More.");
    Ran ran = Ran.parley("score", folder.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.SOME_FAILED.number());
    assertThat(ran.err()).contains("mine.txt", "annotated");
  }

  @Test
  void aFolderWithoutAnnotationsIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran ran = Ran.parley("score", empty.toString());
    assertThat(ran.code()).isNotZero();
    assertThat(ran.err()).contains(empty.toString(), "NAME.gold.json");
  }

  @Test
  void aDraftHasTheWordsOfItsSpansAndTheNamesOfItsActors() throws IOException {
    Path drafts = folder.resolve("drafts");
    Ran ran =
        Ran.parley("annotate", "--out", drafts.toString(), folder.resolve("mine.txt").toString());
    assertThat(ran.code()).isZero();
    JsonNode draft = new ObjectMapper().readTree(drafts.resolve("mine.draft.json").toFile());
    assertThat(Files.readString(drafts.resolve("mine.txt"))).isEqualTo(TEXT);
    assertThat(draft.at("/assertions").toString())
        .contains("\"content\":\"the mine would stay shut\"", "\"on\":\"the offer\"");
    assertThat(draft.at("/actors").findValuesAsText("name"))
        .anyMatch(name -> name.endsWith("miners"));
    assertThat(
            Ran.parley(
                    "annotate", "--out", drafts.toString(), folder.resolve("mine.txt").toString())
                .err())
        .contains("already");
  }
}
