package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code parley score} beside a script that scores briefs in the same way: {@code
 * -Dparley.eval=FOLDER} names a folder with {@code score.py} and the annotated articles {@code dev}
 * and {@code dev-conditions}. Skipped where none is named.
 */
class ScorePeerTest {

  private static final String FOLDER = System.getProperty("parley.eval", "");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"dev", "dev-conditions", "../bench/articles/known"})
  void bothGiveTheSameFigures(String name) throws IOException, InterruptedException {
    assumeTrue(!FOLDER.isEmpty(), "no folder with score.py: give -Dparley.eval=FOLDER");
    Path gold = name.startsWith("..") ? Path.of(name) : Path.of(FOLDER, name);
    assumeTrue(Files.isDirectory(gold), "there is no folder " + gold);
    Path briefs = temporary.resolve("briefs.jsonl");
    List<String> read = new ArrayList<>(List.of("read", "-f", "jsonl", "-o", briefs.toString()));
    read.addAll(texts(gold));
    assertThat(Ran.parley(read.toArray(String[]::new)).code()).isZero();

    JsonNode ours = JSON.readTree(Ran.parley("score", gold.toString(), "--json").out());
    JsonNode theirs = JSON.readTree(script(gold, briefs));
    assertThat(theirs.path("types").size()).isEqualTo(9);
    compare(ours, theirs, name);
  }

  private static List<String> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".txt")).sorted().toList();
    }
  }

  private static String script(Path gold, Path briefs) throws IOException, InterruptedException {
    String script = Path.of(FOLDER, "score.py").toString();
    Process process =
        new ProcessBuilder("python3", script, gold.toString(), briefs.toString(), "--json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  /** The same fields with the same numbers. */
  private static void compare(JsonNode ours, JsonNode theirs, String at) {
    if (theirs.isNumber()) {
      assertThat(ours.asDouble()).as(at).isEqualTo(theirs.asDouble(), within(1e-9));
      return;
    }
    assertThat(fields(ours)).as(at).containsExactlyInAnyOrderElementsOf(fields(theirs));
    theirs
        .properties()
        .forEach(one -> compare(ours.path(one.getKey()), one.getValue(), at + "/" + one.getKey()));
  }

  private static List<String> fields(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
