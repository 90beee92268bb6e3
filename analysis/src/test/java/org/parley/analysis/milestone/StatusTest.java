package org.parley.analysis.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatusTest {

  private static final String TROOPS = "[the withdrawal of Norland's troops]";

  @Test
  void aDemandIsAProposal() {
    assertThat(status(new Story().position(1, "Sudmark", "demand", "It demands " + TROOPS + ".")))
        .isEqualTo("proposed: Sudmark demanded it on 2026-03-01 (Lakes Post).");
  }

  @Test
  void whoseItIsRefusesAndAgrees() {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "It demands " + TROOPS + ".")
            .position(2, "Norland", "reject", "It rules out " + TROOPS + ".");
    assertThat(status(story)).isEqualTo("refused: Norland refused it on 2026-03-02 (Lakes Post).");
    story.position(5, "Norland", "accept", "It agrees to " + TROOPS + ".");
    assertThat(status(story)).isEqualTo("agreed: Norland accepted it on 2026-03-05 (Lakes Post).");
  }

  @Test
  void whoseItIsNotCannotAgreeForIt() {
    Story story = new Story().position(1, "Sudmark", "accept", "It welcomes " + TROOPS + ".");
    assertThat(status(story)).startsWith("proposed");
  }

  @Test
  void whatIsNobodysAloneNeedsTwo() {
    Story story = new Story().position(1, "Sudmark", "accept", "It accepts [a ceasefire].");
    assertThat(status(story)).startsWith("proposed");
    story.position(2, "Norland", "accept", "It accepts [a ceasefire].");
    assertThat(status(story)).startsWith("agreed");
  }

  @Test
  void aSentenceSaysThatItIsDone() {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "It demands [the release of the prisoners].")
            .statement(4, "Norland", "All 40 prisoners were freed on Tuesday.");
    assertThat(status(story))
        .isEqualTo("reached: It was reported as done on 2026-03-04 (Lakes Post).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The prisoners were not freed.",
        "Nothing moves until the prisoners were freed.",
        "The prisoners will be freed.",
        "The hostages were freed."
      })
  void whatIsNotDoneIsNotReached(String sentence) {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "It demands [the release of the prisoners].")
            .statement(4, "Norland", sentence);
    assertThat(status(story)).startsWith("proposed");
  }

  @Test
  void anOutlookNeverCounts() {
    Story story =
        new Story()
            .position(1, "Sudmark", "demand", "It demands [the release of the prisoners].")
            .outlook(4, "By summer it will be said that the prisoners were freed.");
    assertThat(status(story)).startsWith("proposed");
  }

  @Test
  void meetingsGoTheirWay() {
    Story story = new Story().meeting(1, "proposed", null, "They spoke of [a summit].");
    assertThat(status(story)).startsWith("proposed");
    story.meeting(2, "planned", "2026-03-12", "They set [a summit].");
    assertThat(status(story)).startsWith("agreed");
    story.meeting(12, "held", "2026-03-12", "They held [a summit].");
    assertThat(status(story)).startsWith("reached");
  }

  @Test
  void aPlannedDayThatPassesWithoutReportLapses() {
    Story story =
        new Story()
            .meeting(2, "planned", "2026-03-12", "They set [a summit].")
            .statement(15, "Norland", "The weather is fine.");
    assertThat(status(story)).startsWith("agreed");
    story.statement(25, "Norland", "The weather is bad.");
    assertThat(status(story))
        .isEqualTo(
            "lapsed: It was planned for 2026-03-12 (Lakes Post, 2026-03-02), and no source has"
                + " reported since that it took place.");
  }

  @Test
  void aMeetingThatIsCalledOffAfterARefusalIsRefused() {
    Story story =
        new Story()
            .position(1, "Norland", "reject", "It will not come to [a summit].")
            .meeting(2, "cancelled", null, "They called off [a summit].");
    assertThat(status(story)).startsWith("refused");
  }

  private static String status(Story story) {
    Milestone first = story.milestones().all().getFirst();
    return first.status().word() + ": " + first.reason();
  }
}
