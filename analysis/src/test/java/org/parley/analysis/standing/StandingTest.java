package org.parley.analysis.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/** From items of a few sources to where a negotiation stands. */
final class StandingTest {

  private final Told told = new Told();

  @Test
  void independentPublishersCorroborateAndCopiesDoNot() {
    told.source(1, "Wire").position("Norland", "reject", "the ferry plan");
    told.source(2, "Post").position("Norland", "reject", "the ferry plan");
    told.copy(3, "Echo", 1).position("Norland", "reject", "the ferry plan");
    Finding finding = only(told.standing(), Kind.POSITION);
    assertThat(finding.items()).hasSize(3);
    assertThat(finding.publishers()).containsExactly("Wire", "Post");
    assertThat(finding.confidence()).isBetween(0.95, 0.97);
  }

  @Test
  void aMinistersStanceIsHisStates() {
    told.source(1, "Wire")
        .speaker("Jonas Lind", "Norland")
        .position("Jonas Lind", "reject", "the ferry plan");
    told.source(2, "Post").position("Norland", "reject", "the ferry plan");
    assertThat(only(told.standing(), Kind.POSITION).publishers()).hasSize(2);
  }

  @Test
  void aRefusalThatBecomesAYesIsAReversal() {
    told.source(1, "Wire").position("Norland", "reject", "the ferry plan");
    told.source(9, "Post").position("Norland", "accept", "the ferry plan");
    List<Change> changes = Changes.between(told.standing(5), told.standing());
    assertThat(changes).extracting(Change::type).contains(Change.Type.REVERSAL);
    assertThat(changes.getFirst().text())
        .contains("Norland, which rejected “the ferry plan” on 2 January 1970 (Wire)")
        .contains("now accepts it (Post)");
  }

  @Test
  void aStanceThatStaysIsNoReversal() {
    told.source(1, "Wire").position("Norland", "reject", "the ferry plan");
    told.source(9, "Post").position("Norland", "reject", "the ferry plan");
    assertThat(told.standing().stands()).allMatch(stand -> stand.reversed() == null);
  }

  @Test
  void contraryPublishersContestEachOtherAndBothStay() {
    told.source(1, "Wire").position("Norland", "reject", "the ferry plan");
    told.source(2, "Post").position("Norland", "accept", "the ferry plan");
    told.source(3, "Wire").position("Norland", "reject", "the ferry plan");
    assertThat(told.standing().findings())
        .filteredOn(one -> one.kind() == Kind.POSITION)
        .hasSize(2)
        .allMatch(one -> one.contested().size() == 1);
  }

  @Test
  void whoRequiresWhatFirstLeadsToTheTarget() {
    told.source(1, "Wire")
        .condition("Norland", "a summit of the leaders", "the meeting of the ministers")
        .condition("Norland", "the meeting of the ministers", "the expert talks");
    Standing standing = told.standing();
    assertThat(standing.requirements())
        .extracting(
            one -> name(standing, one.target()) + " <- " + name(standing, one.requirement()))
        .containsExactly(
            "a summit of the leaders <- the meeting of the ministers",
            "the meeting of the ministers <- the expert talks");
    assertThat(standing.targets())
        .extracting(one -> one.name())
        .containsExactly("a summit of the leaders");
  }

  @Test
  void whatIsRejectedByAPersonIsGone() {
    Item item = told.source(1, "Wire").position("Norland", "reject", "the ferry plan").last();
    told.decide(Decision.Type.REJECT, item.id(), Map.of());
    assertThat(told.standing().findings()).isEmpty();
  }

  @Test
  void whatIsCorrectedIsAsThePersonSaysAndCertain() {
    Item item = told.source(1, "Wire").position("Norland", "reject", "the ferry plan").last();
    told.decide(Decision.Type.CORRECT, item.id(), Map.of("stance", "doubt", "party", "Sudmark"));
    Finding finding = only(told.standing(), Kind.POSITION);
    assertThat(finding.review()).isEqualTo("corrected");
    assertThat(finding.confidence()).isEqualTo(1);
    assertThat(finding.items().getFirst().value("stance")).isEqualTo("doubt");
    assertThat(finding.items().getFirst().actor("party")).isEqualTo("Sudmark");
  }

  @Test
  void whatAPersonAddedIsCertainAndTheMachinesReadingOfTheSameWordsGivesWay() {
    told.source(1, "Wire").position("Norland", "accept", "the ferry plan of May");
    told.again().position("Norland", "reject", "the ferry plan").addedByAPerson();
    Finding finding = only(told.standing(), Kind.POSITION);
    assertThat(finding.review()).isEqualTo("added");
    assertThat(finding.items().getFirst().value("stance")).isEqualTo("reject");
    told.decide(Decision.Type.CORRECT, finding.id(), Map.of("stance", "doubt"));
    assertThat(only(told.standing(), Kind.POSITION).review()).isEqualTo("corrected");
    told.decide(Decision.Type.REJECT, finding.id(), Map.of());
    assertThat(told.standing().findings()).isEmpty();
  }

  @Test
  void whatIsCorrectedOutranksAnotherReadingOfTheSameWords() {
    Item item = told.source(1, "Wire").position("Norland", "reject", "the ferry plan").last();
    told.again().position("Norland", "accept", "the ferry plan of May");
    told.decide(Decision.Type.ACCEPT, item.id(), Map.of());
    assertThat(only(told.standing(), Kind.POSITION).id()).isEqualTo(item.id());
  }

  @Test
  void whatARevisedArticleNoLongerSaysIsACorrection() {
    told.source(1, "Wire").position("Norland", "demand", "twelve million dollars");
    Standing before = told.standing();
    told.revise("Wire", 1, 2);
    assertThat(Changes.between(before, told.standing()))
        .extracting(Change::type)
        .containsExactly(Change.Type.CORRECTION);
  }

  private static Finding only(Standing standing, Kind kind) {
    assertThat(standing.findings()).filteredOn(one -> one.kind() == kind).hasSize(1);
    return standing.findings().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private static String name(Standing standing, String milestone) {
    return standing.milestones().byId(milestone).orElseThrow().name();
  }
}
