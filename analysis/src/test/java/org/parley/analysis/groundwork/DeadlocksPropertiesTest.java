package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class DeadlocksPropertiesTest {

  @Provide
  Arbitrary<Groundwork> groundworks() {
    return RandomGroundworks.plain(7, 10);
  }

  private static List<String> milestones(Deadlock deadlock) {
    return deadlock.links().stream().map(Deadlock.Link::waits).toList();
  }

  @Property(tries = 250)
  void theDeadlocksAreAllSimpleCirclesWithAWait(@ForAll("groundworks") Groundwork groundwork) {
    Set<List<String>> expected = new ByDefinition(groundwork).circles();
    Deadlocks deadlocks = Deadlocks.of(groundwork);
    List<List<String>> found = deadlocks.all().stream().map(one -> milestones(one)).toList();
    assertThat(found).doesNotHaveDuplicates();
    assertThat(new HashSet<>(found)).as(GroundworkText.of(groundwork)).isEqualTo(expected);
    assertThat(deadlocks.isComplete()).isTrue();
    assertThat(found.stream().map(List::size).toList()).isSorted();
  }

  @Property(tries = 250)
  void eachLinkIsNeededByTheNextAndOnlyOpenOnesAreIn(@ForAll("groundworks") Groundwork groundwork) {
    for (Deadlock deadlock : Deadlocks.of(groundwork).all()) {
      List<Deadlock.Link> links = deadlock.links();
      for (int i = 0; i < links.size(); i++) {
        Deadlock.Link link = links.get(i);
        assertThat(link.needs()).isEqualTo(links.get((i + 1) % links.size()).waits());
        assertThat(groundwork.step(link.waits()).isReached()).isFalse();
        assertThat(link.why()).isNotEmpty().doesNotHaveDuplicates();
      }
    }
  }

  @Property(tries = 250)
  void aCircleIsStuckWhereNoneOfItsMilestonesCanComeAbout(
      @ForAll("groundworks") Groundwork groundwork) {
    Set<String> possible = new ByDefinition(groundwork).possible();
    for (Deadlock deadlock : Deadlocks.of(groundwork).all()) {
      assertThat(deadlock.isStuck())
          .isEqualTo(milestones(deadlock).stream().noneMatch(possible::contains));
    }
  }

  @Property(tries = 250)
  void aConcessionBreaksAsManyCirclesAsAreGoneWithoutIt(
      @ForAll("groundworks") Groundwork groundwork) {
    Deadlocks deadlocks = Deadlocks.of(groundwork);
    Map<String, Integer> breaks = new HashMap<>();
    for (Precondition one : groundwork.preconditions()) {
      List<Precondition> left = new ArrayList<>(groundwork.preconditions());
      left.remove(one);
      Set<List<String>> circles = new ByDefinition(groundwork.withPreconditions(left)).circles();
      int gone = deadlocks.all().size() - circles.size();
      if (gone > 0) {
        breaks.put(one.id(), gone);
      }
    }
    Map<String, Integer> told = new HashMap<>();
    deadlocks.concessions().forEach(one -> told.put(one.dropped().id(), one.breaks()));
    assertThat(told).as(GroundworkText.of(groundwork)).isEqualTo(breaks);
    assertThat(deadlocks.concessions().stream().map(one -> -one.breaks()).toList()).isSorted();
  }
}
