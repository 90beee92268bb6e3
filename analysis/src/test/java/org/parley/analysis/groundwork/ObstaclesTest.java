package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ObstaclesTest {

  private static String shown(Obstacle one) {
    return one.step().id() + " " + one.depth() + (one.isOption() ? " option" : "");
  }

  @Test
  void whatIsRequiredThroughOthersStandsInTheWay() {
    assertThat(Obstacles.of(Graph.of("leaders <- ministers <- experts"), "leaders"))
        .extracting(ObstaclesTest::shown)
        .containsExactly("ministers 1", "experts 2");
  }

  @Test
  void refusedStepsComeFirst() {
    Groundwork groundwork = Graph.of("x <- y <- z <- w\nnorth rejects w");
    assertThat(Graph.obstacles(groundwork, "x")).containsExactly("w", "y", "z");
    assertThat(Obstacles.of(groundwork, "x").getFirst().refusing()).containsExactly("north");
  }

  @Test
  void aStepThatIsRefusedByNobodyKnownIsRefused() {
    Groundwork groundwork =
        Graph.of("milestone x\nmilestone y\nmilestone z, refused\nx <- y and z");
    Obstacle first = Obstacles.of(groundwork, "x").getFirst();
    assertThat(first.step().id()).isEqualTo("z");
    assertThat(first.isRefused()).isTrue();
    assertThat(first.refusing()).isEmpty();
  }

  @Test
  void amongTheNearestWhatMostRequireComesFirst() {
    Groundwork groundwork = Graph.of("x <- y and z\nnorth: x <- z\nsouth: y <- z");
    assertThat(Graph.obstacles(groundwork, "x")).containsExactly("z", "y");
    assertThat(Obstacles.of(groundwork, "x").getFirst().because())
        .extracting(Precondition::id)
        .containsExactly("p1", "p2", "p3");
  }

  @Test
  void whatIsReachedAndWhatWaitsForItAloneAreNoObstacles() {
    Groundwork groundwork =
        Graph.of("milestone x\nmilestone y, reached\nmilestone z\nx <- y <- z\nx <- y or z");
    assertThat(Graph.obstacles(groundwork, "x")).isEmpty();
  }

  @Test
  void whatWouldDoAsWellAsWhatIsReachedIsNoObstacle() {
    Groundwork groundwork =
        Graph.of(
            """
            milestone x
            milestone y, reached
            milestone z
            milestone w
            x <- (y or z) and w
            """);
    assertThat(Graph.obstacles(groundwork, "x")).containsExactly("w");
  }

  @Test
  void nothingStandsInTheWayOfATargetThatIsReached() {
    Groundwork groundwork = Graph.of("milestone x, reached\nmilestone y\nx <- y");
    assertThat(Graph.obstacles(groundwork, "x")).isEmpty();
  }

  @Test
  void whereOthersWillDoItIsAnOption() {
    assertThat(Obstacles.of(Graph.of("x <- a or b"), "x")).allMatch(Obstacle::isOption);
    assertThat(Obstacles.of(Graph.of("x <- (y and b) or (y and c)"), "x"))
        .extracting(ObstaclesTest::shown)
        .containsExactly("y 1", "b 1 option", "c 1 option");
    assertThat(Obstacles.of(Graph.of("x <- y or b\nx <- y"), "x"))
        .extracting(ObstaclesTest::shown)
        .containsExactly("y 1", "b 1 option");
  }

  @Test
  void whatIsGivenInExchangeStandsInTheWayOfTheOther() {
    Groundwork groundwork = Graph.of("x <- y\nz <-> y\nz <- w");
    assertThat(Obstacles.of(groundwork, "x"))
        .extracting(ObstaclesTest::shown)
        .containsExactly("y 1", "z 2", "w 3");
  }

  @Test
  void aTargetInACircleIsNoObstacleToItself() {
    assertThat(Graph.obstacles(Graph.of("x <- y\ny <- x"), "x")).containsExactly("y");
  }
}
