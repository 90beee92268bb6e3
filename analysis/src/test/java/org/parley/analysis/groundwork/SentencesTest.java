package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Stance;

final class SentencesTest {

  private final Groundwork groundwork =
      Graph.of(
          """
          party north "Norland"
          party south "Sudmark"
          milestone x "the  summit"
          milestone y "the map"
          milestone z "talks"
          north: x <- y and (z or y)
          south: y <-> x
          x <- 2 of (y, z, x)
          south: x <- y and (z or y)
          """);

  private final Sentences sentences = new Sentences(groundwork);

  @Test
  void aPreconditionSaysWhoRequiresWhatBeforeWhat() {
    assertThat(sentences.precondition(groundwork.precondition("p1")))
        .isEqualTo("Norland: no “the summit” before “the map” and (“talks” or “the map”)");
    assertThat(sentences.precondition(groundwork.precondition("p2")))
        .isEqualTo("Sudmark: “the map” only in exchange for “the summit”");
    assertThat(sentences.precondition(groundwork.precondition("p3")))
        .isEqualTo("Reported: no “the summit” before 2 of “the map”, “talks”, “the summit”");
  }

  @Test
  void elementsSayWhatIsDoneOrDropped() {
    assertThat(sentences.element(new Element.Act("z"))).isEqualTo("“talks”");
    assertThat(sentences.element(new Element.Drop("p2")))
        .isEqualTo("Sudmark no longer requires “the summit” in exchange for “the map”");
    assertThat(sentences.element(new Element.Drop("p3")))
        .isEqualTo(
            "2 of “the map”, “talks”, “the summit” is no longer required before “the summit”");
    assertThat(sentences.element(new Element.Yield("north")))
        .isEqualTo("Norland gives up its refusals");
  }

  @Test
  void whoRequireTheSameAreNamedTogether() {
    Precondition one = groundwork.precondition("p1");
    Precondition other = groundwork.precondition("p4");
    assertThat(sentences.link(new Deadlock.Link(List.of(one, other), "x", "y")))
        .isEqualTo(
            "Norland and Sudmark: no “the summit” before “the map” and (“talks” or “the map”)");
    Precondition third = groundwork.precondition("p3");
    assertThat(sentences.link(new Deadlock.Link(List.of(one, third), "x", "y")))
        .startsWith("Norland: no “the summit” before “the map” and")
        .endsWith("; Reported: no “the summit” before 2 of “the map”, “talks”, “the summit”");
  }

  @Test
  void sourcesAreToldOnceWithTheLastDay() {
    LocalDate day = LocalDate.of(2027, 5, 1);
    assertThat(
            Sentences.sources(
                List.of(
                    new Evidence("Post", day, 1, null),
                    new Evidence("Radio", null, 1, null),
                    new Evidence("Post", day.minusDays(3), 1, null))))
        .isEqualTo("Post, Radio, 1 May 2027");
    assertThat(Sentences.sources(List.of())).isEmpty();
  }

  @Test
  void assumptionsAreSentences() {
    assertThat(sentences.assumption(new Assumption.Reached("x")))
        .isEqualTo("“the summit” is reached");
    assertThat(sentences.assumption(new Assumption.Drops("north", "y", "x")))
        .isEqualTo("Norland no longer requires “the map” for “the summit”");
    assertThat(sentences.assumption(new Assumption.Requires("north", "z", "x")))
        .isEqualTo("Norland requires “talks” before “the summit”");
    assertThat(sentences.assumption(new Assumption.Takes("south", Stance.REJECT, "y")))
        .isEqualTo("Sudmark rejects “the map”");
  }

  @Test
  void partiesAreListedWithAndBeforeTheLast() {
    assertThat(sentences.parties(List.of())).isEmpty();
    assertThat(sentences.parties(List.of("north", "south"))).isEqualTo("Norland and Sudmark");
    assertThat(sentences.parties(List.of("north", "south", "other")))
        .isEqualTo("Norland, Sudmark and other");
  }
}
