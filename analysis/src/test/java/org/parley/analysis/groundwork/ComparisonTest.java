package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

  private static final String TEXT =
      """
      party north "The North"
      party south "The South"
      party east "The East"
      party council "The Council", third
      milestone x
      milestone y
      milestone z, reached
      milestone w
      milestone v
      x <- y <- w
      north accepts y
      north rejects v
      south offers y
      south rejects y
      track "by land" to x: y, z, by council
      track "by sea" to x: v, by north
      """;

  private final List<Comparison> tracks = Comparison.of(Graph.of(TEXT));

  @Test
  void whoMadeATrackOrSaysYesIsInIt() {
    assertThat(tracks.getFirst().in()).containsExactly("council", "north");
    assertThat(tracks.getFirst().track().name()).isEqualTo("by land");
  }

  @Test
  void whoRefusesAMilestoneOfATrackIsNotInIt() {
    assertThat(tracks.getFirst().refusing()).containsExactly("south");
    assertThat(tracks.getLast().refusing()).containsExactly("north");
    assertThat(tracks.getLast().in()).isEmpty();
  }

  @Test
  void sidesThatSayNeitherAreSilent() {
    assertThat(tracks.getFirst().silent()).containsExactly("east");
    assertThat(tracks.getLast().silent()).containsExactly("south", "east");
  }

  @Test
  void aTrackLacksItsOpenMilestonesAndWhatTheyWaitFor() {
    assertThat(tracks.getFirst().lacks()).extracting(Step::id).containsExactly("y", "w");
    assertThat(tracks.getFirst().reached()).isEqualTo(1);
    assertThat(tracks.getLast().lacks()).extracting(Step::id).containsExactly("v");
    assertThat(tracks.getLast().reached()).isZero();
  }
}
