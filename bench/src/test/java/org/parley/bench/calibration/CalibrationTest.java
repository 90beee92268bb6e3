package org.parley.bench.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.reading.confidence.Circumstances.Sign;
import org.parley.reading.confidence.Weighing;

class CalibrationTest {

  private static final List<String> NAMES =
      List.of(Weighing.CONSTANT, Weighing.RECORD, "nobody", "statement one-word");

  private static Item item(
      int article, String kind, String rule, Map<Sign, Double> signs, boolean right) {
    return new Item("article " + article, kind, rule, signs, right);
  }

  /** Ten articles; what nobody says is right half of the time, the rest in four of five cases. */
  private static List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      items.add(item(i % 10, "statement", "says", Map.of(), i % 5 != 0));
      items.add(item(i % 10, "statement", "says", Map.of(Sign.NOBODY, 1.0), i / 10 % 2 == 0));
    }
    return items;
  }

  @Test
  void theConstantAloneIsTheShareOfWhatIsRight() {
    double[] weights =
        Logistic.fit(new double[][] {{1}, {1}, {1}, {1}}, new double[] {1, 1, 1, 0}, 1);
    assertThat(Logistic.probability(new double[] {1}, weights)).isCloseTo(0.75, within(1e-6));
  }

  @Test
  void whatSeparatesPerfectlyKeepsAFiniteWeight() {
    double[] weights = Logistic.fit(new double[][] {{1, 0}, {1, 1}}, new double[] {0, 1}, 1);
    assertThat(weights[1]).isBetween(0.1, 2.0);
  }

  @Test
  void aCircumstanceThatIsOftenWrongSpeaksAgainst() {
    Model model = Model.of(items(), NAMES);
    assertThat(model.weights().get("nobody")).isNegative();
    assertThat(model.probability(item(11, "statement", "says", Map.of(), true)))
        .isCloseTo(0.8, within(0.05));
    assertThat(model.probability(item(11, "statement", "says", Map.of(Sign.NOBODY, 1.0), true)))
        .isCloseTo(0.5, within(0.05));
  }

  @Test
  void theSameItemsGiveTheSameWeights() {
    assertThat(Model.of(items(), NAMES).weights()).isEqualTo(Model.of(items(), NAMES).weights());
  }

  @Test
  void aWeightOfOneKindCountsForThatKindAlone() {
    Map<Sign, Double> signs = Map.of(Sign.ONE_WORD, 1.0);
    assertThat(item(1, "statement", "says", signs, true).sign("statement one-word")).isEqualTo(1);
    assertThat(item(1, "position", "wants", signs, true).sign("statement one-word")).isZero();
    assertThat(item(1, "position", "wants", signs, true).sign("one-word")).isEqualTo(1);
  }

  @Test
  void aRuleThatFoundLittleHasTheRecordOfItsKind() {
    List<Item> items = new ArrayList<>(items());
    items.add(item(1, "statement", "mutters", Map.of(), false));
    Records records = new Records(items);
    assertThat(records.of(items.getLast())).isEqualTo(records.ofKind("statement"));
    assertThat(records.byRule()).containsOnlyKeys("says");
  }
}
