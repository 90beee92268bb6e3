package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.model.Span;
import org.parley.reading.firstlook.FirstLook;

/** What is read in full and what is passed over, by its words alone. */
class FirstLookTest {

  private static final FirstLook SHIPPED = RuleBook.load(null).firstLook();

  /** Of articles; of a paragraph there is less to go by. */
  private static final double LEAST_RECALL = 0.98;

  private static final double LEAST_RECALL_OF_PARAGRAPHS = 0.9;
  private static final double MOST_GENERAL_NEWS = 0.02;

  @TempDir Path rules;

  private static boolean reads(String text) {
    return SHIPPED.passOver(Document.of("d", "d", text)).isEmpty();
  }

  private static double share(List<String> texts) {
    return texts.stream().filter(FirstLookTest::reads).count() / (double) texts.size();
  }

  private static List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .map(FirstLookTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> items(String text) {
    return Stream.of(text.split("\\n\\s*\\n")).filter(item -> !item.isBlank()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../bench/articles/known", "src/test/resources/articles"})
  void articlesAboutNegotiationsAreRead(String folder) throws IOException {
    assertThat(share(files(folder))).isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  @Test
  void paragraphsAboutNegotiationsAreReadThoughTheyAvoidTheUsualWords() {
    String all = text(Path.of("src/test/resources/org/parley/reading/firstlook/negotiations.txt"));
    assertThat(share(items(all))).isGreaterThanOrEqualTo(LEAST_RECALL_OF_PARAGRAPHS);
  }

  @Test
  void generalNewsIsPassedOver() throws IOException {
    List<String> items =
        files("../bench/articles/general").stream().flatMap(text -> items(text).stream()).toList();
    assertThat(items).hasSizeGreaterThan(60);
    assertThat(share(items)).isLessThanOrEqualTo(MOST_GENERAL_NEWS);
  }

  @Test
  void capitalsAndBrokenLinesMakeNoDifference() throws IOException {
    for (String text : files("../bench/articles/known")) {
      String wire = text.toUpperCase(Locale.ROOT).replace(" ", "\n    ");
      assertThat(SHIPPED.passOver(Document.of("d", "d", wire)).isPresent()).isEqualTo(!reads(text));
    }
  }

  @Test
  void aFewWordsAreReadInAnyCase() {
    assertThat(reads("The miners went home.")).isTrue();
    assertThat(reads("")).isTrue();
  }

  @Test
  void whatIsPassedOverSaysSoAndAssertsNothing() {
    String text = "It rained 😀. ".repeat(30);
    Brief brief = SHIPPED.passOver(Document.of("d", "d", text)).orElseThrow();
    assertThat(brief.actors()).isEmpty();
    assertThat(brief.assertions()).isEmpty();
    assertThat(brief.firstLook()).isEqualTo(new Brief.FirstLook(0, 4));
    assertThat(brief.unread()).extracting(Brief.Unread::span).containsExactly(new Span(0, 390));
    assertThat(brief.unread().getFirst().reason()).contains("0.0", "4.0");
  }

  @Test
  void wordsAndNeedsOfOnesOwnAreAdded() throws IOException {
    String text = "The llamas were shorn by hand. ".repeat(10);
    assertThat(reads(text)).isFalse();
    Files.writeString(
        rules.resolve("first-look.list"), "llama, shear by hand = 1\nshorn by hand = 3\n");
    assertThat(own().passOver(Document.of("d", "d", text))).isEmpty();
    Files.writeString(rules.resolve("first-look-needs.list"), "weight = 80.5");
    assertThat(own().passOver(Document.of("d", "d", text)).orElseThrow().firstLook())
        .isEqualTo(new Brief.FirstLook(40, 80.5));
  }

  private FirstLook own() {
    return RuleBook.load(rules).firstLook();
  }

  @Test
  void aWordWithoutWeightIsNamedWithItsLine() throws IOException {
    Files.writeString(rules.resolve("first-look.list"), "# own\nllama = 2\nalpaca\n");
    assertThatThrownBy(this::own)
        .isInstanceOf(Fault.class)
        .hasMessageContaining("first-look.list:3:1: 'alpaca'");
  }
}
