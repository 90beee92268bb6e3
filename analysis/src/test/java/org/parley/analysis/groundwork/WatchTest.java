package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WatchTest {

  private static List<Alert> between(String before, String after) {
    return Watch.between(Graph.answers(Graph.of(before), "x"), Graph.answers(Graph.of(after), "x"));
  }

  private static Alert only(List<Alert> alerts, Alert.Type type) {
    List<Alert> found = alerts.stream().filter(one -> one.type() == type).toList();
    assertThat(found).as(alerts.toString()).hasSize(1);
    return found.getFirst();
  }

  private static boolean has(List<Alert> alerts, Alert.Type type) {
    return alerts.stream().anyMatch(one -> one.type() == type);
  }

  private static LocalDate may(int day) {
    return LocalDate.of(2027, 5, day);
  }

  @Test
  void nothingNewIsNoAlert() {
    String text = "x <- y [P, 2027-05-01]\ny <- x\nnorth rejects y";
    assertThat(between(text, text)).isEmpty();
  }

  @Test
  void aDeadlockFormsOnTheDayOfItsLastLink() {
    String before = "north: x <- y [P, 2027-05-03] [Q, 2027-05-01]";
    String after = before + "\nsouth: y <- x [Q, 2027-05-07] [P, 2027-05-09]";
    List<Alert> alerts = between(before, after);
    Alert formed = only(alerts, Alert.Type.DEADLOCK_FORMED);
    assertThat(formed.day()).isEqualTo(may(7));
    assertThat(formed.subject()).containsExactly("x", "y");
    assertThat(formed.text())
        .isEqualTo("A deadlock formed: north: no “x” before “y”; south: no “y” before “x”");
    assertThat(formed.evidence()).hasSize(4);
    assertThat(only(alerts, Alert.Type.WAY_BLOCKED).text())
        .isEqualTo("No order of steps leads to “x” any more");
    assertThat(only(alerts, Alert.Type.PRECONDITION_NEW).day()).isEqualTo(may(7));
  }

  @Test
  void aDeadlockBreaksWhereAMilestoneIsReached() {
    String text = "as of 2027-05-20\nmilestone x\nmilestone y%s\nx <- y\ny <- x";
    List<Alert> alerts = between(text.formatted(""), text.formatted(", reached"));
    Alert broken = only(alerts, Alert.Type.DEADLOCK_BROKEN);
    assertThat(broken.day()).isEqualTo(may(20));
    assertThat(broken.text()).startsWith("A deadlock is broken (reached: “y”): ");
    assertThat(only(alerts, Alert.Type.WAY_CLEAR).text())
        .isEqualTo("Nothing stands in the way of “x” any more");
    assertThat(only(alerts, Alert.Type.PRECONDITION_MET).text())
        .isEqualTo("Precondition met – Reported: no “x” before “y”");
    assertThat(only(alerts, Alert.Type.OBSTACLE_GONE).text())
        .isEqualTo("“y” has come about and no longer stands in the way");
  }

  @Test
  void aPreconditionThatWasMetBeforeIsNotTold() {
    String text = "milestone x\nmilestone y, reached\nmilestone z%s\nx <- y\nx <- z";
    List<Alert> alerts = between(text.formatted(""), text.formatted(", reached"));
    assertThat(only(alerts, Alert.Type.PRECONDITION_MET).subject()).containsExactly("p2", "x");
  }

  @Test
  void aPreconditionThatIsNoMoreIsTold() {
    List<Alert> alerts = between("x <- y\nnorth: x <- z\nz <- x", "x <- y");
    assertThat(alerts)
        .filteredOn(one -> one.type() == Alert.Type.PRECONDITION_DROPPED)
        .extracting(Alert::text)
        .containsExactly(
            "No longer required – north: no “x” before “z”",
            "No longer required – Reported: no “z” before “x”");
    assertThat(only(alerts, Alert.Type.WAY_CLEAR).text())
        .isEqualTo("An order of steps leads to “x” again");
  }

  @Test
  void aPositionThatTurnedIsTold() {
    String before = "x <- y\nnorth offers y since 2027-05-01";
    List<Alert> alerts = between(before, before + "\nnorth rejects y since 2027-05-08 [P]");
    Alert reversal = only(alerts, Alert.Type.REVERSAL);
    assertThat(reversal.day()).isEqualTo(may(8));
    assertThat(reversal.text())
        .isEqualTo("Position reversed – north now rejects “y”, which it offered on 1 May 2027");
    Alert refusal = only(alerts, Alert.Type.REFUSAL);
    assertThat(refusal.text()).isEqualTo("“y” is now refused by north");
    assertThat(refusal.day()).isEqualTo(may(8));
  }

  @Test
  void intoDoubtIsAChangeOfPositionAndEndsTheAgreement() {
    String before = "x <- y\nnorth offers y since 2027-05-01\nsouth accepts y";
    List<Alert> alerts = between(before, before + "\nnorth doubts y since 2027-05-08");
    assertThat(alerts)
        .filteredOn(one -> one.type() == Alert.Type.ZONE)
        .extracting(Alert::text)
        .containsExactly(
            "Position changed – north now doubts “y”, which it offered on 1 May 2027",
            "Not all parties agree any more to “y”");
    assertThat(has(alerts, Alert.Type.REVERSAL)).isFalse();
  }

  @Test
  void whatAllAgreeToNowIsTold() {
    String before = "x <- y\nnorth offers y\nsouth doubts y";
    assertThat(between(before, before + "\nsouth accepts y"))
        .extracting(Alert::text)
        .contains("All parties now agree to “y”");
  }

  @Test
  void whatEveryWayNeedsNowIsTold() {
    List<Alert> alerts = between("x <- y or z", "x <- y or z\nx <- y [P, 2027-05-02]");
    assertThat(only(alerts, Alert.Type.NEEDED_NEW).text())
        .isEqualTo("Every way to “x” now needs “y”");
    assertThat(only(alerts, Alert.Type.SETS).text())
        .isEqualTo(
            "1 minimal set of steps clears the way to “x”; there were 2 minimal sets of steps");
    assertThat(only(between("x <- y", "x <- y or z"), Alert.Type.NEEDED_GONE).text())
        .isEqualTo("Some way to “x” no longer needs “y”");
  }

  @Test
  void aLongerOrderIsTold() {
    List<Alert> alerts = between("x <- y", "x <- y\ny <- z [P, 2027-05-02]");
    assertThat(only(alerts, Alert.Type.ORDER).text())
        .isEqualTo("The order of steps to “x” takes 2 rounds; it took 1");
    Alert obstacle = only(alerts, Alert.Type.OBSTACLE_NEW);
    assertThat(obstacle.text()).isEqualTo("“z” now stands in the way");
    assertThat(obstacle.day()).isEqualTo(may(2));
  }

  @Test
  void whoIsInATrackNowIsTold() {
    String before = "x <- y\ntrack \"sea\" to x: y, by north\nsouth doubts y since 2027-05-01";
    assertThat(between(before, before + "\nsouth accepts y since 2027-05-02"))
        .extracting(Alert::text)
        .contains("south is now in sea");
    assertThat(between(before, before + "\nsouth rejects y since 2027-05-02"))
        .extracting(Alert::text)
        .contains("south now refuses sea");
    assertThat(between("x <- y", "x <- y\ntrack \"sea\" to x: y"))
        .extracting(Alert::text)
        .contains("A new track: sea");
  }

  @Test
  void alertsGoByTheirDaysAndThoseWithoutComeLast() {
    List<Alert> alerts =
        between(
            "x <- y",
            """
            x <- y
            y <- x [P, 2027-05-09]
            x <- z [P, 2027-05-02]
            north offers y
            north rejects y
            """);
    List<LocalDate> days = alerts.stream().map(Alert::day).filter(day -> day != null).toList();
    assertThat(days).isSorted().hasSizeGreaterThan(2);
    assertThat(alerts.subList(days.size(), alerts.size())).allMatch(one -> one.day() == null);
    assertThat(alerts.subList(days.size(), alerts.size()).stream().map(Alert::type)).isSorted();
  }

  @Test
  void aTargetThatWaitsForItselfIsNotClear() {
    List<Alert> alerts = between("x <- y\nx <- x", "milestone x\nx <- x");
    assertThat(has(alerts, Alert.Type.WAY_CLEAR)).isFalse();
    assertThat(has(alerts, Alert.Type.OBSTACLE_GONE)).isTrue();
  }

  @Test
  void theTargetReachedIsTheEndOfTheWay() {
    String text = "milestone x%s\nmilestone y\nx <- y";
    List<Alert> alerts = between(text.formatted(""), text.formatted(", reached"));
    assertThat(has(alerts, Alert.Type.WAY_CLEAR)).isTrue();
    assertThat(has(alerts, Alert.Type.OBSTACLE_GONE)).isTrue();
  }
}
