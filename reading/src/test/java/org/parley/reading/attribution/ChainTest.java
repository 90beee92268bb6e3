package org.parley.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChainTest {

  private static final float[][] SCORES = {
    {0.1f, 0.9f, -0.4f, 0.2f, 0.3f}, {0.5f, -0.2f, 0.8f, 0.4f, 0}, {0, 0.1f, 0.2f, 1.1f, 0.6f}
  };

  private static Chain chain() {
    float[] steps = new float[CueLabels.graph().steps().size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = 0.1f * i - 0.4f;
    }
    return new Chain(CueLabels.graph(), steps);
  }

  @Test
  void labelsOfAPositionAddUpToOne() {
    for (double[] labels : chain().expect(SCORES).labels()) {
      assertThat(Arrays.stream(labels).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void allWaysTogetherAreCertain() {
    double total = chain().expect(SCORES).logTotal();
    List<Chain.Way> ways = chain().best(SCORES, 1000);
    double sum = ways.stream().mapToDouble(way -> Math.exp(way.score() - total)).sum();
    assertThat(sum).isCloseTo(1, within(1e-6));
  }

  @Test
  void theBestWayComesFirst() {
    List<Chain.Way> ways = chain().best(SCORES, 5);
    assertThat(ways).hasSize(5).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(ways.getFirst().states()).isEqualTo(chain().best(SCORES, 1).getFirst().states());
  }

  @Test
  void stepsThatAreNotAllowedAreNotTaken() {
    for (Chain.Way way : chain().best(SCORES, 1000)) {
      for (int i = 1; i < way.states().length; i++) {
        assertThat(CueLabels.graph().number(way.states()[i - 1], way.states()[i])).isNotNegative();
      }
    }
  }

  @Test
  void aCueHasOneSourceAtMost() {
    int[] twice = {RoleLabels.SOURCE + 3, 0, RoleLabels.SOURCE + 3, RoleLabels.CONTENT + 3, 9};
    int[] once = {RoleLabels.SOURCE + 3, 0, RoleLabels.CONTENT + 3, RoleLabels.CONTENT + 3, 9};
    assertThat(RoleLabels.states(twice)).isEmpty();
    assertThat(RoleLabels.states(once)).hasSize(5);
  }
}
