package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.analysis.diagram.Limits;
import org.parley.model.Stance;

/** The order of all sets, by what each ranking says of it. */
final class RankingPropertiesTest {

  @Provide
  Arbitrary<Groundwork> groundworks() {
    return RandomGroundworks.plain(6, 6);
  }

  private static void assertSorted(
      Groundwork groundwork, Ranking ranking, List<ToDoubleFunction<List<Element>>> costs) {
    String target = groundwork.targets().getFirst();
    for (UnblockingSets sets :
        List.of(
            UnblockingSets.of(groundwork, target, Limits.usual()),
            UnblockingSets.withDrops(groundwork, target, Limits.usual()))) {
      List<List<Element>> all = sets.first(10_000, ranking);
      assertThat(sets.count()).as(GroundworkText.of(groundwork)).isEqualTo(all.size());
      for (int i = 1; i < all.size(); i++) {
        assertThat(compare(costs, all.get(i - 1), all.get(i)))
            .as("%s before %s of %s", all.get(i - 1), all.get(i), GroundworkText.of(groundwork))
            .isLessThanOrEqualTo(0);
      }
    }
  }

  private static int compare(
      List<ToDoubleFunction<List<Element>>> costs, List<Element> one, List<Element> other) {
    for (ToDoubleFunction<List<Element>> cost : costs) {
      double by = cost.applyAsDouble(one) - cost.applyAsDouble(other);
      if (Math.abs(by) > 1e-9) {
        return by < 0 ? -1 : 1;
      }
    }
    return 0;
  }

  private static double drops(List<Element> set) {
    return set.stream().filter(one -> one instanceof Element.Drop).count();
  }

  private static Set<String> refusing(Groundwork groundwork, Element element) {
    Set<String> refusing = new HashSet<>();
    if (element instanceof Element.Act act) {
      groundwork.positions().stream()
          .filter(one -> one.step().equals(act.step()))
          .filter(one -> one.turns().getLast().stance() == Stance.REJECT)
          .forEach(one -> refusing.add(one.party()));
    }
    return refusing;
  }

  @Property(tries = 180)
  void theFewestStepsComeFirst(@ForAll("groundworks") Groundwork groundwork) {
    assertSorted(
        groundwork,
        new Ranking.FewestSteps(),
        List.of(
            RankingPropertiesTest::drops,
            List::size,
            set -> set.stream().filter(one -> !refusing(groundwork, one).isEmpty()).count()));
  }

  @Property(tries = 180)
  void theFewestRefusingPartiesComeFirst(@ForAll("groundworks") Groundwork groundwork) {
    assertSorted(
        groundwork,
        new Ranking.FewestRefusing(),
        List.of(
            set -> {
              Set<String> all = new HashSet<>();
              set.forEach(one -> all.addAll(refusing(groundwork, one)));
              return all.size();
            },
            RankingPropertiesTest::drops,
            List::size));
  }

  @Property(tries = 180)
  void theFewestConcessionsOfTheMostBurdenedPartyComeFirst(
      @ForAll("groundworks") Groundwork groundwork) {
    assertSorted(
        groundwork,
        new Ranking.FewestConcessions(),
        List.of(
            set ->
                groundwork.parties().stream()
                    .mapToDouble(party -> conceded(groundwork, set, party.key()))
                    .max()
                    .orElseThrow(),
            set ->
                groundwork.parties().stream()
                    .mapToDouble(party -> conceded(groundwork, set, party.key()))
                    .sum(),
            List::size));
  }

  private static double conceded(Groundwork groundwork, List<Element> set, String party) {
    return set.stream().filter(one -> isConcession(groundwork, one, party)).count();
  }

  private static boolean isConcession(Groundwork groundwork, Element element, String party) {
    if (element instanceof Element.Drop drop) {
      return party.equals(groundwork.precondition(drop.precondition()).party());
    }
    String step = ((Element.Act) element).step();
    boolean willing =
        groundwork.positions(step).stream()
            .filter(one -> one.party().equals(party))
            .map(one -> one.turns().getLast().stance())
            .anyMatch(one -> one == Stance.OFFER || one == Stance.ACCEPT);
    return refusing(groundwork, element).contains(party)
        || (groundwork.step(step).controllers().contains(party) && !willing);
  }

  @Property(tries = 180)
  void theLeastSumOfWeightsComesFirst(@ForAll("groundworks") Groundwork groundwork) {
    Map<Element, Double> weights = new HashMap<>();
    groundwork.steps().stream()
        .limit(4)
        .forEach(one -> weights.put(new Element.Act(one.id()), one.id().hashCode() % 5 * 0.5));
    groundwork.preconditions().stream()
        .limit(3)
        .forEach(one -> weights.put(new Element.Drop(one.id()), 2.25));
    assertSorted(
        groundwork,
        new Ranking.Weighted(weights),
        List.of(
            set -> set.stream().mapToDouble(one -> weights.getOrDefault(one, 1.0)).sum(),
            List::size));
  }
}
