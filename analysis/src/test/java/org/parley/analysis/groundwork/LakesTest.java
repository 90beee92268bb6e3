package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.analysis.diagram.Limits;
import org.parley.analysis.milestone.Milestone;
import org.parley.model.Stance;

/** Answers about the example of the documentation, worked out by hand. */
final class LakesTest {

  private final Groundwork lakes = read();
  private final Answers answers = Graph.answers(lakes, "summit");

  private static Groundwork read() {
    try {
      Path file = Path.of("..", "docs", "example", "lakes.groundwork");
      return GroundworkFile.read("lakes", Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatItSaysIsRead() {
    assertThat(lakes.name()).isEqualTo("The lakes");
    assertThat(lakes.asOf()).isEqualTo(LocalDate.of(2027, 3, 20));
    assertThat(lakes.targets()).containsExactly("summit");
    assertThat(lakes.step("guarantee").status()).isEqualTo(Milestone.Status.REFUSED);
    assertThat(lakes.step("ministers").level()).isEqualTo(Step.Level.MINISTERIAL);
    assertThat(lakes.preconditions()).hasSize(8);
    assertThat(lakes.precondition("p4").since()).isEqualTo(LocalDate.of(2027, 3, 9));
    assertThat(lakes.precondition("p4").strength()).isEqualTo(1 - 0.1 * 0.3);
  }

  @Test
  void theRefusedGuaranteeStandsInTheWayFirst() {
    assertThat(answers.obstacles().stream().map(one -> one.step().id()))
        .containsExactly(
            "guarantee",
            "ministers",
            "observers",
            "experts",
            "release",
            "dredging",
            "map",
            "passage");
    assertThat(answers.obstacles().stream().map(Obstacle::depth))
        .containsExactly(1, 1, 1, 2, 2, 3, 4, 4);
    assertThat(answers.obstacles().stream().filter(Obstacle::isOption).map(one -> one.step().id()))
        .containsExactly("guarantee", "observers");
    assertThat(answers.obstacles().getFirst().refusing()).containsExactly("norland");
    assertThat(answers.obstacles().get(5).because().stream().map(Precondition::id))
        .containsExactly("p5", "p7", "p8");
  }

  @Test
  void theMapAndTheDredgingWaitForEachOther() {
    assertThat(Graph.circles(lakes)).containsExactly("map <- dredging <- map");
    Deadlock deadlock = answers.deadlocks().all().getFirst();
    assertThat(deadlock.isStuck()).isTrue();
    assertThat(deadlock.parties()).containsExactly("norland", "sudmark");
    assertThat(deadlock.weakest().why().getFirst().id()).isEqualTo("p7");
    assertThat(answers.deadlocks().concessions().stream().map(one -> one.dropped().id()))
        .containsExactly("p7", "p6");
  }

  /**
   * One of 3 about the ferries (guarantee, observers, or that is dropped) with one of 13 about the
   * ministers: that is dropped, or ministers with 2 ways about the experts and 6 about the release:
   * dropped, or release with 5 about the dredging: dropped, or dredging with 2 about the map (p6 is
   * dropped, or the map without p7) and 2 about the passage.
   */
  @Test
  void thirtyNineSetsClearTheWay() {
    assertThat(UnblockingSets.of(lakes, "summit", Limits.usual()).count()).isZero();
    assertThat(answers.sets().isWithDrops()).isTrue();
    assertThat(answers.sets().count()).isEqualTo(3 * (1 + 2 * (1 + 1 + 2 * 2)));
    assertThat(answers.sets().countBySize())
        .isEqualTo(Stream.of(0, 0, 3, 0, 6, 6, 0, 12, 12).map(BigInteger::valueOf).toList());
    assertThat(answers.sets().needed()).isEmpty();
    assertThat(Graph.set(answers.best().get(0))).isEqualTo("observers + without p1");
    assertThat(Graph.set(answers.best().get(1))).isEqualTo("guarantee + without p1");
    assertThat(Graph.set(answers.best().get(2)))
        .isEqualTo("experts + ministers + observers + without p4");
  }

  @Test
  void theWeakestOfFiveSinglePreconditionsAreToldFirst() {
    Sequence.Impasse impasse = (Sequence.Impasse) answers.sequence();
    assertThat(impasse.waits().stream().map(Sequence.Wait::step))
        .containsExactly("summit", "ministers", "release", "dredging", "map", "passage");
    assertThat(impasse.fewest()).isEqualTo(1);
    assertThat(impasse.relaxations().stream().map(one -> one.getFirst().id()))
        .containsExactly("p7", "p6", "p5");
  }

  @Test
  void withoutTheMapThereAreTwoWays() {
    Groundwork without = new Assumption.Drops("sudmark", "map", null).in(lakes);
    assertThat(Graph.sets(without, "summit"))
        .containsExactly(
            "dredging + experts + guarantee + ministers + passage + release",
            "dredging + experts + ministers + observers + passage + release");
    assertThat(Graph.order(without, "summit"))
        .isEqualTo("observers, dredging, passage, experts; release; ministers");
  }

  @Test
  void theMinistersWayLacksMoreThanTheCouncils() {
    Comparison ministers = answers.tracks().getFirst();
    assertThat(ministers.in()).containsExactly("norland", "sudmark");
    assertThat(ministers.silent()).containsExactly("council");
    assertThat(ministers.refusing()).isEmpty();
    assertThat(ministers.reached()).isZero();
    assertThat(ministers.lacks().stream().map(Step::id))
        .containsExactly("experts", "ministers", "release", "dredging", "map", "passage");
    Comparison council = answers.tracks().getLast();
    assertThat(council.in()).containsExactly("council");
    assertThat(council.silent()).containsExactly("norland", "sudmark");
    assertThat(council.lacks().stream().map(Step::id)).containsExactly("observers");
  }

  @Test
  void oneIssueIsRefusedAndOnePartyTurned() {
    Matrix matrix = answers.matrix();
    assertThat(matrix.parties()).containsExactly("norland", "sudmark", "council");
    assertThat(matrix.issues().stream().map(one -> one.step().id() + " " + one.zone()))
        .containsExactly("guarantee REFUSED", "ministers OPEN", "observers OPEN", "release OPEN");
    assertThat(matrix.moves()).hasSize(1);
    Matrix.Move move = matrix.moves().getFirst();
    assertThat(move.isReversal()).isTrue();
    assertThat(move.from().stance()).isEqualTo(Stance.REJECT);
    assertThat(move.to().since()).isEqualTo(LocalDate.of(2027, 3, 11));
  }

  @Test
  void itIsWrittenAndReadBackWithTheSameAnswers() {
    Groundwork read = GroundworkFile.read("written", GroundworkText.of(lakes));
    Answers again = Graph.answers(read, "summit");
    assertThat(again.obstacles()).isEqualTo(answers.obstacles());
    assertThat(again.best()).isEqualTo(answers.best());
    assertThat(again.matrix()).isEqualTo(answers.matrix());
    assertThat(again.sequence()).isEqualTo(answers.sequence());
    assertThat(List.copyOf(read.steps())).isEqualTo(lakes.steps());
  }
}
