package org.parley.desk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final String LAKES =
      """
      negotiation "The lakes"
      party norland "Norland"
      party sudmark "Sudmark"
      milestone summit "a summit", meeting, leaders
      milestone guarantee "a guarantee", guarantee, by norland
      milestone observers "observers", inspection
      milestone map "a common map", agreement
      milestone dredging "a halt to dredging", withdrawal
      milestone fees "payment of the fees", payment, reached
      target summit
      sudmark: summit <- guarantee or observers
      norland: summit <- map
      sudmark: dredging <- map
      norland: map <- dredging
      norland: fees <-> dredging
      norland rejects guarantee
      # deadlock: map, dredging
      # highlighted: guarantee
      """;

  private static final double NEAR = 7;

  private final Chart chart = Chart.of(Sample.picture(LAKES));

  private static boolean isInOrAtBorder(Plan.Box box, Plan.Point point) {
    Plan.Box around = box.around(NEAR);
    return point.x() >= around.x()
        && point.x() <= around.right()
        && point.y() >= around.y()
        && point.y() <= around.bottom();
  }

  private static Plan.Box box(Map<String, Plan.Box> boxes, String id) {
    return Objects.requireNonNull(boxes.get(id), id);
  }

  /** What is inside is on one side of each line of an outline. */
  private static boolean holds(List<Plan.Point> outline, double x, double y) {
    boolean left = false;
    boolean right = false;
    for (int i = 0; i < outline.size(); i++) {
      Plan.Point from = outline.get(i);
      Plan.Point to = outline.get((i + 1) % outline.size());
      double turn = (to.x() - from.x()) * (y - from.y()) - (to.y() - from.y()) * (x - from.x());
      left |= turn > 0;
      right |= turn < 0;
    }
    return !(left && right);
  }

  @Test
  void eachTieLeadsFromTheBoxOfWhatComesFirstToTheBoxOfWhatWaits() {
    Map<String, Plan.Box> boxes = new HashMap<>();
    chart.places().forEach(one -> boxes.put(one.id(), one.box()));
    chart.junctions().forEach(one -> boxes.put(one.id(), one.box()));
    assertThat(chart.ties())
        .hasSize(7)
        .allSatisfy(tie -> {
          assertThat(isInOrAtBorder(box(boxes, tie.from()), tie.points().getFirst())).isTrue();
          assertThat(isInOrAtBorder(box(boxes, tie.to()), tie.points().getLast())).isTrue();
        });
  }

  @Test
  void theOutlineOfADeadlockIsAroundItsMilestones() {
    assertThat(chart.circles())
        .singleElement()
        .satisfies(circle -> {
          assertThat(circle.letter()).isEqualTo("A");
          assertThat(circle.nodes()).containsExactlyInAnyOrder("map", "dredging");
          for (Chart.Place place : chart.places()) {
            if (circle.nodes().contains(place.id())) {
              Plan.Box box = place.box();
              assertThat(holds(circle.outline(), box.x(), box.y())).isTrue();
              assertThat(holds(circle.outline(), box.right(), box.bottom())).isTrue();
            }
          }
          assertThat(holds(circle.outline(), -1000, 0)).isFalse();
        });
  }

  @Test
  void whatIsMarkedAndWhatIsRefusedIsTold() {
    assertThat(chart.places().stream().filter(Chart.Place::target).map(Chart.Place::milestone))
        .containsExactly("summit");
    assertThat(chart.places())
        .filteredOn(Chart.Place::highlighted)
        .singleElement()
        .satisfies(one -> assertThat(String.join(" ", one.small())).contains("refused by Norland"));
    assertThat(chart.junctions())
        .singleElement()
        .extracting(Chart.Junction::words)
        .isEqualTo("any of");
    assertThat(chart.ties().stream().filter(Chart.Tie::exchange)).hasSize(1);
  }
}
