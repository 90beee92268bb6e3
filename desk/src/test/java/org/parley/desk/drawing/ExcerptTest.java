package org.parley.desk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.GroundworkFile;
import org.parley.analysis.groundwork.Step;

class ExcerptTest {

  private static final Groundwork CHAIN =
      GroundworkFile.read(
          "chain",
          """
          negotiation "A chain"
          party norland "Norland"
          milestone end "the end", meeting
          milestone near "near", agreement
          milestone far "far", agreement
          milestone beside "beside", agreement
          milestone other "other", agreement
          milestone lonely "lonely", agreement
          target end
          norland: end <- near
          norland: near <- far
          norland: beside <- other
          """);

  private static List<String> ids(Excerpt excerpt) {
    return excerpt.groundwork().steps().stream().map(Step::id).toList();
  }

  @Test
  void onlyWhatLeadsToTheEndsIsKept() {
    Excerpt excerpt = Excerpt.before(CHAIN, List.of("end"), 100);
    assertThat(ids(excerpt)).containsExactly("end", "near", "far");
    assertThat(excerpt.leftOut()).isEqualTo(2);
  }

  @Test
  void theWholeIsAllThatHasATie() {
    Excerpt excerpt = Excerpt.whole(CHAIN, List.of("end"), 100);
    assertThat(ids(excerpt)).containsExactly("end", "near", "far", "beside", "other");
    assertThat(excerpt.leftOut()).isZero();
  }

  @Test
  void whatIsNearestToTheEndsIsKeptWhereThereIsNoRoomForAll() {
    Excerpt excerpt = Excerpt.whole(CHAIN, List.of("end"), 2);
    assertThat(ids(excerpt)).containsExactly("end", "near");
    assertThat(excerpt.groundwork().preconditions()).hasSize(1);
    assertThat(excerpt.leftOut()).isEqualTo(3);
  }
}
