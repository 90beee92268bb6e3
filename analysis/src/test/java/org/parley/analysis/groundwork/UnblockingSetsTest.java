package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.analysis.diagram.Limits;

final class UnblockingSetsTest {

  private static List<String> best(String text, Ranking ranking) {
    return Graph.best(UnblockingSets.of(Graph.of(text), "x", Limits.usual()), ranking);
  }

  private static List<String> bestWithDrops(String text, Ranking ranking) {
    return Graph.best(UnblockingSets.withDrops(Graph.of(text), "x", Limits.usual()), ranking);
  }

  @Test
  void theTargetReachedNeedsNothing() {
    Groundwork groundwork = Graph.of("milestone x, reached\nmilestone y\nx <- y");
    assertThat(Graph.sets(groundwork, "x")).containsExactly("");
    assertThat(Graph.answers(groundwork, "x").sets().needed()).isEmpty();
  }

  @Test
  void alternativesMakeSetsOfTheirOwn() {
    assertThat(Graph.sets(Graph.of("x <- y and (z or w)"), "x")).containsExactly("w + y", "y + z");
    assertThat(Graph.sets(Graph.of("x <- 2 of (p, q, r)"), "x"))
        .containsExactly("p + q", "p + r", "q + r");
  }

  @Test
  void whatIsInNoSmallestSetIsInNone() {
    assertThat(Graph.sets(Graph.of("x <- y or (y and z)"), "x")).containsExactly("y");
  }

  @Test
  void whatIsReachedIsFree() {
    Groundwork groundwork =
        Graph.of("milestone x\nmilestone y, reached\nmilestone z\nx <- y and z\ny <- x");
    assertThat(Graph.sets(groundwork, "x")).containsExactly("z");
  }

  @Test
  void whatIsGivenInExchangeBringsItsOwnConditions() {
    assertThat(Graph.sets(Graph.of("x <- y\nz <-> y\nz <- w"), "x")).containsExactly("w + y + z");
  }

  @Test
  void anExchangeForAlternativesTiesNoneOfThem() {
    assertThat(Graph.sets(Graph.of("x <- y\nz <-> y or w"), "x")).containsExactly("y");
    assertThat(Graph.sets(Graph.of("x <- y\nz <-> (y and w) or (y and v)"), "x"))
        .containsExactly("v + y + z", "w + y + z");
  }

  @Test
  void threeCanBeExchangedAtOneMoment() {
    Groundwork groundwork = Graph.of("x <-> y\ny <-> z\nz <-> x");
    assertThat(Graph.sets(groundwork, "x")).containsExactly("y + z");
    assertThat(Graph.order(groundwork, "x")).isEqualTo("y, z");
  }

  @Test
  void whereStepsAloneDoNotHelpConcessionsAreAsked() {
    Groundwork groundwork = Graph.of("north: x <- y\nsouth: y <- x");
    Answers answers = Graph.answers(groundwork, "x");
    assertThat(answers.sets().isWithDrops()).isTrue();
    assertThat(answers.best().stream().map(Graph::set))
        .containsExactly("without p1", "without p2 + y");
  }

  @Test
  void theyAreCountedBySizeAndShare() {
    UnblockingSets sets =
        UnblockingSets.of(Graph.of("x <- y and (z or (v and w))"), "x", Limits.usual());
    assertThat(sets.count()).isEqualTo(2);
    assertThat(sets.countBySize())
        .containsExactly(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE);
    assertThat(sets.needed()).containsExactly(new Element.Act("y"));
    assertThat(sets.importance().getFirst().element()).isEqualTo(new Element.Act("y"));
    assertThat(sets.importance())
        .extracting(UnblockingSets.Importance::share)
        .containsExactly(1.0, 0.5, 0.5, 0.5);
    // Of 8 states of the others, y decides in the 5 with z or both; z in those 3 with y, not both.
    assertThat(sets.importance().get(0).birnbaum()).hasValue(5 / 8.0);
    assertThat(sets.importance().get(1).birnbaum()).hasValue(3 / 8.0);
  }

  @Test
  void theFewestStepsWithTheFewestRefusedOnesComeFirst() {
    String text = "x <- y or z or (v and w)\nnorth rejects y";
    assertThat(best(text, new Ranking.FewestSteps())).containsExactly("z", "y", "v + w");
  }

  @Test
  void theFewestRefusingPartiesComeFirst() {
    String text =
        """
        x <- (p and q) or r or (s and t and u)
        north rejects p
        north rejects q
        north rejects r
        south rejects r
        """;
    assertThat(best(text, new Ranking.FewestRefusing())).containsExactly("s + t + u", "p + q", "r");
    assertThat(best(text, new Ranking.FewestSteps())).containsExactly("r", "p + q", "s + t + u");
  }

  @Test
  void refusingPartiesCountWherePreconditionsAreDroppedToo() {
    assertThat(bestWithDrops("south: x <- y\nnorth rejects y", new Ranking.FewestRefusing()))
        .containsExactly("without p1", "y");
    assertThat(bestWithDrops("south: x <- y\nnorth rejects y", new Ranking.FewestSteps()))
        .containsExactly("y", "without p1");
  }

  @Test
  void theBurdenOfThePartyThatConcedesMostIsTheLeast() {
    String text =
        """
        milestone x
        milestone p, by north
        milestone q, by north
        milestone r, by north
        milestone s, by south
        milestone t, by south
        x <- (p and q) or (r and s and t)
        x <- (p and q) or (r and s)
        north offers p
        south accepts s
        """;
    assertThat(best(text, new Ranking.FewestConcessions())).containsExactly("p + q", "r + s + t");
    assertThat(best(text.replace("south accepts s", "south doubts s"), new Ranking.FewestSteps()))
        .containsExactly("p + q", "r + s + t");
    assertThat(
            best(
                text.replace("north offers p", "north rejects p"), new Ranking.FewestConcessions()))
        .containsExactly("r + s + t", "p + q");
  }

  @Test
  void weightsDecide() {
    Ranking weighted = new Ranking.Weighted(Map.of(new Element.Act("y"), 2.5));
    assertThat(best("x <- y or (v and w)", weighted)).containsExactly("v + w", "y");
    assertThat(best("x <- y or (v and w)", new Ranking.Weighted(Map.of())))
        .containsExactly("y", "v + w");
  }

  @Test
  void asManyAsAskedForAreTold() {
    Groundwork groundwork = Graph.of("x <- p or q or r");
    UnblockingSets sets = UnblockingSets.of(groundwork, "x", Limits.usual());
    assertThat(sets.first(2, new Ranking.FewestSteps())).hasSize(2);
    assertThat(sets.target()).isEqualTo("x");
  }
}
