package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parley.model.Stance;

final class MatrixTest {

  private static final String PARTIES =
      """
      party council "The Council", third
      party north "The North"
      party south "The South"
      milestone x
      milestone y
      milestone z
      """;

  private static Matrix matrix(String text) {
    return Matrix.of(Graph.of(PARTIES + text));
  }

  private static Matrix.Zone zone(String text) {
    return matrix(text).issues().getFirst().zone();
  }

  @Test
  void sidesComeBeforeThirdParties() {
    assertThat(matrix("council offers x\nsouth offers x\nnorth offers y").parties())
        .containsExactly("north", "south", "council");
    assertThat(matrix("south offers x").parties()).containsExactly("south");
  }

  @Test
  void whatEverySideSaysYesToIsInTheZoneOfAgreement() {
    assertThat(zone("north demands x\nsouth accepts x")).isEqualTo(Matrix.Zone.AGREEMENT);
    assertThat(zone("north offers x\nsouth accepts x\ncouncil doubts x"))
        .isEqualTo(Matrix.Zone.AGREEMENT);
    assertThat(zone("north offers x\ncouncil offers x")).isEqualTo(Matrix.Zone.OPEN);
    assertThat(zone("north offers x\nsouth doubts x")).isEqualTo(Matrix.Zone.OPEN);
  }

  @Test
  void whatAnyPartyRefusesIsRefused() {
    assertThat(zone("north demands x\nsouth accepts x\ncouncil rejects x"))
        .isEqualTo(Matrix.Zone.REFUSED);
    assertThat(zone("north rejects x since 2027-01-01\nnorth offers x since 2027-01-02"))
        .isEqualTo(Matrix.Zone.OPEN);
  }

  @Test
  void withoutSidesThereIsNoAgreement() {
    Groundwork groundwork = Graph.of("party p, third\nparty q, third\np doubts x\nq doubts x");
    assertThat(Matrix.of(groundwork).issues().getFirst().zone()).isEqualTo(Matrix.Zone.OPEN);
  }

  @Test
  void agreementComesFirstThenRefusalThenWhatMostSpeakOf() {
    Matrix matrix =
        Matrix.of(
            Graph.of(
                """
                north offers a
                north offers b
                south doubts b
                south rejects c
                north demands d
                south accepts d
                e <- f
                """));
    assertThat(matrix.issues())
        .extracting(one -> one.step().id())
        .containsExactly("d", "c", "b", "a");
    assertThat(matrix.issues().get(2).stances()).containsOnlyKeys("north", "south");
  }

  @Test
  void fromYesToNoIsAReversal() {
    Matrix matrix = matrix("north offers x since 2027-01-01\nnorth rejects x since 2027-02-01");
    assertThat(matrix.moves()).hasSize(1);
    assertThat(matrix.moves().getFirst().isReversal()).isTrue();
    assertThat(matrix.moves().getFirst().to().since()).isEqualTo(LocalDate.of(2027, 2, 1));
  }

  @Test
  void intoDoubtAndOutOfItIsAMoveButNoReversal() {
    Matrix matrix =
        matrix(
            """
            north rejects x since 2027-01-01
            north doubts x since 2027-01-02
            north accepts x since 2027-01-03
            """);
    assertThat(matrix.moves())
        .extracting(one -> one.to().stance())
        .containsExactly(Stance.ACCEPT, Stance.DOUBT);
    assertThat(matrix.moves()).noneMatch(Matrix.Move::isReversal);
  }

  @Test
  void fromOneYesToAnotherIsNoMove() {
    assertThat(matrix("north demands x\nnorth accepts x\nnorth offers x").moves()).isEmpty();
  }

  @Test
  void theLatestMoveComesFirstAndOneWithoutADayLast() {
    Matrix matrix =
        matrix(
            """
            south accepts y
            south rejects y
            north accepts x since 2027-01-01
            north rejects x since 2027-01-05
            south accepts z since 2027-01-01
            south rejects z since 2027-01-09
            """);
    assertThat(matrix.moves())
        .extracting(one -> one.position().step())
        .containsExactly("z", "x", "y");
  }
}
