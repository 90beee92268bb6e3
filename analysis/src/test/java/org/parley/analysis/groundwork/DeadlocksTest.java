package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeadlocksTest {

  @Test
  void twoPreconditionsOnEachOtherDeadlock() {
    Groundwork groundwork = Graph.of("north: x <- y\nsouth: y <- x");
    assertThat(Graph.circles(groundwork)).containsExactly("x <- y <- x");
    Deadlock deadlock = Deadlocks.of(groundwork).all().getFirst();
    assertThat(deadlock.isStuck()).isTrue();
    assertThat(deadlock.parties()).containsExactly("north", "south");
    assertThat(Graph.order(groundwork, "x")).isEqualTo("impasse, drop 1");
  }

  @Test
  void anExchangeIsNoDeadlock() {
    Groundwork groundwork = Graph.of("x <-> y\ny <-> x");
    assertThat(Graph.circles(groundwork)).isEmpty();
    assertThat(Graph.sets(groundwork, "x")).containsExactly("y");
    assertThat(Graph.order(groundwork, "x")).isEqualTo("y");
  }

  @Test
  void anExchangeWithOneThatWaitsIsADeadlock() {
    Groundwork groundwork = Graph.of("x <-> y\ny <- x");
    assertThat(Graph.circles(groundwork)).containsExactly("x <- y <- x");
    assertThat(Graph.sets(groundwork, "x")).isEmpty();
  }

  @Test
  void aMilestoneThatWaitsForItselfDeadlocks() {
    assertThat(Graph.circles(Graph.of("x <- x and y"))).containsExactly("x <- x");
  }

  @Test
  void alternativesLeadRoundACircle() {
    Groundwork groundwork = Graph.of("x <- y or z\ny <- x");
    assertThat(Graph.circles(groundwork)).containsExactly("x <- y <- x");
    assertThat(Deadlocks.of(groundwork).all().getFirst().isStuck()).isFalse();
    assertThat(Graph.sets(groundwork, "x")).containsExactly("z");
  }

  @Test
  void aReachedMilestoneBreaksTheCircle() {
    String text = "milestone x\nmilestone y%s\nx <- y\ny <- x";
    assertThat(Graph.circles(Graph.of(text.formatted("")))).hasSize(1);
    assertThat(Graph.circles(Graph.of(text.formatted(", reached")))).isEmpty();
  }

  @Test
  void whoDropsARequirementBreaksTheCircle() {
    Groundwork groundwork = Graph.of("north: x <- y\nsouth: y <- x");
    assertThat(Graph.circles(new Assumption.Drops("north", "y", null).in(groundwork))).isEmpty();
    assertThat(Graph.circles(new Assumption.Drops("south", "y", null).in(groundwork))).hasSize(1);
  }

  @Test
  void theShortestCirclesComeFirst() {
    assertThat(Graph.circles(Graph.of("x <- y <- z <- x\nz <- y\nw <- w")))
        .containsExactly("w <- w", "y <- z <- y", "x <- y <- z <- x");
  }

  @Test
  void theConcessionThatBreaksMostComesFirst() {
    Groundwork groundwork =
        Graph.of("north: x <- y [P, 0.9]\nsouth: y <- x [P, 0.5]\neast: y <- z\nwest: z <- x");
    assertThat(Deadlocks.of(groundwork).concessions())
        .extracting(one -> one.dropped().id() + " breaks " + one.breaks())
        .containsExactly("p1 breaks 2", "p2 breaks 1", "p3 breaks 1", "p4 breaks 1");
  }

  @Test
  void whatTwoRequireIsNotBrokenByOneOfThem() {
    Deadlocks deadlocks = Deadlocks.of(Graph.of("north: x <- y\nsouth: x <- y\neast: y <- x"));
    assertThat(deadlocks.all()).hasSize(1);
    assertThat(deadlocks.concessions()).extracting(one -> one.dropped().id()).containsExactly("p3");
  }

  @Test
  void whereOnlyAnExchangeIsLeftTheCircleIsBroken() {
    Groundwork groundwork = Graph.of("x <- y\nx <-> y");
    assertThat(Graph.circles(groundwork)).containsExactly("x <- y <- x");
    assertThat(Deadlocks.of(groundwork).concessions())
        .extracting(one -> one.dropped().id())
        .containsExactly("p1", "p2");
  }

  @Test
  void theWeakestLinkIsOfTheLeastEvidence() {
    Deadlock deadlock =
        Deadlocks.of(
                Graph.of(
                    "x <- y [P, 0.5] [Q, 0.5]\ny <- z [P, 0.7]\nz <- x [P, 0.5]\nz <- x [Q, 0.6]"))
            .all()
            .getFirst();
    assertThat(deadlock.weakest().waits()).isEqualTo("y");
    assertThat(deadlock.links().getLast().strength()).isEqualTo(1 - 0.5 * 0.4);
  }

  @Test
  void thoseThatHoldAnyOfSomeMilestonesAreTold() {
    Deadlocks deadlocks = Deadlocks.of(Graph.of("x <- y\ny <- x\nz <- z"));
    assertThat(deadlocks.before(Set.of("y", "w")).stream().map(Graph::circle))
        .containsExactly("x <- y <- x");
  }

  @Test
  void notAllOfVeryManyCirclesAreListed() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        text.append("m").append(i).append(" <- m").append(j).append('\n');
      }
    }
    Deadlocks deadlocks = Deadlocks.of(Graph.of(text.toString()));
    assertThat(deadlocks.isComplete()).isFalse();
    assertThat(deadlocks.all()).hasSize(Deadlocks.MOST);
    assertThat(deadlocks.all().subList(0, 10)).allMatch(one -> one.links().size() == 1);
    assertThat(deadlocks.all().subList(10, 55)).allMatch(one -> one.links().size() == 2);
  }
}
