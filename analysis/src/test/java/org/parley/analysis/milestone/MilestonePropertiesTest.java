package org.parley.analysis.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;

final class MilestonePropertiesTest {

  private static final List<String> PHRASES =
      List.of(
          "a ceasefire",
          "the guns to fall silent",
          "an energy truce",
          "the release of the hostages",
          "the captives' return",
          "its troops",
          "the withdrawal of Norland's troops",
          "a pullback from the river",
          "a summit",
          "expert talks",
          "access to the port",
          "a fund for the valley",
          "something else altogether");

  @Provide
  Arbitrary<List<String>> phrases() {
    return Arbitraries.of(PHRASES).list().ofMinSize(1).ofMaxSize(25);
  }

  @Property(tries = 100)
  void theOrderOfItemsTellsNothing(@ForAll("phrases") List<String> phrases, @ForAll long seed) {
    Story story = story(phrases);
    List<Item> shuffled = new ArrayList<>(story.items());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Story.of(story.account(shuffled)).all()).isEqualTo(story.milestones().all());
  }

  @Property(tries = 100)
  void everyUseBelongsToOneMilestone(@ForAll("phrases") List<String> phrases) {
    Set<Milestone.Use> seen = new HashSet<>();
    for (Milestone milestone : story(phrases).milestones().all()) {
      for (Milestone.Use use : milestone.uses()) {
        assertThat(seen.add(use)).isTrue();
      }
    }
    assertThat(seen).hasSize(phrases.size());
  }

  @Property(tries = 50)
  void aMergeThatIsWithdrawnLeavesNothing(@ForAll("phrases") List<String> phrases) {
    List<Milestone> before = story(phrases).milestones().all();
    Story merged = story(phrases);
    String into = phrases.getFirst();
    merged.decide(Decision.Type.MERGE_MILESTONES, phrases.getLast(), "into", into);
    assertThat(merged.milestones().named(phrases.getLast()))
        .isEqualTo(merged.milestones().named(into));
    // A ledger hands out no decision that is withdrawn.
    assertThat(story(phrases).milestones().all()).isEqualTo(before);
  }

  private static Story story(List<String> phrases) {
    Story story = new Story();
    for (int i = 0; i < phrases.size(); i++) {
      String party = i % 3 == 0 ? "Norland" : "Sudmark";
      String stance = i % 2 == 0 ? "demand" : "reject";
      story.position(1 + i, party, stance, party + " spoke of [" + phrases.get(i) + "] there.");
    }
    return story;
  }
}
