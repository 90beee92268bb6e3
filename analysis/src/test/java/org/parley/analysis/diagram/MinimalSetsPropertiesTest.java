package org.parley.analysis.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Random equations with circles of all kinds, beside the definitions. */
final class MinimalSetsPropertiesTest {

  private static final Objective FEWEST = new Objective(List.of());

  @Provide
  Arbitrary<Equations> equations() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9), Arbitraries.integers().between(1, 8))
        .as((variables, gates) ->
            formula(variables, gates, 2)
                .list()
                .ofSize(gates)
                .map(all -> new Equations(variables, all)))
        .flatMap(it -> it);
  }

  private static Arbitrary<Formula> formula(int variables, int gates, int depth) {
    Arbitrary<Formula> variable =
        Arbitraries.integers().between(0, variables - 1).map(Formula.Variable::new);
    Arbitrary<Formula> gate = Arbitraries.integers().between(0, gates - 1).map(Formula.Gate::new);
    Arbitrary<Formula> together =
        Arbitraries.integers().between(0, gates - 1).map(Formula.Together::new);
    if (depth == 0) {
      return Arbitraries.oneOf(variable, variable, gate, together);
    }
    Arbitrary<List<Formula>> parts =
        Arbitraries.lazy(() -> formula(variables, gates, depth - 1)).list().ofMaxSize(4);
    Arbitrary<Formula> all = parts.map(Formula.All::new);
    Arbitrary<Formula> any = parts.map(Formula.Any::new);
    Arbitrary<Formula> atLeast =
        Combinators.combine(Arbitraries.integers().between(0, 5), parts).as(Formula.AtLeast::new);
    return Arbitraries.oneOf(variable, gate, together, all, all, any, any, atLeast);
  }

  @Provide
  Arbitrary<Objective> objectives() {
    Arbitrary<Objective.Weights> weights =
        Arbitraries.integers()
            .between(0, 6)
            .map(Integer::doubleValue)
            .list()
            .ofSize(9)
            .map(Objective.Weights::new);
    return weights
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(Objective.Criterion::new)
        .list()
        .ofMaxSize(3)
        .map(Objective::new);
  }

  private static MinimalSets of(Equations equations) {
    return MinimalSets.of(equations, 0, Limits.usual(), () -> 0);
  }

  @Property(tries = 2000)
  void theSetsAreThoseOfTheDefinition(@ForAll("equations") Equations equations) {
    List<List<Integer>> sets = new Brute(equations, 0).sets();
    MinimalSets ours = of(equations);
    assertThat(ours.first(Integer.MAX_VALUE, FEWEST)).isEqualTo(sets);
    assertThat(ours.count()).isEqualTo(BigInteger.valueOf(sets.size()));
    assertThat(ours.countBySize()).isEqualTo(Brute.bySize(sets));
    assertThat(ours.completeUpTo()).isEqualTo(Integer.MAX_VALUE);
    assertThat(ours.limit()).isEmpty();
  }

  @Property(tries = 1000)
  void everyVariableIsWeighedAsItsDefinitionSays(@ForAll("equations") Equations equations) {
    Brute brute = new Brute(equations, 0);
    List<List<Integer>> sets = brute.sets();
    MinimalSets ours = of(equations);
    for (int variable = 0; variable < equations.variables(); variable++) {
      int one = variable;
      long holding = sets.stream().filter(set -> set.contains(one)).count();
      assertThat(ours.countWith(variable)).isEqualTo(BigInteger.valueOf(holding));
      assertThat(ours.birnbaum(variable).orElseThrow())
          .isCloseTo(brute.birnbaum(variable), within(1e-12));
      assertThat(ours.inAll().contains(variable))
          .isEqualTo(!sets.isEmpty() && holding == sets.size());
    }
  }

  @Property(tries = 1000)
  void theFirstAreThoseThatSortingAllPutsFirst(
      @ForAll("equations") Equations equations,
      @ForAll("objectives") Objective objective,
      @ForAll @IntRange(min = 1, max = 12) int count) {
    List<List<Integer>> sorted = Brute.sorted(new Brute(equations, 0).sets(), objective);
    assertThat(of(equations).first(count, objective))
        .isEqualTo(sorted.subList(0, Math.min(count, sorted.size())));
  }

  @Property(tries = 1000)
  void withFewNodesTheCountsHoldUpToASize(
      @ForAll("equations") Equations equations, @ForAll @IntRange(min = 0, max = 25) int nodes) {
    List<List<Integer>> sets = new Brute(equations, 0).sets();
    MinimalSets ours =
        MinimalSets.of(equations, 0, new Limits(nodes, Duration.ofHours(1)), () -> 0);
    List<List<Integer>> upTo =
        sets.stream().filter(set -> set.size() <= ours.completeUpTo()).toList();
    assertThat(ours.first(Integer.MAX_VALUE, FEWEST)).isEqualTo(upTo);
    assertThat(ours.countBySize()).isEqualTo(Brute.bySize(upTo));
    assertThat(ours.limit().isPresent()).isEqualTo(ours.completeUpTo() < Integer.MAX_VALUE);
    assertThat(ours.limit().orElse(nodes + " nodes")).isEqualTo(nodes + " nodes");
    assertThat(ours.inAll()).isEqualTo(of(equations).inAll());
  }

  @Property(tries = 500)
  void numbersAndTheOrderOfPartsTellNothing(
      @ForAll("equations") Equations equations, @ForAll long seed) {
    Random random = new Random(seed);
    List<Integer> variables = shuffled(equations.variables(), random);
    List<Integer> gates = shuffled(equations.gates().size(), random);
    Formula[] moved = new Formula[gates.size()];
    for (int gate = 0; gate < moved.length; gate++) {
      moved[gates.get(gate)] = renamed(equations.gates().get(gate), variables, gates, random);
    }
    Equations other = new Equations(variables.size(), List.of(moved));
    MinimalSets ours = of(equations);
    MinimalSets theirs = MinimalSets.of(other, gates.getFirst(), Limits.usual(), () -> 0);
    assertThat(theirs.countBySize()).isEqualTo(ours.countBySize());
    for (int variable = 0; variable < variables.size(); variable++) {
      assertThat(theirs.countWith(variables.get(variable))).isEqualTo(ours.countWith(variable));
      assertThat(theirs.birnbaum(variables.get(variable)).orElseThrow())
          .isCloseTo(ours.birnbaum(variable).orElseThrow(), within(1e-12));
    }
  }

  private static List<Integer> shuffled(int size, Random random) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(numbers, random);
    return numbers;
  }

  private static Formula renamed(
      Formula formula, List<Integer> variables, List<Integer> gates, Random random) {
    return switch (formula) {
      case Formula.Variable it -> new Formula.Variable(variables.get(it.number()));
      case Formula.Gate it -> new Formula.Gate(gates.get(it.number()));
      case Formula.Together it -> new Formula.Together(gates.get(it.gate()));
      case Formula.All it -> new Formula.All(renamed(it.parts(), variables, gates, random));
      case Formula.Any it -> new Formula.Any(renamed(it.parts(), variables, gates, random));
      case Formula.AtLeast it ->
          new Formula.AtLeast(it.number(), renamed(it.parts(), variables, gates, random));
    };
  }

  private static List<Formula> renamed(
      List<Formula> parts, List<Integer> variables, List<Integer> gates, Random random) {
    List<Formula> renamed = new ArrayList<>();
    parts.forEach(part -> renamed.add(renamed(part, variables, gates, random)));
    Collections.shuffle(renamed, random);
    return renamed;
  }
}
