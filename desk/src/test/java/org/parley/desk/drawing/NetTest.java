package org.parley.desk.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.GroundworkFile;

class NetTest {

  @Test
  void anEdgeRunsFromWhatComesFirstToWhatWaits() {
    assertThat(Sample.edges(Sample.picture("p: a <- b <- c")))
        .isEqualTo(
            """
            b -> a
            c -> b\
            """);
  }

  @Test
  void allOfSeveralAreEdgesOfTheirOwn() {
    assertThat(Sample.edges(Sample.picture("a <- b and c and 2 of (d, e)")))
        .isEqualTo(
            """
            b -> a
            c -> a
            d -> a
            e -> a\
            """);
  }

  @Test
  void aChoiceIsAJunction() {
    assertThat(Sample.edges(Sample.picture("a <- b or c\na <- 2 of (d, e, f)")))
        .isEqualTo(
            """
            b -> p1-any-of
            c -> p1-any-of
            p1-any-of -> a
            d -> p2-2-of-3
            e -> p2-2-of-3
            f -> p2-2-of-3
            p2-2-of-3 -> a\
            """);
  }

  @Test
  void allOfSeveralWithinAChoiceIsAJunction() {
    assertThat(Sample.edges(Sample.picture("a <- b or c and d")))
        .isEqualTo(
            """
            b -> p1-any-of
            c -> p1-all-of
            d -> p1-all-of
            p1-all-of -> p1-any-of
            p1-any-of -> a\
            """);
  }

  @Test
  void aDeadlockGoesThroughAJunction() {
    Picture picture = Sample.picture("# deadlock: a, b\np: a <- b or c\nq: b <- a");
    assertThat(Sample.edges(picture))
        .isEqualTo(
            """
            b -> p1-any-of A
            c -> p1-any-of
            p1-any-of -> a A
            a -> b A\
            """);
  }

  @Test
  void whatIsInTwoDeadlocksHasTwoLetters() {
    Picture picture =
        Sample.picture("# deadlock: a, b\n# deadlock: a, b, c\na <- b\nb <- a\nb <- c\nc <- a");
    assertThat(Sample.edges(picture))
        .isEqualTo(
            """
            b -> a A,B
            a -> b A
            c -> b B
            a -> c B\
            """);
  }

  @Test
  void anExchangeIsNoOrderAndWhatIsReachedIsMet() {
    Picture picture =
        Sample.picture("milestone a\nmilestone b, reached\nmilestone c\na <-> b\na <- b or c");
    assertThat(Sample.edges(picture))
        .isEqualTo(
            """
            b <-> a met
            b -> p2-any-of met
            c -> p2-any-of
            p2-any-of -> a met\
            """);
  }

  @Test
  void aMilestoneWithoutAnEdgeIsLeftOutUnlessItIsMarked() {
    Groundwork groundwork =
        GroundworkFile.read(
            "sample", "milestone a\nmilestone b\nmilestone c\nmilestone d\nmilestone e\na <- b");
    Net net = Net.of(new Picture(groundwork, Optional.of("c"), List.of(), Set.of("d"))).connected();
    assertThat(net.nodes()).extracting(Node::id).containsExactly("a", "b", "c", "d");
    assertThat(net.leftOut()).isEqualTo(1);
  }

  @Test
  void idsAreWordsAndUnlikeEachOther() {
    Net net = Net.of(Sample.picture("\"a b\" <- s2 or \"\u00e4\"\ns2 <- p1-any-of\n\"<x>\" <- s2"));
    assertThat(net.nodes())
        .extracting(Node::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9_.-]*"));
  }

  @Test
  void lettersGoOnAfterZ() {
    assertThat(List.of(Weaver.letter(0), Weaver.letter(25), Weaver.letter(26), Weaver.letter(702)))
        .containsExactly("A", "Z", "AA", "AAA");
  }

  @Test
  void whatIsMarkedHasToBeThere() {
    Groundwork groundwork = GroundworkFile.read("sample", "a <- b");
    assertThatThrownBy(() -> new Picture(groundwork, Optional.of("x"), List.of(), Set.of()))
        .hasMessage("There is no milestone x");
    assertThatThrownBy(() -> new Picture(groundwork, Optional.empty(), List.of(), Set.of("y")))
        .hasMessage("There is no milestone y");
  }
}
