package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Fault;

final class HostileGroundworksTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only\n  # comments", "\t \r\n", "\ufeff", "\ufeff# x"})
  void aTextOfNothingIsAnEmptyGroundwork(String text) {
    Groundwork groundwork = Graph.of(text);
    assertThat(groundwork.steps()).isEmpty();
    assertThat(groundwork.targets()).isEmpty();
    assertThat(Deadlocks.of(groundwork).all()).isEmpty();
    assertThat(Matrix.of(groundwork).issues()).isEmpty();
    assertThat(Graph.of(GroundworkText.of(groundwork)).steps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a <- b\r\nb <- c", "a <- b\rb <- c", "\ufeffa <- b\nb <- c", "\ta\t<-\tb\n\tb <- c",
        "a<-b\nb<-c", "a <- b # why\n\n\nb <- c", "a <- b\u2028b <- c", "\"a\" <- (b)\nb <- ((c))"
      })
  void endsOfLinesAndSpacesMakeNoDifference(String text) {
    assertThat(Graph.sets(Graph.of(text), "a")).containsExactly("b + c");
  }

  @Test
  void aTabCountsAsOneColumn() {
    assertThatThrownBy(() -> Graph.of("\ta\t<-\t*")).hasMessageStartingWith("graph:1:7: '*'");
  }

  static Stream<Arguments> deep() {
    return Stream.of(
        Arguments.of("(".repeat(10_000) + "b" + ")".repeat(10_000), "nested deeper than 100"),
        Arguments.of("1 of (".repeat(10_000) + "b" + ")".repeat(10_000), "nested deeper than 100"),
        Arguments.of("(".repeat(10_000), "nested deeper than 100"),
        Arguments.of("\"".repeat(9_999), "is not closed"),
        Arguments.of("b [" + "[".repeat(10_000), "is not closed"),
        Arguments.of("b \\", "'\\' means nothing here"),
        Arguments.of("\"b\\", "is not closed"),
        Arguments.of("b \u0000", "means nothing here"));
  }

  @ParameterizedTest
  @MethodSource("deep")
  void whatIsNestedOrNotClosedIsAFault(String term, String message) {
    assertThatThrownBy(() -> Graph.of("a <- " + term))
        .isInstanceOf(Fault.class)
        .hasMessageContaining(message);
  }

  @Test
  void aLineOfAMegabyteIsRead() {
    StringBuilder line = new StringBuilder("x <-> y0");
    for (int i = 1; line.length() < 1_000_000; i++) {
      line.append(i % 2 == 0 ? " or y" : " and y").append(i % 5_000);
    }
    Groundwork groundwork = Graph.of(line.toString());
    assertThat(groundwork.steps()).hasSize(5_001);
    assertThat(groundwork.targets()).containsExactly("x");
  }

  @Test
  void moreThanFourMillionCharactersAreTooMany() {
    assertThatThrownBy(() -> Graph.of(" ".repeat(4_000_001)))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("has 4000001 characters; 4000000 are the most");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d"})
  void halfACharacterIsAName(String half) {
    Groundwork groundwork = Graph.of("a <- " + half + "\nb <- \"" + half + "\"");
    assertThat(groundwork.preconditions().getFirst().term())
        .isEqualTo(groundwork.preconditions().getLast().term());
    assertThat(Graph.of(GroundworkText.of(groundwork)).preconditions()).hasSize(2);
  }

  @Test
  void aNameOverTwoLinesIsWrittenInOne() {
    Groundwork groundwork = Graph.of("milestone a \"x\"\na <- a");
    Step step = groundwork.step("a");
    Groundwork changed =
        groundwork.withSteps(
            java.util.List.of(
                new Step(
                    step.id(),
                    "two\nlines\u2028here",
                    step.type(),
                    step.status(),
                    null,
                    step.controllers(),
                    "why\r\nnot")));
    Step read = Graph.of(GroundworkText.of(changed)).steps().getFirst();
    assertThat(read.name()).isEqualTo("two lines here");
    assertThat(read.reason()).isEqualTo("why not");
  }
}
