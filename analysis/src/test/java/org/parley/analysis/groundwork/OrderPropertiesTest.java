package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.analysis.diagram.Limits;

final class OrderPropertiesTest {

  @Provide
  Arbitrary<Groundwork> groundworks() {
    return RandomGroundworks.plain(7, 8);
  }

  private static Sequence sequence(Groundwork groundwork, Set<Element> set) {
    return Sequence.of(
        groundwork, groundwork.targets().getFirst(), List.copyOf(set), Limits.usual());
  }

  @Property(tries = 250)
  void eachRoundOfEachSetMeetsTheConditionsByWhatCameBefore(
      @ForAll("groundworks") Groundwork groundwork) {
    String target = groundwork.targets().getFirst();
    Assume.that(!groundwork.step(target).isReached());
    ByDefinition definition = new ByDefinition(groundwork);
    for (Set<Element> set : definition.minimal(target, false)) {
      Sequence.Ordered ordered = (Sequence.Ordered) sequence(groundwork, set);
      List<String> given = ordered.rounds().stream().flatMap(List::stream).toList();
      assertThat(given).doesNotHaveDuplicates();
      assertThat(given.stream().map(Element.Act::new).collect(Collectors.toSet())).isEqualTo(set);
      ordered.rounds().forEach(round -> assertThat(round).isNotEmpty());
      assertThat(isMetRoundByRound(definition, ordered.rounds(), target))
          .as("%s of %s", ordered, GroundworkText.of(groundwork))
          .isTrue();
    }
  }

  /** The target comes last, alone or with the last round, where it is given in exchange. */
  private static boolean isMetRoundByRound(
      ByDefinition definition, List<List<String>> rounds, String target) {
    List<String> before = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      List<String> withTarget = new ArrayList<>(rounds.get(i));
      withTarget.add(target);
      boolean last = i == rounds.size() - 1;
      if (!definition.mayComeTogether(rounds.get(i), before)
          && !(last && definition.mayComeTogether(withTarget, before))) {
        return false;
      }
      if (last && definition.mayComeTogether(withTarget, before)) {
        return true;
      }
      before.addAll(rounds.get(i));
    }
    return definition.mayComeTogether(List.of(target), before);
  }

  @Property(tries = 300)
  void thereIsAnImpasseWhereNothingClearsTheWay(@ForAll("groundworks") Groundwork groundwork) {
    String target = groundwork.targets().getFirst();
    Set<Set<Element>> sets = new ByDefinition(groundwork).minimal(target, false);
    Sequence sequence = Graph.answers(groundwork, target).sequence();
    assertThat(sequence instanceof Sequence.Impasse)
        .as(GroundworkText.of(groundwork))
        .isEqualTo(sets.isEmpty());
    assertThat(sequence instanceof Sequence.Done).isEqualTo(groundwork.step(target).isReached());
  }

  @Property(tries = 250)
  void anImpasseNamesTheFewestPreconditionsToDrop(@ForAll("groundworks") Groundwork groundwork) {
    Assume.that(sequence(groundwork, Set.of()) instanceof Sequence.Impasse);
    ByDefinition definition = new ByDefinition(groundwork);
    Set<Set<Element>> relaxations = definition.relaxations(groundwork.targets().getFirst());
    Sequence.Impasse impasse = (Sequence.Impasse) sequence(groundwork, Set.of());
    int fewest = relaxations.stream().mapToInt(Set::size).min().orElseThrow();
    Set<Set<Element>> best =
        relaxations.stream().filter(one -> one.size() == fewest).collect(Collectors.toSet());
    assertThat(impasse.fewest()).isEqualTo(fewest);
    assertThat(impasse.limit()).isEmpty();
    assertThat(impasse.relaxations()).hasSize(Math.min(Sequence.TOLD, best.size()));
    List<Double> strengths = new ArrayList<>();
    for (List<Precondition> one : impasse.relaxations()) {
      Set<Element> set =
          one.stream().map(drop -> new Element.Drop(drop.id())).collect(Collectors.toSet());
      assertThat(best).as(GroundworkText.of(groundwork)).contains(set);
      strengths.add(rounded(strength(groundwork, set)));
    }
    List<Double> weakest =
        best.stream().map(set -> rounded(strength(groundwork, set))).sorted().toList();
    assertThat(strengths).isEqualTo(weakest.subList(0, strengths.size()));
  }

  private static double rounded(double strength) {
    return Math.rint(strength * 1e9) / 1e9;
  }

  private static double strength(Groundwork groundwork, Set<Element> drops) {
    return drops.stream()
        .mapToDouble(one -> groundwork.precondition(((Element.Drop) one).precondition()).strength())
        .sum();
  }

  @Property(tries = 250)
  void whatWaitsInAnImpasseIsWhatCannotComeAbout(@ForAll("groundworks") Groundwork groundwork) {
    if (sequence(groundwork, Set.of()) instanceof Sequence.Impasse impasse) {
      Set<String> possible = new ByDefinition(groundwork).possible();
      assertThat(impasse.waits().getFirst().step()).isEqualTo(groundwork.targets().getFirst());
      for (Sequence.Wait wait : impasse.waits()) {
        assertThat(possible).doesNotContain(wait.step());
        assertThat(wait.unmet()).isNotEmpty();
        Set<String> named = new HashSet<>();
        wait.unmet().forEach(one -> named.addAll(one.term().steps()));
        wait.unmet().forEach(one -> named.add(one.target()));
        assertThat(possible)
            .as(GroundworkText.of(groundwork))
            .doesNotContainAnyElementsOf(
                named.stream()
                    .filter(
                        one -> impasse.waits().stream().anyMatch(other -> other.step().equals(one)))
                    .toList());
      }
    }
  }

  @Property(tries = 120)
  void anOrderOfStepsAndDroppedPreconditionsLeadsToTheTarget(
      @ForAll("small") Groundwork groundwork) {
    String target = groundwork.targets().getFirst();
    Assume.that(!groundwork.step(target).isReached());
    for (Set<Element> set : new ByDefinition(groundwork).minimal(target, true)) {
      if (sequence(groundwork, set) instanceof Sequence.Ordered ordered) {
        Set<Element> acts =
            ordered.rounds().stream()
                .flatMap(List::stream)
                .map(Element.Act::new)
                .collect(Collectors.toSet());
        Set<Element> expected = new HashSet<>(set);
        expected.removeIf(one -> one instanceof Element.Drop);
        assertThat(acts).isEqualTo(expected);
      }
    }
  }

  @Provide
  Arbitrary<Groundwork> small() {
    return RandomGroundworks.plain(5, 5);
  }
}
