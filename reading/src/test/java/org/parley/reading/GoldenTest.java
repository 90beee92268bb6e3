package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.Document;

/**
 * Articles with the briefs that they gave when somebody last looked at them. After a change for the
 * better: {@code ./mvnw test -pl reading -am -Dgolden.update=true}, and look at the difference.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/articles");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Stream<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void readsAsBefore(Path article) throws IOException {
    String name = article.getFileName().toString();
    Document document =
        new Document(
            name,
            name,
            null,
            "2026-03-08",
            "en",
            Files.readString(article),
            null,
            null,
            null,
            java.util.List.of());
    String brief = JSON.writeValueAsString(Loaded.READING.read(document)) + "\n";
    Path golden = FOLDER.resolve(name.replace(".txt", ".brief.json"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, brief);
    }
    assertThat(brief.lines()).containsExactlyElementsOf(Files.readAllLines(golden));
  }
}
