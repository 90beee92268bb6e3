package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which articles {@code parley read} passes over, and how it says so. */
class FirstLookTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private String corpus = "";

  @BeforeEach
  void archive() throws IOException {
    Path sport =
        Files.copy(Path.of("../bench/articles/general/sport.txt"), folder.resolve("a.txt"));
    Path talks = Files.copy(Path.of(Ran.EXAMPLE), folder.resolve("b.txt"));
    StringBuilder rows = new StringBuilder();
    for (Path file : List.of(sport, talks)) {
      rows.append(JSON.createObjectNode().put("text", Files.readString(file))).append('\n');
    }
    corpus = rows.toString();
  }

  private static List<Boolean> passedOver(Ran ran) {
    return ran.lines().stream().map(FirstLookTest::json).map(row -> row.has("firstLook")).toList();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theArticlesOfFoldersAndCorporaGetAFirstLook() {
    Ran ofFolder = Ran.parley("read", "-f", "jsonl", folder.toString());
    assertThat(passedOver(ofFolder)).containsExactly(true, false);
    Ran ofCorpus = Ran.withInput(corpus, "read", "-f", "jsonl", "-");
    assertThat(passedOver(ofCorpus)).containsExactly(true, false);
    assertThat(ofCorpus.code()).isZero();
    assertThat(ofCorpus.err()).contains("1 of 2 is not about a negotiation", "--everything");
  }

  @Test
  void theNumberOfJobsMakesNoDifference() {
    String many = corpus.repeat(4);
    assertThat(Ran.withInput(many, "read", "-j", "1", "-f", "jsonl", "-").out())
        .isEqualTo(Ran.withInput(many, "read", "-j", "4", "-f", "jsonl", "-").out());
  }

  @Test
  void whatIsNamedItselfIsRead() {
    Ran ran =
        Ran.parley(
            "read",
            "-f",
            "jsonl",
            folder.resolve("a.txt").toString(),
            folder.resolve("b.txt").toString());
    assertThat(passedOver(ran)).containsExactly(false, false);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void everythingIsReadOnDemandAndTheRestReadsTheSame() {
    Ran all = Ran.withInput(corpus, "read", "--everything", "-f", "jsonl", "-");
    assertThat(passedOver(all)).containsExactly(false, false);
    Ran some = Ran.withInput(corpus, "read", "-f", "jsonl", "-");
    assertThat(some.lines().getLast()).isEqualTo(all.lines().getLast());
  }

  @Test
  void everyFormSaysWhatWasNotRead() {
    for (String form : List.of("text", "markdown", "html", "json")) {
      String out = Ran.parley("read", "-f", form, "--width", "200", folder.toString()).out();
      String line =
          out.lines().filter(one -> one.contains("at a first look")).collect(Collectors.joining());
      assertThat(line).as(form).contains("not about a negotiation");
    }
    assertThat(Ran.parley("read", folder.toString()).out())
        .contains("a.txt · not read")
        .doesNotContain("Nothing of a negotiation was found");
  }
}
