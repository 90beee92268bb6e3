package org.parley.analysis.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.account.Decision;

final class MilestonesTest {

  @ParameterizedTest
  @CsvSource({
    "a ceasefire, the guns must fall silent",
    "the release of all hostages, the captives come home",
    "the withdrawal of Norland's troops, Norland's soldiers leave the valley",
    "a summit of the two presidents, leader-level dialogue",
    "the lifting of Norland's sanctions, Norland drops its embargo",
    "an interim deal on tariffs, a stopgap that keeps duties where they are",
    "the fighters lay down their arms, disarmament of the guerrillas",
    "the peace treaty, putting pen to the final text"
  })
  void phrasesForOneThingAreOneMilestone(String one, String other) {
    assertThat(milestone(one, one, other)).isEqualTo(milestone(other, one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "a full ceasefire, a moratorium on attacks on power stations",
    "the withdrawal of Norland's troops, the withdrawal of Sudmark's troops",
    "the lifting of Norland's sanctions, the lifting of Sudmark's sanctions",
    "a summit of the presidents, talks at expert level",
    "an interim deal on tariffs, a comprehensive trade deal",
    "the release of the hostages, the release of the prisoners",
    "a rise in wages, the restructuring of the debt"
  })
  void phrasesForTwoThingsAreTwoMilestones(String one, String other) {
    assertThat(milestone(one, one, other)).isNotEqualTo(milestone(other, one, other));
  }

  private static String milestone(String asked, String... phrases) {
    Story story = new Story();
    for (String phrase : phrases) {
      story.position(1, "Sudmark", "demand", "Sudmark called for [" + phrase + "].");
    }
    return story.milestones().named(asked).orElseThrow().id();
  }

  @Test
  void aMilestoneHasTypePartiesAndLevel() {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "It wants [the departure of Norland's troops].")
            .meeting(2, "planned", "2026-03-09", "They set [a summit of the presidents].");
    assertThat(story.milestones().all())
        .extracting(one -> one.type().word() + " " + one.level() + " " + one.status().word())
        .containsExactly("withdrawal null proposed", "meeting leaders agreed");
    assertThat(story.milestones().all().getFirst().parties()).containsExactly("norland");
  }

  @Test
  void aPhraseThatWasNeverUsedFindsItsMilestone() {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "It wants [the release of all hostages].")
            .position(1, "Sudmark", "demand", "It wants [an end to the fighting].");
    assertThat(story.milestones().named("freedom for the captives").orElseThrow().name())
        .isEqualTo("the release of all hostages");
    assertThat(story.milestones().named("a new airport")).isEmpty();
  }

  @Test
  void aLaterArticleKeepsIds() {
    Story story =
        new Story().position(1, "Sudmark", "demand", "It wants [the release of all hostages].");
    String before = story.milestones().all().getFirst().id();
    story.position(2, "Norland", "offer", "It offers [the captives' return].");
    assertThat(story.milestones().all()).extracting(Milestone::id).containsExactly(before);
  }

  @Test
  void whatUsersMergeIsOne() {
    Story story = twoMilestones();
    story.decide(Decision.Type.MERGE_MILESTONES, "a hand across the river", "into", "a ceasefire");
    assertThat(story.milestones().all()).hasSize(1);
    story.decide(Decision.Type.RENAME_MILESTONE, "a ceasefire", "name", "The truce of the lakes");
    assertThat(story.milestones().named("the truce of the lakes").orElseThrow().uses()).hasSize(2);
  }

  @Test
  void whatUsersSplitIsTwo() {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "It wants [a ceasefire].")
            .position(2, "Sudmark", "demand", "It wants [a truce].")
            .decide(Decision.Type.SPLIT_MILESTONE, "a truce", "from", "a ceasefire");
    assertThat(story.milestones().all())
        .extracting(Milestone::name)
        .containsExactly("a ceasefire", "a truce");
  }

  @Test
  void verbsAloneMeanWhatTheirSubjectSays() {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "It wants [a meeting of the foreign ministers].")
            .position(2, "Norland", "offer", "A meeting of the ministers [could take place] soon.")
            .position(3, "Norland", "offer", "The two presidents [could meet] in May.");
    assertThat(story.milestones().all())
        .extracting(one -> one.level() + " " + one.uses().size())
        .containsExactly("ministerial 2", "leaders 1");
  }

  @Test
  void aClauseIsNamedByItsNoun() {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "Sudmark said [Norland must free the 14 sailors].")
            .position(2, "Sudmark", "demand", "The sailors [must be released].");
    assertThat(story.milestones().named("Norland must free the 14 sailors").orElseThrow().name())
        .isEqualTo("release of the 14 sailors");
  }

  @Test
  void aDemandIsRefusedByTheOtherSide() {
    Story story =
        new Story()
            .position(
                1,
                "Norland",
                "reject",
                "Norland refused [Sudmark's demand that it withdraw its warships from the bay].");
    Milestone milestone = story.milestones().all().getFirst();
    assertThat(milestone.status()).isEqualTo(Milestone.Status.REFUSED);
    assertThat(milestone.parties()).containsExactly("norland");
  }

  @Test
  void oneMeetingThatIsCalledOffLeavesAnother() {
    Story story =
        new Story()
            .meeting(1, "held", null, "They held [a meeting of the foreign ministers].")
            .meeting(2, "cancelled", null, "They called off [the meeting of the commanders].");
    assertThat(story.milestones().all())
        .extracting(Milestone::status)
        .containsExactly(Milestone.Status.REACHED, Milestone.Status.LAPSED);
  }

  @Test
  void whatBreaksDownDoesNotStayReached() {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "It wants [a truce].")
            .statement(2, "Norland", "The truce took effect on Monday")
            .statement(5, "Norland", "The truce collapsed on Friday");
    assertThat(story.milestones().all().getFirst().status()).isEqualTo(Milestone.Status.LAPSED);
  }

  private static Story twoMilestones() {
    return new Story()
        .position(1, "Sudmark", "demand", "It wants [a ceasefire].")
        .position(2, "Sudmark", "demand", "It wants [a hand across the river].");
  }
}
