package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.analysis.diagram.Limits;

final class SequenceTest {

  @Test
  void whatOthersWaitForComesFirst() {
    assertThat(Graph.order(Graph.of("x <- y <- z\nx <- w"), "x")).isEqualTo("z, w; y");
  }

  @Test
  void theTargetReachedIsDone() {
    assertThat(Graph.order(Graph.of("milestone x, reached\nmilestone y\nx <- y"), "x"))
        .isEqualTo("done");
  }

  @Test
  void aTargetThatNothingHoldsUpNeedsNoRound() {
    assertThat(Graph.order(Graph.of("milestone x"), "x")).isEmpty();
  }

  @Test
  void lowerLevelsOfTalksComeFirstInARound() {
    Groundwork groundwork =
        Graph.of(
            """
            milestone x
            milestone l, leaders
            milestone m, ministerial
            milestone e, expert
            milestone o
            x <- l and m and e and o
            """);
    assertThat(Graph.order(groundwork, "x")).isEqualTo("o, e, m, l");
  }

  @Test
  void bothSidesOfAnExchangeStandInOneRound() {
    assertThat(Graph.order(Graph.of("x <- y\ny <-> z\nz <- w"), "x")).isEqualTo("w; y, z");
  }

  @Test
  void anExchangeWithTheTargetComesWithIt() {
    assertThat(Graph.order(Graph.of("x <-> y\nx <- z"), "x")).isEqualTo("z; y");
  }

  @Test
  void anImpasseTellsWhatWaitsInVain() {
    Groundwork groundwork = Graph.of("x <- y and w\ny <- z\nz <- y\nw <- v");
    Sequence.Impasse impasse = (Sequence.Impasse) Graph.answers(groundwork, "x").sequence();
    assertThat(impasse.waits())
        .extracting(one -> one.step() + " " + one.unmet().getFirst().id())
        .containsExactly("x p1", "y p2", "z p3");
    assertThat(impasse.relaxations())
        .extracting(one -> one.getFirst().id())
        .containsExactlyInAnyOrder("p1", "p2", "p3");
  }

  @Test
  void theWeakestRelaxationIsToldFirst() {
    Groundwork groundwork = Graph.of("x <- y [P, 0.9]\ny <- x [P, 0.4]\nx <- x [P, 0.5]");
    Sequence.Impasse impasse = (Sequence.Impasse) Graph.answers(groundwork, "x").sequence();
    assertThat(impasse.fewest()).isEqualTo(2);
    assertThat(
            impasse.relaxations().stream()
                .map(one -> one.stream().map(Precondition::id).sorted().toList()))
        .containsExactly(List.of("p2", "p3"), List.of("p1", "p3"));
  }

  @Test
  void aSetWithADroppedPreconditionGoesWithoutIt() {
    Groundwork groundwork = Graph.of("x <- y <- z");
    Sequence sequence =
        Sequence.of(
            groundwork, "x", List.of(new Element.Act("y"), new Element.Drop("p2")), Limits.usual());
    assertThat(Graph.order(sequence)).isEqualTo("y");
  }

  @Test
  void whereNoSetIsAskedForTheOrderIsOfAllThatStandsInTheWay() {
    Groundwork groundwork = Graph.of("x <- y <- z or w\nv <- u");
    Answers.Asking none = new Answers.Asking(new Ranking.FewestSteps(), 0, false, Limits.usual());
    assertThat(Graph.order(Answers.of(groundwork, "x", none).sequence())).isEqualTo("z, w; y");
  }
}
