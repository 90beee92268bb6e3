package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.analysis.diagram.Limits;

final class UnblockingSetsPropertiesTest {

  @Provide
  Arbitrary<Groundwork> groundworks() {
    return RandomGroundworks.plain(7, 10);
  }

  @Provide
  Arbitrary<Groundwork> small() {
    return RandomGroundworks.plain(5, 6);
  }

  private static UnblockingSets acts(Groundwork groundwork) {
    return UnblockingSets.of(groundwork, groundwork.targets().getFirst(), Limits.usual());
  }

  private static UnblockingSets withDrops(Groundwork groundwork) {
    return UnblockingSets.withDrops(groundwork, groundwork.targets().getFirst(), Limits.usual());
  }

  @Property(tries = 250)
  void theSetsAreAllMinimalOnesThatClearTheWay(@ForAll("groundworks") Groundwork groundwork) {
    String target = groundwork.targets().getFirst();
    Set<Set<Element>> expected = new ByDefinition(groundwork).minimal(target, false);
    UnblockingSets sets = acts(groundwork);
    assertThat(Graph.all(sets)).as(GroundworkText.of(groundwork)).isEqualTo(expected);
    assertThat(sets.count()).isEqualTo(expected.size());
    assertThat(sets.countBySize()).isEqualTo(bySize(expected));
    assertThat(new HashSet<>(sets.needed())).isEqualTo(inAll(expected));
  }

  @Property(tries = 300)
  void theSetsWithDroppedPreconditionsAreAllMinimalOnes(@ForAll("small") Groundwork groundwork) {
    String target = groundwork.targets().getFirst();
    Set<Set<Element>> expected = new ByDefinition(groundwork).minimal(target, true);
    UnblockingSets sets = withDrops(groundwork);
    assertThat(Graph.all(sets)).as(GroundworkText.of(groundwork)).isEqualTo(expected);
    assertThat(sets.countBySize()).isEqualTo(bySize(expected));
    assertThat(sets.count()).isPositive(); // All may be dropped.
  }

  @Property(tries = 200)
  void shareAndBirnbaumAreThoseOfTheDefinition(@ForAll("small") Groundwork groundwork) {
    String target = groundwork.targets().getFirst();
    ByDefinition definition = new ByDefinition(groundwork);
    Set<Set<Element>> expected = definition.minimal(target, false);
    List<Element> acts = new ArrayList<>();
    groundwork.steps().stream()
        .filter(one -> !one.isReached() && !one.id().equals(target))
        .forEach(one -> acts.add(new Element.Act(one.id())));
    for (UnblockingSets.Importance one : acts(groundwork).importance()) {
      long with = expected.stream().filter(set -> set.contains(one.element())).count();
      assertThat(one.share()).isEqualTo(with / (double) expected.size());
      int decides = 0;
      for (int mask = 0; mask < 1 << acts.size(); mask++) {
        Set<Element> set = new HashSet<>();
        for (int i = 0; i < acts.size(); i++) {
          if (((mask >> i) & 1) == 1) {
            set.add(acts.get(i));
          }
        }
        if (!set.contains(one.element()) && !definition.clears(target, set)) {
          set.add(one.element());
          decides += definition.clears(target, set) ? 1 : 0;
        }
      }
      assertThat(one.birnbaum()).hasValue(decides / (double) (1 << (acts.size() - 1)));
    }
  }

  @Property(tries = 300)
  void theSetsDoNotDependOnTheOrderOfTheGroundwork(@ForAll("groundworks") Groundwork groundwork) {
    Groundwork turned = turned(groundwork);
    assertThat(Graph.all(acts(turned))).isEqualTo(Graph.all(acts(groundwork)));
    if (groundwork.preconditions().size() <= 6) {
      assertThat(Graph.all(withDrops(turned))).isEqualTo(Graph.all(withDrops(groundwork)));
    }
    String target = groundwork.targets().getFirst();
    assertThat(new HashSet<>(Graph.obstacles(turned, target)))
        .isEqualTo(new HashSet<>(Graph.obstacles(groundwork, target)));
    assertThat(circles(turned)).isEqualTo(circles(groundwork));
  }

  /** The same, each list from its end. */
  private static Groundwork turned(Groundwork groundwork) {
    return new Groundwork(
        groundwork.name(),
        groundwork.asOf(),
        groundwork.parties().reversed(),
        groundwork.steps().reversed(),
        groundwork.preconditions().reversed(),
        groundwork.positions().reversed(),
        groundwork.tracks().reversed(),
        groundwork.targets());
  }

  /** As sets of links, as each begins elsewhere. */
  private static Set<Set<String>> circles(Groundwork groundwork) {
    Set<Set<String>> circles = new HashSet<>();
    for (Deadlock one : Deadlocks.of(groundwork).all()) {
      Set<String> links = new HashSet<>();
      one.links().forEach(link -> links.add(link.waits() + " <- " + link.needs()));
      circles.add(links);
    }
    return circles;
  }

  @Property(tries = 300)
  void withoutAPreconditionThereIsNoFurtherObstacle(@ForAll("groundworks") Groundwork groundwork) {
    String target = groundwork.targets().getFirst();
    for (Precondition one : groundwork.preconditions()) {
      List<Precondition> left = new ArrayList<>(groundwork.preconditions());
      left.remove(one);
      Groundwork without = groundwork.withPreconditions(left);
      assertThat(Graph.obstacles(groundwork, target)).containsAll(Graph.obstacles(without, target));
    }
  }

  @Property(tries = 300)
  void everyStepOfASetIsAnObstacle(@ForAll("groundworks") Groundwork groundwork) {
    String target = groundwork.targets().getFirst();
    Set<String> obstacles = new HashSet<>(Graph.obstacles(groundwork, target));
    for (Set<Element> set : Graph.all(acts(groundwork))) {
      set.forEach(one -> assertThat(obstacles).contains(Graph.element(one)));
    }
    if (obstacles.isEmpty()) { // Then nothing is needed, unless the target waits for itself.
      assertThat(Graph.all(acts(groundwork))).isSubsetOf(Set.of(Set.<Element>of()));
    }
  }

  private static List<BigInteger> bySize(Set<Set<Element>> sets) {
    List<BigInteger> counts = new ArrayList<>();
    for (Set<Element> set : sets) {
      while (counts.size() <= set.size()) {
        counts.add(BigInteger.ZERO);
      }
      counts.set(set.size(), counts.get(set.size()).add(BigInteger.ONE));
    }
    return counts;
  }

  private static Set<Element> inAll(Set<Set<Element>> sets) {
    if (sets.isEmpty()) {
      return Set.of();
    }
    Set<Element> all = new HashSet<>(sets.iterator().next());
    sets.forEach(all::retainAll);
    return all;
  }
}
