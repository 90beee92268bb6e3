package org.parley.analysis.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.model.Fault;

final class StabilityTest {

  private static final String DILEMMA =
      """
      Norland can lower_tariffs
      Sudmark can lower_duties
      Norland ranks NY YY NN YN
      Sudmark ranks YN YY NN NY
      now YY
      """;

  /** Norland may leave the pact for good; each of the others can take one half of its market. */
  private static final String PACT =
      """
      Norland can leave only to yes
      Sudmark can close_ports
      Kalmora can close_rails
      Norland ranks
        YNN
        YYN = YNY
        NNN
        NYN = NNY
        NYY
        YYY
      Sudmark prefers
        close_ports iff leave
      """;

  private static final String KALMORA_GAINS = PACT + "Kalmora prefers close_rails iff leave\n";
  private static final String KALMORA_LOSES = PACT + "Kalmora prefers not close_rails\n";

  private static Stability of(String text) {
    return Stability.of(ConflictFile.read("here", text));
  }

  private static String equilibria(Stability stability, Concept concept) {
    return stability.equilibria(concept).stream()
        .map(state -> state.vectors().toString())
        .collect(Collectors.joining(" "));
  }

  private static State state(Stability stability, String vector) {
    return stability.states().stream()
        .filter(state -> state.vectors().contains(new Pattern(vector)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inTheDilemmaBothDefectOrAnswersKeepThemTogether() {
    Stability dilemma = of(DILEMMA);
    assertThat(equilibria(dilemma, Concept.NASH)).isEqualTo("[NN]");
    assertThat(equilibria(dilemma, Concept.GMR)).isEqualTo("[NN] [YY]");
    assertThat(equilibria(dilemma, Concept.SMR)).isEqualTo("[NN] [YY]");
    assertThat(equilibria(dilemma, Concept.SEQ)).isEqualTo("[NN] [YY]");
  }

  @Test
  void inChickenGivingWayTogetherIsHeldByNoCredibleAnswer() {
    Stability chicken =
        of(
            """
            Norland can give_way
            Sudmark can yield
            Norland ranks NY YY YN NN
            Sudmark ranks YN YY NY NN
            """);
    assertThat(equilibria(chicken, Concept.NASH)).isEqualTo("[YN] [NY]");
    assertThat(equilibria(chicken, Concept.GMR)).isEqualTo("[YN] [NY] [YY]");
    assertThat(equilibria(chicken, Concept.SMR)).isEqualTo("[YN] [NY] [YY]");
    assertThat(equilibria(chicken, Concept.SEQ)).isEqualTo("[YN] [NY]");
  }

  @Test
  void twoPartiesInTurnDeterWhatNeitherDetersAlone() {
    Stability pact = of(KALMORA_GAINS);
    State together = state(pact, "NNN");
    assertThat(pact.isStable(together, "Norland", Concept.NASH)).isFalse();
    Reason reason = pact.because(together, "Norland", Concept.SEQ);
    assertThat(reason.isStable()).isTrue();
    assertThat(reason.improvements())
        .containsExactly(
            new Reason.Improvement(
                state(pact, "YNN"),
                List.of(
                    new Reason.Step("Sudmark", state(pact, "YYN")),
                    new Reason.Step("Kalmora", state(pact, "YYY")))));
    assertThat(equilibria(pact, Concept.NASH)).isEqualTo("[YYY]");
    assertThat(equilibria(pact, Concept.SMR)).isEqualTo("[NNN] [YYY]");
    // Whoever closes too early stays: opened again, Norland leaves. It could then close once more.
    assertThat(equilibria(pact, Concept.GMR)).isEqualTo("[NNN] [NYN] [NNY] [NYY] [YYY]");
    assertThat(equilibria(pact, Concept.SEQ)).isEqualTo("[NNN] [NYN] [NNY] [NYY] [YYY]");
  }

  @Test
  void ofManyImprovementsTheBestAreTold() {
    Stability many = of("Norland can sign, pay\nNorland prefers sign, pay");
    Reason reason = many.because(state(many, "NN"), "Norland", Concept.NASH, 2);
    assertThat(reason.improvements())
        .extracting(Reason.Improvement::to)
        .containsExactly(state(many, "YY"), state(many, "YN"));
    assertThat(reason.more()).isEqualTo(1);
  }

  @Test
  void anAnswerThatHurtsWhoGivesItIsNotCredible() {
    Stability pact = of(KALMORA_LOSES);
    State together = state(pact, "NNN");
    assertThat(pact.isStable(together, "Norland", Concept.GMR)).isTrue();
    assertThat(pact.isStable(together, "Norland", Concept.SMR)).isTrue();
    assertThat(pact.isStable(together, "Norland", Concept.SEQ)).isFalse();
    assertThat(pact.because(together, "Norland", Concept.SEQ).improvements())
        .containsExactly(new Reason.Improvement(state(pact, "YNN"), List.of()));
    assertThat(equilibria(pact, Concept.SEQ)).isEqualTo("[YYN]");
  }

  @Test
  void whoCanGoBackEscapesTheAnswer() {
    Stability pact = of(KALMORA_GAINS.replace(" only to yes", ""));
    State together = state(pact, "NNN");
    assertThat(pact.isStable(together, "Norland", Concept.GMR)).isTrue();
    // NYY, to which it can return, is worse than NNN: it does not escape.
    assertThat(pact.isStable(together, "Norland", Concept.SMR)).isTrue();
    Stability softer =
        of(
            KALMORA_GAINS
                .replace(" only to yes", "")
                .replace("  NNN\n  NYN = NNY\n  NYY\n", "  NYY\n  NNN\n  NYN = NNY\n"));
    assertThat(softer.isStable(state(softer, "NNN"), "Norland", Concept.GMR)).isTrue();
    assertThat(softer.isStable(state(softer, "NNN"), "Norland", Concept.SMR)).isFalse();
  }

  @Test
  void noPartyAnswersTwiceInARow() {
    String moves =
        """
        Norland can leave
        Sudmark can halve, close
        Norland moves NNN -> YNN
        Sudmark moves YNN -> YYN, YYN -> YYY
        Norland ranks YNN YYN NNN ---
        """;
    Stability alone = of(moves);
    assertThat(alone.isStable(state(alone, "NNN"), "Norland", Concept.GMR)).isFalse();
    // Where a third party moves in between, and what it moves makes no difference to Norland, it
    // can.
    Stability between =
        of(
            """
            parties Norland, Sudmark, Kalmora
            Norland can leave
            Sudmark can halve, close
            Kalmora can speak
            Norland moves NNNN -> YNNN
            Sudmark moves YNNN -> YYNN, YYNY -> YYYY
            Norland ranks YNN- YYN- NNN- ----
            """);
    assertThat(between.isStable(state(between, "NNNN"), "Norland", Concept.GMR)).isTrue();
    assertThat(
            between
                .because(state(between, "NNNN"), "Norland", Concept.GMR)
                .improvements()
                .getFirst()
                .answer())
        .extracting(Reason.Step::party)
        .containsExactly("Sudmark", "Kalmora", "Sudmark");
  }

  @Test
  void whatIsAlikeIsOneStateThatAllItsVectorsLeadTo() {
    Stability quit =
        of(
            """
            Norland can offer
            Norland can quit only to yes
            Sudmark can accept
            alike quit
            Norland prefers accept, not quit, not offer
            Sudmark prefers not quit, accept iff offer
            now NNN
            """);
    assertThat(quit.states())
        .extracting(state -> state.vectors().size())
        .containsExactly(1, 1, 4, 1, 1);
    State end = state(quit, "NYN");
    assertThat(end.number()).isEqualTo(3);
    assertThat(quit.moves(state(quit, "YNY"), "Norland")).containsExactly(end, state(quit, "NNY"));
    assertThat(quit.moves(end, "Norland")).isEmpty();
    assertThat(quit.moves(end, "Sudmark")).isEmpty();
    // Of a state with several vectors a statement holds that holds of all.
    assertThat(quit.rank(end, "Norland")).isEqualTo(5);
  }

  @Test
  void allIsEquallyGoodToAPartyWithoutPreference() {
    Stability stability = of("Norland can sign\nSudmark can pay\nSudmark prefers pay");
    assertThat(equilibria(stability, Concept.NASH)).isEqualTo("[NY] [YY]");
    assertThat(stability.because(state(stability, "NN"), "Norland", Concept.NASH).improvements())
        .isEmpty();
  }

  @Test
  void theMostImportantStatementDecides() {
    Stability stability =
        of("Norland can sign, pay\nNorland prefers not pay, sign, pay and sign\n");
    assertThat(stability.states())
        .extracting(state -> stability.rank(state, "Norland"))
        .containsExactly(2, 1, 4, 3);
  }

  @Test
  void whatIsTooLargeIsRefused() {
    ConflictModel model = ConflictFile.read("here", "Norland can a, b, c\nSudmark can d, e, f");
    assertThat(Stability.of(model, new Limits(64, 64 * 14)).size()).isEqualTo(64);
    assertThatThrownBy(() -> Stability.of(model, new Limits(63, 1_000_000)))
        .isInstanceOf(Fault.class)
        .hasMessage("the conflict has 64 states, and 63 are allowed");
    assertThatThrownBy(() -> Stability.of(model, new Limits(64, 64 * 14 - 1)))
        .isInstanceOf(Fault.class)
        .hasMessage("the conflict has 896 moves, and more than 895 take too long");
    assertThatThrownBy(
            () -> ConflictFile.read("here", "Norland can a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,\n  q\n"))
        .isInstanceOf(Fault.class)
        .hasMessage("here:2:3: option 'q' is one more than 16");
  }

  @Test
  void whoPrefersTooMuchIsTold() {
    String many = "Norland can a\nNorland prefers a" + ", a".repeat(200);
    assertThatThrownBy(() -> ConflictFile.read("here", many))
        .isInstanceOf(Fault.class)
        .hasMessage("here:2:1: 'Norland' prefers 201 things, and 200 are the most");
  }
}
