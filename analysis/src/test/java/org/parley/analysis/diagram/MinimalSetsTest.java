package org.parley.analysis.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.analysis.diagram.Objective.Criterion;
import org.parley.analysis.diagram.Objective.Weights;

final class MinimalSetsTest {

  private static final Objective FEWEST = new Objective(List.of());

  private static Formula v(int number) {
    return new Formula.Variable(number);
  }

  private static Formula gate(int number) {
    return new Formula.Gate(number);
  }

  private static Formula together(int number) {
    return new Formula.Together(number);
  }

  private static Formula all(Formula... parts) {
    return new Formula.All(List.of(parts));
  }

  private static Formula any(Formula... parts) {
    return new Formula.Any(List.of(parts));
  }

  private static MinimalSets sets(int variables, Formula... gates) {
    return sets(variables, List.of(gates));
  }

  /** By a clock that stands still. */
  private static MinimalSets sets(int variables, List<Formula> gates) {
    return MinimalSets.of(new Equations(variables, gates), 0, Limits.usual(), () -> 0);
  }

  private static List<List<Integer>> listed(int variables, Formula... gates) {
    return sets(variables, gates).first(100, FEWEST);
  }

  private static List<BigInteger> counts(long... counts) {
    return LongStream.of(counts).mapToObj(BigInteger::valueOf).toList();
  }

  @Test
  void whatIsTrueAnywayNeedsNothing() {
    MinimalSets sets = sets(1, all());
    assertThat(sets.first(5, FEWEST)).containsExactly(List.of());
    assertThat(sets.countBySize()).isEqualTo(counts(1));
    assertThat(sets.inAll()).isEmpty();
  }

  @Test
  void whatIsNeverTrueHasNoSet() {
    MinimalSets sets = sets(1, any());
    assertThat(sets.first(5, FEWEST)).isEmpty();
    assertThat(sets.countBySize()).isEmpty();
    assertThat(sets.count()).isZero();
    assertThat(sets.inAll()).isEmpty();
    assertThat(sets.birnbaum(0)).hasValue(0);
  }

  @Test
  void oneOfTwoAndAThird() {
    MinimalSets sets = sets(4, all(any(v(0), v(1)), v(2)));
    assertThat(sets.first(5, FEWEST)).containsExactly(List.of(0, 2), List.of(1, 2));
    assertThat(sets.countWith(0)).isOne();
    assertThat(sets.countWith(2)).isEqualTo(2);
    assertThat(sets.countWith(3)).isZero();
    assertThat(sets.inAll()).containsExactly(2);
    assertThat(sets.birnbaum(0).orElseThrow()).isCloseTo(0.25, within(1e-12));
    assertThat(sets.birnbaum(2).orElseThrow()).isCloseTo(0.75, within(1e-12));
    assertThat(sets.birnbaum(3)).hasValue(0);
  }

  @Test
  void whatHoldsASmallerSetIsNotMinimal() {
    assertThat(listed(3, any(all(v(0), v(1), v(2)), all(v(0), v(1)))))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void twoOfThreeCountsAPartTwiceThatStandsTwice() {
    assertThat(listed(3, new Formula.AtLeast(2, List.of(v(0), v(1), v(2)))))
        .containsExactly(List.of(0, 1), List.of(0, 2), List.of(1, 2));
    assertThat(listed(2, new Formula.AtLeast(2, List.of(v(0), v(0), v(1)))))
        .containsExactly(List.of(0));
  }

  @Test
  void gatesThatWaitForEachOtherStayFalse() {
    assertThat(listed(1, gate(1), all(v(0), gate(0)))).isEmpty();
  }

  @Test
  void gatesTogetherComeTrueAtOnce() {
    assertThat(listed(2, all(v(0), together(1)), all(v(1), together(0))))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void aCircleOfBothKindsWaits() {
    assertThat(listed(2, all(v(0), together(1)), all(v(1), gate(0)))).isEmpty();
  }

  @Test
  void anExchangeWaitsForWhatOneSideNeedsBefore() {
    Formula first = all(together(1), gate(2));
    Formula second = all(together(0), v(0));
    Formula before = any(v(1), all(v(2), gate(0)));
    assertThat(listed(3, first, second, before)).containsExactly(List.of(0, 1));
  }

  @Test
  void aWayOutOfACircleIsFound() {
    assertThat(listed(3, any(all(v(0), gate(1)), v(2)), any(all(v(1), gate(0)))))
        .containsExactly(List.of(2));
    assertThat(listed(3, all(v(0), gate(1)), any(all(v(1), gate(0)), v(2))))
        .containsExactly(List.of(0, 2));
  }

  /** Of 40 pairs one each: 2 to the 40th sets, each variable in half of them. */
  @Test
  void moreSetsThanCanBeListedAreCounted() {
    Formula[] pairs = new Formula[40];
    for (int pair = 0; pair < pairs.length; pair++) {
      pairs[pair] = any(v(2 * pair), v(2 * pair + 1));
    }
    MinimalSets sets = sets(80, all(pairs));
    assertThat(sets.count()).isEqualTo(BigInteger.TWO.pow(40));
    assertThat(sets.countWith(7)).isEqualTo(BigInteger.TWO.pow(39));
    assertThat(sets.countBySize()).hasSize(41).last().isEqualTo(BigInteger.TWO.pow(40));
    assertThat(sets.first(1, FEWEST).getFirst())
        .isEqualTo(IntStream.range(0, 40).map(pair -> 2 * pair).boxed().toList());
  }

  /** 100 of 200: too many for 64 bits, without modules. */
  @Test
  void countsOfAnySizeAreExact() {
    List<Formula> parts = IntStream.range(0, 200).mapToObj(MinimalSetsTest::v).toList();
    MinimalSets sets = sets(200, new Formula.AtLeast(100, parts));
    BigInteger all = BigInteger.ONE;
    for (int i = 1; i <= 100; i++) {
      all = all.multiply(BigInteger.valueOf(100 + i)).divide(BigInteger.valueOf(i));
    }
    assertThat(sets.count()).isEqualTo(all).isEqualTo(sets.countBySize().get(100));
    assertThat(sets.countWith(3)).isEqualTo(all.shiftRight(1));
  }

  @Test
  void criteriaDecideInTurnAndTheGreatestGroupCounts() {
    Formula pairs = all(any(v(0), v(1)), any(v(2), v(3)));
    Criterion burden =
        new Criterion(
            List.of(new Weights(List.of(2.0, 0.0, 2.0)), new Weights(List.of(0.0, 2.0, 0.0, 2.5))));
    Criterion effort = Criterion.sum(List.of(0.1, 0.2, 0.2, 0.1));
    assertThat(sets(4, pairs).first(9, new Objective(List.of(burden, effort))))
        .containsExactly(List.of(1, 2), List.of(0, 3), List.of(0, 2), List.of(1, 3));
  }

  @Test
  void sumsOfDecimalsThatAreEqualTie() {
    MinimalSets sets = sets(3, any(all(v(1), v(2)), v(0)));
    Objective effort = new Objective(List.of(Criterion.sum(List.of(0.3, 0.1, 0.2))));
    assertThat(sets.first(2, effort)).containsExactly(List.of(0), List.of(1, 2));
  }

  @Test
  void weightsBelowZeroAreRefused() {
    assertThatThrownBy(() -> new Weights(List.of(1.0, -0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-0.5");
  }

  @Test
  void formulasNameOnlyWhatIsThere() {
    assertThatThrownBy(() -> new Equations(1, List.of(all(v(0), gate(3)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gate 0 names gate 3 of 1");
  }

  @Test
  void aClockThatRunsOutLeavesWhatIsPlain() {
    AtomicLong clock = new AtomicLong();
    List<Formula> parts = IntStream.range(0, 400).mapToObj(MinimalSetsTest::v).toList();
    Equations equations = new Equations(400, List.of(new Formula.AtLeast(200, parts)));
    MinimalSets sets =
        MinimalSets.of(
            equations,
            0,
            new Limits(1_000_000, Duration.ofSeconds(10)),
            () -> clock.addAndGet(Duration.ofSeconds(11).toNanos()));
    assertThat(sets.limit()).hasValue("10 s");
    assertThat(sets.completeUpTo()).isLessThan(200);
    assertThat(sets.count()).isZero();
    assertThat(sets.birnbaum(0)).isEmpty();
  }

  @Test
  void chainsOfTwentyThousandGatesAreFollowed() {
    List<Formula> gates = new ArrayList<>();
    for (int gate = 0; gate < 20_000; gate++) {
      gates.add(gate(gate + 1));
    }
    gates.add(v(0));
    assertThat(sets(1, gates).first(2, FEWEST)).containsExactly(List.of(0));
  }

  /** Gate i is "variable i, and variable n or the next gate": 1 set for each way to stop. */
  @Test
  void gatesNestedTenThousandDeepAreDrawn() {
    int depth = 10_000;
    List<Formula> gates = new ArrayList<>();
    for (int gate = 0; gate < depth; gate++) {
      gates.add(all(v(gate), any(v(depth), gate(gate + 1))));
    }
    gates.add(v(depth + 1));
    MinimalSets sets = sets(depth + 2, gates);
    assertThat(sets.countBySize().get(2)).isOne();
    assertThat(sets.countBySize().get(depth + 1)).isOne();
    assertThat(sets.count()).isEqualTo(2);
    assertThat(sets.inAll()).containsExactly(0);
  }

  @Test
  void aFormulaNestedTenThousandDeepIsRead() {
    Formula formula = v(0);
    for (int depth = 1; depth <= 10_000; depth++) {
      formula = depth % 2 == 0 ? all(v(depth), formula) : any(v(depth), formula);
    }
    assertThat(sets(10_001, formula).count()).isEqualTo(5_001);
  }

  /** A ring of gates that each pass on what the one before them has. */
  @Test
  void aRingOfAThousandGatesComesToRest() {
    List<Formula> gates = new ArrayList<>();
    for (int gate = 0; gate < 1000; gate++) {
      gates.add(any(v(gate), gate((gate + 1) % 1000)));
    }
    MinimalSets sets = sets(1000, gates);
    assertThat(sets.countBySize()).isEqualTo(counts(0, 1000));
  }
}
