package org.parley.analysis.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parley.analysis.conflict.ConflictFile;
import org.parley.analysis.conflict.ConflictModel;
import org.parley.analysis.conflict.Preference;

final class ContestTest {

  private static ConflictModel contest(String text) {
    return Contest.of(Graph.of(text), "x").orElseThrow().model();
  }

  /** What a party prefers, as the file has it. */
  private static List<String> preferences(ConflictModel model, String party) {
    String text = ConflictFile.write(model);
    String after = text.substring(text.indexOf("\n" + party + " prefers\n") + 1);
    return after
        .lines()
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .map(String::strip)
        .toList();
  }

  @Provide
  Arbitrary<Groundwork> odd() {
    return RandomGroundworks.odd();
  }

  @Property(tries = 200)
  void aContestIsWrittenAndReadBack(@ForAll("odd") Groundwork groundwork) {
    Contest.of(groundwork, groundwork.targets().getFirst())
        .map(Contest::model)
        .ifPresent(model -> {
          assertThat(model.options()).hasSizeBetween(1, 12);
          String text = ConflictFile.write(model);
          assertThat(ConflictFile.read("written", text)).as(text).isEqualTo(model);
        });
  }

  @Test
  void whoControlsAStepHasAnOptionAndThoseThatShareOneAgree() {
    ConflictModel model =
        contest(
            """
            party north "Norland"
            party south "Sudmark"
            milestone x "the summit", by north, by south
            milestone map "the map", under-way, by south
            milestone weather "good weather"
            x <- map and weather
            """);
    assertThat(model.parties()).containsExactly("Norland", "Sudmark");
    assertThat(model.options())
        .extracting(one -> one.owner() + ": " + one.name() + " = " + one.words())
        .containsExactly(
            "Norland: x-Norland = agree to the summit",
            "Sudmark: x-Sudmark = agree to the summit",
            "Sudmark: map = bring about the map");
    assertThat(model.now()).hasValueSatisfying(now -> assertThat(now).hasToString("NNY"));
  }

  @Test
  void preferencesGoFromWhatIsRequiredToWhatNeedNotBe() {
    ConflictModel model =
        contest(
            """
            milestone x, by north, by south
            milestone p, by north
            milestone q, by north
            milestone r, by north
            milestone s, by south
            milestone t, by south
            north: x <- s
            south: x <- p and q and (r or t)
            north rejects q
            north demands t
            north offers r
            north accepts s
            """);
    assertThat(preferences(model, "north"))
        .containsExactly(
            "(x-north and x-south) -> s",
            "not q",
            "t",
            "s",
            "r",
            "x-north and x-south",
            "not p",
            "x-north -> x-south");
  }

  @Test
  void whoRefusesTheTargetDoesNotPreferIt() {
    ConflictModel model =
        contest("milestone x, by north\nmilestone y, by south\nx <- y\nnorth rejects x");
    assertThat(preferences(model, "north")).containsExactly("not x");
    assertThat(preferences(model, "south")).containsExactly("x", "not y");
  }

  @Test
  void whereNobodyControlsTheTargetItIsThoseThatSpeakOfIt() {
    ConflictModel model = contest("north: x <- y\nsouth rejects x\neast: y <- z");
    assertThat(model.options())
        .extracting(ConflictModel.Option::name)
        .containsExactly("x-north", "x-south");
  }

  @Test
  void withoutAnythingToDecideThereIsNoContest() {
    assertThat(Contest.of(Graph.of("x <- y"), "x")).isEmpty();
    assertThat(Contest.of(Graph.of("milestone x, reached, by north\nx <- x"), "x")).isEmpty();
  }

  @Test
  void thereAreTwelveOptionsAtMostTheNearestFirst() {
    StringBuilder text = new StringBuilder("milestone x, by north, by south\n");
    for (int i = 1; i <= 20; i++) {
      text.append("milestone m").append(i).append(", by north\n");
    }
    text.append("x <- m20");
    for (int i = 20; i > 1; i--) {
      text.append(" <- m").append(i - 1);
    }
    ConflictModel model = contest(text.toString());
    assertThat(model.options()).hasSize(12);
    assertThat(model.options().getLast().name()).isEqualTo("m11");
  }

  @Test
  void namesThatAreAlikeAreToldApart() {
    ConflictModel model =
        contest(
            """
            party north "The Union"
            party south "The Union"
            party east "the union!"
            milestone x, by north, by south, by east, by north
            milestone x-The-Union "y", by north
            milestone x-union "z", by south
            x <- x-union and x-The-Union
            """);
    assertThat(model.options()).extracting(ConflictModel.Option::name).doesNotHaveDuplicates();
    assertThat(model.parties()).hasSize(3).doesNotHaveDuplicates();
    assertThat(ConflictFile.read("written", ConflictFile.write(model))).isEqualTo(model);
  }

  @Test
  void longNamesAreCut() {
    String name = "very ".repeat(60) + "😀".repeat(200);
    ConflictModel model =
        contest(
            "negotiation \"%s\"\nparty n \"%s\"\nparty s \"s\"\nmilestone x \"%s\", by n, by s\nx <- x"
                .formatted(name, name, name));
    assertThat(model.options()).hasSize(2);
    assertThat(ConflictFile.read("written", ConflictFile.write(model))).isEqualTo(model);
  }

  @Test
  void aPreferenceIsOfAPartyThatHasAnOption() {
    ConflictModel model = contest("milestone x, by north\nmilestone y, by north\nsouth: x <- y");
    assertThat(model.preferences()).extracting(Preference::party).containsExactly("north");
  }

  @Test
  void aTargetThatNobodyDecidesOnIsNotPreferred() {
    ConflictModel model = contest("party north\nmilestone x\nmilestone y, by north\nx <- y");
    assertThat(model.options()).extracting(ConflictModel.Option::name).containsExactly("y");
    assertThat(preferences(model, "north")).containsExactly("not y");
  }

  @Test
  void soManyOfAreSpelledOut() {
    ConflictModel model =
        contest(
            """
            milestone x, by north
            milestone p, by south
            milestone q, by south
            milestone r, by south, reached
            north: x <- 2 of (p, q, r)
            """);
    assertThat(preferences(model, "north").getFirst()).isEqualTo("x -> ((p and q) or p or q)");
  }
}
