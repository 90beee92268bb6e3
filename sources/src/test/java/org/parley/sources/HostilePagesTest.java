package org.parley.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.Fault;

class HostilePagesTest {

  private static final String SENTENCE =
      "The delegates agreed to meet again before the end of the month, the chair said. ";
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final ArticleReader READER = new ArticleReader();

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("deep divs", "<div>".repeat(100_000) + SENTENCE),
        Arguments.of("deep inline", "<b><i>".repeat(50_000) + SENTENCE),
        Arguments.of("deep lists", "<ul><li>".repeat(50_000) + SENTENCE),
        Arguments.of("deep tables", "<table><tr><td>".repeat(20_000) + SENTENCE),
        Arguments.of("many paragraphs", ("<p>" + SENTENCE).repeat(20_000)),
        Arguments.of("many line breaks", "<div>" + (SENTENCE + "<br>").repeat(20_000)),
        Arguments.of("open line breaks", "<div>" + "word<br>".repeat(200_000)),
        Arguments.of("many links", "<a href=x>word word</a> ".repeat(100_000)),
        Arguments.of("many cards", "<div><h3><a href=x>Word</a></h3>word</div>".repeat(20_000)),
        Arguments.of("many small boxes", "<div><img><p>A small word.</p></div>".repeat(20_000)),
        Arguments.of("long name", "<p class='" + "related-".repeat(100_000) + "'>" + SENTENCE),
        Arguments.of("many names", "<p class='" + "a ".repeat(200_000) + "'>" + SENTENCE),
        Arguments.of("one long word", "<p>" + "x".repeat(2_000_000)),
        Arguments.of("one long line", "<p>" + SENTENCE.repeat(30_000)),
        Arguments.of(
            "deep metadata",
            "<script type=application/ld+json>" + "[".repeat(100_000) + "</script>" + SENTENCE),
        Arguments.of(
            "long metadata",
            "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"h\","
                + "\"articleBody\":\""
                + SENTENCE.repeat(20_000)
                + "\"}</script><p>"
                + SENTENCE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void noPageBreaksOrStallsTheReader(String name, String html) {
    assertTimeoutPreemptively(SOON, () -> READER.read(Jsoup.parse(html)));
  }

  @Test
  void textBelowManyNestedElementsIsFound() {
    String html = "<div>".repeat(100_000) + SENTENCE;

    assertThat(READER.read(Jsoup.parse(html)).text()).isEqualTo(SENTENCE.strip());
  }

  @Test
  void aPageWithoutAnArticleIsAFaultThatNamesIt() {
    assertThatThrownBy(
            () -> new Documents().ofPage("x", "front.html", "<ul><li><a href=x>News</a></ul>", ""))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("no-article"))
        .hasMessageStartingWith("front.html: ");
  }

  @Property(tries = 300)
  void anyStringIsAPageOfSomeKind(@ForAll String html) {
    assertThat(READER.read(Jsoup.parse(html))).isNotNull();
  }

  @Property(tries = 300)
  void anySoupOfTagsIsAPageOfSomeKind(@ForAll("soup") String html) {
    String text = READER.read(Jsoup.parse(html)).text();

    assertThat(text).doesNotContain("<").isEqualTo(text.strip());
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<div class='related'>",
            "<div class=article-body>",
            "</div>",
            "<br>",
            "<h1>",
            "</h1>",
            "<h2>",
            "</h2>",
            "<a href=x>",
            "</a>",
            "<ul>",
            "<li>",
            "<table>",
            "<td>",
            "<article>",
            "<figure>",
            "<span class=caption>",
            "</span>",
            "<blockquote>",
            "<form>",
            "<svg>",
            "</svg>",
            "<template>",
            "<select>",
            "<title>",
            "</title>",
            "&nbsp;",
            "&shy;",
            SENTENCE,
            "Comments",
            "Read more: ",
            "word ",
            "\ud83d\ude00",
            "\u0000")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
