package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.analysis.milestone.Milestone;
import org.parley.model.Fault;
import org.parley.model.Stance;

final class AssumptionTest {

  private final Groundwork groundwork =
      Graph.of(
          """
          party north "Norland"
          party izmir "İzmir"
          party drops "Who drops in"
          milestone summit "the summit"
          milestone fees "payment for the fees"
          milestone pay "payment"
          milestone talks "talks before the summit"
          milestone offer "a plan that offers peace"
          milestone done "agreement reached"
          milestone map "the map", reached
          summit <- pay
          north: summit <- fees or talks
          north: summit <- fees
          north: pay <- talks and offer
          izmir: summit <- done
          drops: summit <- talks
          north rejects talks
          izmir rejects talks
          """);

  private Assumption read(String text) {
    return new AssumptionReader(groundwork, this::step, this::party).read(text);
  }

  private Optional<String> step(String called) {
    return groundwork.steps().stream()
        .filter(one -> one.id().equals(called) || one.name().equalsIgnoreCase(called))
        .map(Step::id)
        .findFirst();
  }

  private Optional<String> party(String called) {
    return groundwork.parties().stream()
        .filter(one -> one.key().equals(called) || one.name().equalsIgnoreCase(called))
        .map(Groundwork.Party::key)
        .findFirst();
  }

  @Test
  void eachSortIsRead() {
    assertThat(read("the summit reached")).isEqualTo(new Assumption.Reached("summit"));
    assertThat(read("  Norland DROPS talks "))
        .isEqualTo(new Assumption.Drops("north", "talks", null));
    assertThat(read("norland requires payment before the summit"))
        .isEqualTo(new Assumption.Requires("north", "pay", "summit"));
    assertThat(read("norland accepts the summit"))
        .isEqualTo(new Assumption.Takes("north", Stance.ACCEPT, "summit"));
    assertThat(read("north doubts pay"))
        .isEqualTo(new Assumption.Takes("north", Stance.DOUBT, "pay"));
  }

  @Test
  void namesMayHaveWordsOfAssumptionsInThem() {
    assertThat(read("norland drops payment for the fees"))
        .isEqualTo(new Assumption.Drops("north", "fees", null));
    assertThat(read("norland drops payment for the fees for the summit"))
        .isEqualTo(new Assumption.Drops("north", "fees", "summit"));
    assertThat(read("norland requires talks before the summit before payment for the fees"))
        .isEqualTo(new Assumption.Requires("north", "talks", "fees"));
    assertThat(read("norland rejects a plan that offers peace"))
        .isEqualTo(new Assumption.Takes("north", Stance.REJECT, "offer"));
    assertThat(read("Who drops in drops talks before the summit"))
        .isEqualTo(new Assumption.Drops("drops", "talks", null));
    assertThat(read("İzmir drops agreement reached for the summit"))
        .isEqualTo(new Assumption.Drops("izmir", "done", "summit"));
    assertThat(read("İzmir drops agreement reached"))
        .isEqualTo(new Assumption.Drops("izmir", "done", null));
    assertThat(read("agreement reached reached")).isEqualTo(new Assumption.Reached("done"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the moon reached|There is no milestone 'the moon'|Known: the summit, payment for the fees",
        "Sudmark drops talks|There is no party 'Sudmark'|Known: Norland, İzmir, Who drops in.",
        "norland drops the moon|There is no milestone 'the moon'|Known: the summit",
        "norland drops payment for the moon|There is no milestone 'the moon'|Known: the summit",
        "norland drops the moon for the sun|There is no milestone 'the moon for the sun'|Known: the"
            + " summit",
        "norland requires talks before tea|There is no milestone 'tea'|Known: the summit",
        "norland rejects the moon|There is no milestone 'the moon'|Known: the summit",
        "izmir drops talks|İzmir does not require 'talks before the summit'|Look at what",
        "norland drops talks for done|Norland does not require 'talks before|Look at what",
        "norland sings|The assumption 'norland sings' cannot be read|Write 'MILESTONE reached'",
        "norland requires talks|The assumption 'norland requires talks' cannot|Write 'MILESTONE",
        "''|The assumption '' cannot be read|Write 'MILESTONE reached'",
        "reached|The assumption 'reached' cannot be read|Write 'MILESTONE reached'",
      })
  void whatCannotBeReadIsToldWithAdvice(String text, String message, String advice) {
    assertThatThrownBy(() -> read(text))
        .asInstanceOf(type(Fault.class))
        .satisfies(fault -> {
          assertThat(fault.code()).isEqualTo("bad-assumption");
          assertThat(fault.kind()).isEqualTo(Fault.Kind.USER);
          assertThat(fault.what()).startsWith(message);
          assertThat(fault.advice()).startsWith(advice);
        });
  }

  private static String terms(Groundwork groundwork, String party) {
    return String.join(
        "; ",
        groundwork.preconditions().stream()
            .filter(one -> party.equals(one.party()))
            .map(one -> one.target() + " <- " + GroundworkText.of(one.term()))
            .toList());
  }

  @Test
  void whoDropsAMilestoneDropsItEverywhereOrForOne() {
    assertThat(terms(read("norland drops talks").in(groundwork), "north"))
        .isEqualTo("summit <- fees; pay <- \"offer\"".replace("\"", ""));
    assertThat(terms(read("norland drops talks for the summit").in(groundwork), "north"))
        .isEqualTo("summit <- fees; pay <- talks and offer");
    assertThat(terms(read("norland drops talks").in(groundwork), "drops"))
        .isEqualTo("summit <- talks");
  }

  @Test
  void whatIsRequiredInTurnGetsIdsOfItsOwn() {
    Groundwork assumed = groundwork;
    for (String text :
        new String[] {
          "izmir requires pay before map", "north drops fees", "izmir requires pay before done"
        }) {
      assumed = read(text).in(assumed);
    }
    assertThat(assumed.preconditions())
        .extracting(Precondition::id)
        .doesNotHaveDuplicates()
        .contains("assumed-1", "assumed-2");
  }

  @Test
  void whatIsReachedIsReached() {
    Step summit = read("the summit reached").in(groundwork).step("summit");
    assertThat(summit.isReached()).isTrue();
    assertThat(summit.reason()).isEqualTo("Assumed.");
  }

  @Test
  void aStanceIsTheLastTurnOfAPosition() {
    Groundwork assumed = read("norland accepts talks").in(groundwork);
    Position position = assumed.positions("talks").getFirst();
    assertThat(position.turns())
        .extracting(Position.Turn::stance)
        .containsExactly(Stance.REJECT, Stance.ACCEPT);
    assertThat(assumed.refusing("talks")).containsExactly("izmir");
    assertThat(assumed.step("talks").status()).isEqualTo(Milestone.Status.REFUSED);
    Groundwork both = read("izmir accepts talks").in(assumed);
    assertThat(both.step("talks").status()).isEqualTo(Milestone.Status.PROPOSED);
  }

  @Test
  void aStanceThatWasTakenIsNotTakenAgain() {
    Groundwork assumed = read("norland rejects talks").in(groundwork);
    assertThat(assumed.positions("talks").getFirst().turns()).hasSize(1);
    Groundwork fresh = read("norland rejects pay").in(groundwork);
    assertThat(fresh.refusing("pay")).containsExactly("north");
    assertThat(fresh.step("pay").status()).isEqualTo(Milestone.Status.REFUSED);
  }
}
