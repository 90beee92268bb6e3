package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermTest {

  private static Term term(String text) {
    return Graph.of("x <- " + text).preconditions().getFirst().term();
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a and b or c|a b|true",
        "a and b or c|c|true",
        "a and b or c|a|false",
        "a and (b or c)|a c|true",
        "a and (b or c)|c|false",
        "2 of (a, b, c)|b c|true",
        "2 of (a, b, c)|b|false",
        "2 of (a and b, c, d or e)|a b e|true",
        "2 of (a and b, c, d or e)|a d e|false",
      })
  void aTermHoldsByWhatIsReached(String text, String reached, boolean holds) {
    assertThat(term(text).holds(words(reached)::contains)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a and b|a b",
        "a or b|''",
        "a or a|a",
        "a and (b or c)|a",
        "(a and b) or (a and c)|a",
        "2 of (a, b)|a b",
        "2 of (a, b, c)|''",
        "2 of (a, a and b, c, d)|''",
        "2 of (a, a and b, a and c)|a",
      })
  void whatEveryWayHoldsIsNeeded(String text, String needed) {
    assertThat(term(text).needed()).isEqualTo(words(needed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a and b|b",
        "(a and b) or c|b or c",
        "(a and b) or (a and c)|b or c",
        "2 of (a, b, c)|1 of (b, c)",
        "2 of (a and d, b, c)|2 of (d, b, c)",
        "2 of (a, b)|b",
        "b or c|b or c",
      })
  void aMilestoneThatIsGrantedIsRequiredNoMore(String text, String left) {
    Term without = term(text).without("a");
    assertThat(without).isNotNull();
    assertThat(without == null ? "" : GroundworkText.of(without)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a", "a or b", "1 of (a, b)", "a or (b and c)"})
  void nothingIsLeftWhereItWouldDo(String text) {
    assertThat(term(text).without("a")).isNull();
  }

  @Test
  void soManyOfAreSpelledOutAsAlternatives() {
    Term.AtLeast some = (Term.AtLeast) term("2 of (x, y, z)");
    assertThat(GroundworkText.of(some.spelledOut()))
        .isEqualTo("(x and y) or (x and z) or (y and z)");
  }

  @Test
  void moreThanThereAreCannotBeRequired() {
    List<Term> one = List.of(new Term.Reached("a"));
    assertThatThrownBy(() -> new Term.AtLeast(2, one)).hasMessageContaining("2 of 1 parts");
    assertThatThrownBy(() -> new Term.AtLeast(0, one)).hasMessageContaining("0 of 1 parts");
  }
}
