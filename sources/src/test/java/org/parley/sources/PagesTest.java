package org.parley.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.Document;

/**
 * Drop {@code x.html} into {@code pages}, get {@code x.expected.txt} beside it. Run with {@code
 * -Dparley.rewriteExpected=true} to write what is found; continuous integration refuses that.
 */
class PagesTest {

  private static final boolean REWRITE = Boolean.getBoolean("parley.rewriteExpected");

  private final Documents documents = new Documents();

  static Stream<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(PagesTest.class.getResource("pages")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theArticleAndItsParticularsAreFound(Path page) throws IOException {
    String name = Names.ofFile(Names.last(page));
    Document document = documents.ofPage(name, name, Files.readString(page), "");

    Path expected = page.resolveSibling(name + ".expected.txt");
    if (REWRITE) {
      assertThat(System.getenv("CI")).as("rewriting is not for CI").isNull();
      Path source = Path.of("src/test/resources/org/parley/sources/pages", name + ".expected.txt");
      Files.writeString(source, shown(document), UTF_8);
    }
    assertThat(shown(document)).isEqualTo(Files.readString(expected));
  }

  private static String shown(Document document) {
    StringBuilder out = new StringBuilder();
    line(out, "title", document.title());
    line(out, "author", document.author());
    line(out, "publisher", document.publisher());
    line(out, "published", document.published());
    line(out, "url", document.url());
    return out.append('\n').append(document.text()).append('\n').toString();
  }

  private static void line(StringBuilder out, String key, @Nullable String value) {
    if (value != null) {
      out.append(key).append(": ").append(value).append('\n');
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readingAPageTwiceGivesTheSame(Path page) throws IOException {
    String html = Files.readString(page);

    List<Document> twice =
        List.of(documents.ofPage("a", "a", html, ""), new Documents().ofPage("a", "a", html, ""));

    assertThat(twice.get(0)).isEqualTo(twice.get(1));
  }
}
