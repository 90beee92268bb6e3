package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.analysis.milestone.Milestone;
import org.parley.model.Fault;
import org.parley.model.Stance;

final class GroundworkFileTest {

  @Test
  void aChainIsOnePreconditionForEachArrow() {
    Groundwork groundwork = Graph.of("north: leaders <- ministers <-> experts or \"the map\"");
    assertThat(groundwork.preconditions())
        .extracting(Precondition::target)
        .containsExactly("leaders", "ministers");
    assertThat(groundwork.preconditions())
        .extracting(Precondition::tie)
        .containsExactly(Precondition.Tie.BEFORE, Precondition.Tie.EXCHANGE);
    assertThat(groundwork.preconditions())
        .extracting(one -> GroundworkText.of(one.term()))
        .containsExactly("ministers", "experts or \"the map\"");
    assertThat(groundwork.preconditions()).extracting(Precondition::party).containsOnly("north");
  }

  @Test
  void andBindsCloserThanOr() {
    Groundwork groundwork = Graph.of("x <- a and b or c and d");
    assertThat(groundwork.preconditions().getFirst().term())
        .isEqualTo(
            new Term.Any(
                List.of(
                    new Term.All(List.of(new Term.Reached("a"), new Term.Reached("b"))),
                    new Term.All(List.of(new Term.Reached("c"), new Term.Reached("d"))))));
  }

  @Test
  void whatIsDeclaredIsRead() {
    Groundwork groundwork =
        Graph.of(
            """
            negotiation "The strait" # a comment
            as of 2027-05-01
            party north "The North"
            party council, third
            milestone x "a summit", meeting, leaders, agreed, by north, by council [as \\[they\\] say]
            milestone "the map"
            track "sea" to x: "the map", by council
            target x
            """);
    assertThat(groundwork.name()).isEqualTo("The strait");
    assertThat(groundwork.asOf()).isEqualTo(LocalDate.of(2027, 5, 1));
    assertThat(groundwork.sides()).extracting(Groundwork.Party::name).containsExactly("The North");
    assertThat(groundwork.step("x"))
        .isEqualTo(
            new Step(
                "x",
                "a summit",
                Milestone.Type.MEETING,
                Milestone.Status.AGREED,
                Step.Level.LEADERS,
                List.of("north", "council"),
                "as [they] say"));
    assertThat(groundwork.step("the map").status()).isEqualTo(Milestone.Status.PROPOSED);
    assertThat(groundwork.tracks())
        .containsExactly(new Track("sea", "x", List.of("the map"), List.of("council")));
  }

  @Test
  void evidenceHasAPublisherADayAndAProbability() {
    Groundwork groundwork = Graph.of("x <- a [Post, 2027-05-01, 0.8] [News, Weekly] [.5] [1.0]");
    assertThat(groundwork.preconditions().getFirst().evidence())
        .containsExactly(
            new Evidence("Post", LocalDate.of(2027, 5, 1), 0.8, null),
            new Evidence("News, Weekly", null, 1, null),
            new Evidence("", null, 0.5, null),
            new Evidence("", null, 1, null));
  }

  @Test
  void aPositionGoesByItsDaysWhateverTheLines() {
    Groundwork groundwork =
        Graph.of(
            """
            north offers x since 2027-05-09
            north rejects x [Post, 2027-05-01]
            north rejects x since 2027-05-03 [Radio]
            """);
    List<Position.Turn> turns = groundwork.positions().getFirst().turns();
    assertThat(turns)
        .extracting(Position.Turn::stance)
        .containsExactly(Stance.REJECT, Stance.OFFER);
    assertThat(turns.getFirst().since()).isEqualTo(LocalDate.of(2027, 5, 1));
    assertThat(turns.getFirst().evidence())
        .extracting(Evidence::publisher)
        .containsExactly("Post", "Radio");
    assertThat(groundwork.step("x").status()).isEqualTo(Milestone.Status.PROPOSED);
  }

  @Test
  void withoutDaysThePositionsGoByTheLines() {
    Groundwork groundwork = Graph.of("north offers x\nnorth rejects x since 2027-05-01");
    assertThat(groundwork.refusing("x")).containsExactly("north");
    assertThat(groundwork.step("x").status()).isEqualTo(Milestone.Status.REFUSED);
  }

  @Test
  void whatNothingElseWaitsForIsTheTarget() {
    assertThat(Graph.of("a <- b <- c").targets()).containsExactly("a");
    assertThat(Graph.of("a <- b\nd <- b [P] [Q]").targets()).containsExactly("d", "a");
    assertThat(Graph.of("a <- b\nb <- a").targets()).containsExactly("a", "b");
    assertThat(Graph.of("").targets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"and", "or", "target", "since", "rejects", "of", "by", "as", "2", "²", "a"})
  void wordsOfTheFileAreNamesInQuotationMarks(String name) {
    String quoted = '"' + name + '"';
    Groundwork groundwork =
        Graph.of(quoted + ": " + quoted + " <- y and " + quoted + "\n" + quoted + " offers y");
    assertThat(groundwork.find(name)).isPresent();
    assertThat(groundwork.positions().getFirst().party()).isEqualTo(name);
    Groundwork read = Graph.of(GroundworkText.of(groundwork));
    assertThat(read.parties()).isEqualTo(groundwork.parties());
    assertThat(read.steps()).extracting(Step::name).containsExactly(name, "y");
    assertThat(read.preconditions()).hasSize(1);
    assertThat(read.positions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <-|1:5: Here stands the end of the line and not the name of a milestone",
        "a|1:2: Here stands the end of the line and not '<-' or '<->'",
        "a <- b;north: c and d <- e|2:8: What waits has to be one milestone",
        "a <- b c|1:8: The line should end before 'c'",
        "a <- (b or c|1:13: Here stands the end of the line and not ')'",
        "a <- b)|1:7: The line should end before ')'",
        "a <- \"b|1:6: What is opened here is not closed",
        "a <- b [Post|1:8: What is opened here is not closed",
        "a <- b [Post, 2027-13-01]|1:8: '2027-13-01' is no day",
        "a <- b [Post, 1.5]|1:8: 1.5 is no probability",
        "a <- é*|1:7: '*' means nothing here",
        "a <- 😀 *|1:8: '*' means nothing here",
        "a <- 0 of (b)|1:6: '0' of 1 parts cannot be",
        "a <- 5 of (b, c)|1:6: '5' of 2 parts cannot be",
        "a <- 99999999999 of (b)|1:6: '99999999999' of 1 parts cannot be",
        "a <- some of (b)|1:6: 'some' of 1 parts cannot be",
        "as of yesterday|1:7: 'yesterday' is no day",
        "a rejects b since then|1:19: 'then' is no day",
        "a rejects|1:10: Here stands the end of the line and not the name of a milestone",
        "sing a song|1:1: A line that begins so means nothing",
        "party a;party a|2:7: The party 'a' is declared twice",
        "party a, fourth|1:10: Here stands 'fourth' and not 'third'",
        "milestone a;milestone \"a\" x|2:11: The milestone 'a' is declared twice",
        "milestone a, soon|1:14: 'soon' is no status, level or type of a milestone",
        "milestone a, by north;party south|1:17: The party 'north' is not declared",
        "party north;south: a <- b|2:1: The party 'south' is not declared",
        "party north;South rejects b|2:1: The party 'South' is not declared",
        "milestone a;milestone c;a <- b <- c|3:6: The milestone 'b' is not declared",
        "milestone a;a <- a and (a or B)|2:18: The milestone 'B' is not declared",
        "milestone a;target a, b|2:11: The milestone 'b' is not declared",
        "track x a: b|1:9: Here stands 'a' and not 'to'",
        "track x to a b|1:14: Here stands 'b' and not ':'",
        "milestone a;track x to a: b|2:15: The milestone 'b' is not declared",
      })
  void aMistakeIsToldAtItsPlace(String lines, String message) {
    assertThatThrownBy(() -> GroundworkFile.read("here", lines.replace(';', '\n')))
        .asInstanceOf(type(Fault.class))
        .satisfies(fault -> {
          assertThat(fault.code()).isEqualTo("bad-groundwork");
          assertThat(fault.what()).startsWith("here:" + message);
          assertThat(fault.advice()).isNotBlank();
        });
  }

  @Test
  void anotherCaseIsMeant() {
    assertThatThrownBy(() -> Graph.of("milestone Summit\nsummit <- Summit"))
        .asInstanceOf(type(Fault.class))
        .satisfies(fault -> assertThat(fault.advice()).startsWith("Did you mean 'Summit'?"));
  }
}
