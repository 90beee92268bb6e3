package org.parley.cli.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Condition;
import org.parley.model.Document;
import org.parley.model.Relation;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Briefs of very many conditions are shown in time about linear in their number. */
class ManyConditionsTest {

  /** Generous: quadratic work of this size takes minutes. */
  private static final Duration ENOUGH = Duration.ofSeconds(20);

  private static final int MANY = 20_000;

  static Stream<Renderer> forms() {
    return Stream.of(
        new TextBrief(new Look(80, true), Confidence.ANY),
        new MarkdownBrief(Confidence.ANY),
        new HtmlPage(OptionalInt.of(1), Confidence.ANY));
  }

  /** One long paragraph; the first character keeps offsets and places in the string apart. */
  private static Brief brief(int count, IntFunction<String> target, IntFunction<String> needed) {
    StringBuilder text = new StringBuilder("😀");
    int at = 1;
    List<Assertion> assertions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String one = target.apply(i);
      String other = needed.apply(i);
      Span first = new Span(at, at + one.length());
      text.append(one).append(" after ").append(other).append(". ");
      int from = first.end() + " after ".length();
      Span second = new Span(from, from + other.length());
      Span whole = first.union(second);
      assertions.add(new Condition("c" + i, null, first, second, Relation.BEFORE, whole, 0.9));
      assertions.add(new Statement("s" + i, null, null, first, whole, null, whole, 0.9));
      at = second.end() + 2;
    }
    Document document = Document.of("many", "many.txt", text.toString());
    return new Brief(document, List.of(), assertions, List.of());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theSameWordsOverAndOver(Renderer form) {
    Brief brief = brief(MANY, i -> "talks", i -> "a halt");
    String shown = assertTimeout(ENOUGH, () -> form.brief(brief, 0));
    assertThat(shown).contains("19999 more times");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void otherWordsEachTime(Renderer form) {
    Brief brief = brief(MANY, i -> "summit number" + i, i -> "summit number" + (i + 1));
    assertThat(assertTimeout(ENOUGH, () -> form.brief(brief, 0))).contains("number1");
  }

  @Test
  void aPageOfTextStaysAPage() {
    Brief brief = brief(MANY, i -> "summit number" + i, i -> "withdrawal number" + i);
    String shown = new TextBrief(new Look(80, false), Confidence.ANY).brief(brief, 0);
    assertThat(shown.lines().count()).isLessThan(200);
    assertThat(shown).contains("more: --format html shows them all");
  }

  @Test
  void aChainThatNeverEndsIsCut() {
    Brief brief = brief(300, i -> "summit number" + i, i -> "summit number" + (i + 1));
    String shown = new TextBrief(new Look(40, false), Confidence.ANY).brief(brief, 0);
    assertThat(shown.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(41));
  }
}
