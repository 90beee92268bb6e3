package org.parley.desk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Groundwork.Party;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.groundwork.Term;
import org.parley.analysis.milestone.Milestone;

class SheetTest {

  private static final String CHAIN = "p: a <- b <- c <- d";

  private static Sheet sheet(Picture picture) {
    return Sheet.of(picture, Net.of(picture).connected());
  }

  /** A groundwork of any shape: circles, loops, choices within choices, exchanges, long names. */
  private static Picture any(long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(14);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Milestone.Status[] all = Milestone.Status.values();
      steps.add(
          new Step(
              "s" + i,
              "milestone ".repeat(random.nextInt(9)) + i,
              Milestone.Type.OTHER,
              all[random.nextInt(all.length)],
              random.nextBoolean() ? Step.Level.EXPERT : null,
              random.nextBoolean() ? List.of("p0", "p1") : List.of(),
              ""));
    }
    List<Precondition> preconditions = new ArrayList<>();
    for (int i = 0; i < random.nextInt(2 * size + 1); i++) {
      preconditions.add(
          new Precondition(
              "p" + i,
              random.nextInt(4) == 0 ? null : "p" + random.nextInt(3),
              "s" + random.nextInt(size),
              term(random, size, 2),
              random.nextInt(5) == 0 ? Precondition.Tie.EXCHANGE : Precondition.Tie.BEFORE,
              List.of()));
    }
    List<Party> parties =
        List.of(
            new Party("p0", "Kalmora", true),
            new Party("p1", "The Union of the Nine Eastern Isles", true));
    Groundwork groundwork =
        new Groundwork("any", null, parties, steps, preconditions, List.of(), List.of(), List.of());
    return new Picture(
        groundwork,
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of("s" + random.nextInt(size)),
        circles(preconditions),
        Set.of("s" + random.nextInt(size)));
  }

  private static Term term(Random random, int size, int depth) {
    int sort = depth == 0 ? 0 : random.nextInt(5);
    if (sort < 2) {
      return new Term.Reached("s" + random.nextInt(size));
    }
    List<Term> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      parts.add(term(random, size, depth - 1));
    }
    return switch (sort) {
      case 2 -> new Term.All(parts);
      case 3 -> new Term.Any(parts);
      default -> new Term.AtLeast(1 + random.nextInt(parts.size()), parts);
    };
  }

  /** The circles of one or two, which are enough to have some. */
  private static List<Deadlock> circles(List<Precondition> preconditions) {
    List<Deadlock> circles = new ArrayList<>();
    for (Precondition one : preconditions) {
      for (Precondition other : preconditions) {
        if (one.term().steps().contains(other.target())
            && other.term().steps().contains(one.target())) {
          circles.add(
              new Deadlock(
                  List.of(
                      new Deadlock.Link(List.of(one), one.target(), other.target()),
                      new Deadlock.Link(List.of(other), other.target(), one.target())),
                  false));
        }
      }
    }
    return circles;
  }

  private static boolean overlap(Plan.Box one, Plan.Box other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }

  @Property(tries = 150)
  void noTwoBoxesOverlapAndAllAreOnTheSheet(@ForAll long seed) {
    Sheet sheet = sheet(any(seed));
    Plan plan = sheet.places();
    List<Plan.Box> boxes = new ArrayList<>(plan.boxes().values());
    plan.routes().values().stream()
        .map(Plan.Route::label)
        .filter(label -> label.width() > 0)
        .forEach(boxes::add);
    for (int i = 0; i < boxes.size(); i++) {
      Plan.Box box = boxes.get(i);
      assertThat(box.x() >= 0 && box.right() <= plan.width()).isTrue();
      assertThat(box.y() >= 0 && box.bottom() <= plan.height()).isTrue();
      for (Plan.Box other : boxes.subList(0, i)) {
        assertThat(overlap(box, other)).as("%s and %s", box, other).isFalse();
      }
    }
  }

  @Property(tries = 100)
  void wordsAreInsideTheirBoxes(@ForAll long seed) {
    Sheet sheet = sheet(any(seed));
    for (Node.Place place : sheet.net().places()) {
      Card card = sheet.card(place);
      Plan.Box box = sheet.places().box(place.id()).around(-Card.frame(place));
      assertThat(card.name()).allMatch(line -> fits(Card.NAME, line, box));
      assertThat(card.small()).allMatch(line -> fits(Card.SMALL, line, box));
      assertThat(card.smallFoot(card.small().size() - 1)).isLessThan(box.height() - 4);
      assertThat(card.nameFoot(card.name().size() - 1)).isLessThan(box.height() - 4);
    }
  }

  private static boolean fits(Lettering lettering, String line, Plan.Box box) {
    return Card.INSET + lettering.width(line) <= box.width() - 8;
  }

  @Property(tries = 50)
  void anEdgeLeavesAndEntersTheBoxesOfItsNodes(@ForAll long seed) {
    Sheet sheet = sheet(any(seed));
    for (Edge edge : sheet.net().edges()) {
      List<Plan.Point> points = sheet.places().route(edge.id()).points();
      assertThat(touches(sheet.places().box(edge.from()), points.getFirst())).isTrue();
      assertThat(touches(sheet.places().box(edge.to()), points.getLast())).isTrue();
    }
  }

  private static boolean touches(Plan.Box box, Plan.Point point) {
    return point.x() >= box.x() - 0.1
        && point.x() <= box.right() + 0.1
        && point.y() >= box.y() - 0.1
        && point.y() <= box.bottom() + 0.1;
  }

  @Property(tries = 25)
  void theSamePictureGivesTheSameBytes(@ForAll long seed) {
    for (GraphFormat format : GraphFormat.values()) {
      if (format.isText()) {
        assertThat(Graphs.of(any(seed), format)).isEqualTo(Graphs.of(any(seed), format));
      }
    }
  }

  @Test
  void theOrderOfASetDoesNotMatter() {
    Picture picture = Sample.picture(CHAIN);
    List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d"));
    Set<String> one = new LinkedHashSet<>(ids);
    Collections.reverse(ids);
    Set<String> other = new LinkedHashSet<>(ids);
    assertThat(sheet(with(picture, one)).svg()).isEqualTo(sheet(with(picture, other)).svg());
  }

  private static Picture with(Picture picture, Set<String> highlighted) {
    return new Picture(picture.groundwork(), picture.target(), picture.deadlocks(), highlighted);
  }

  @Test
  void whatComesFirstIsOnTheLeft() {
    Map<String, Plan.Box> boxes = sheet(Sample.picture(CHAIN)).places().boxes();
    assertThat(List.of("d", "c", "b", "a"))
        .isSortedAccordingTo((one, other) -> Double.compare(left(boxes, one), left(boxes, other)));
  }

  private static double left(Map<String, Plan.Box> boxes, String id) {
    return boxes.getOrDefault(id, new Plan.Box(-1, 0, 0, 0)).x();
  }

  @Test
  void theTargetIsRightOfAllOthers() {
    Plan plan =
        sheet(Sample.picture("target end\nend <- x\na: x <- y\nb: y <- z\nc: z <- x")).places();
    assertThat(plan.box("x").right()).isLessThan(plan.box("end").x());
    assertThat(plan.box("y").right()).isLessThan(plan.box("end").x());
    assertThat(plan.box("z").right()).isLessThan(plan.box("end").x());
  }

  @Test
  void aTargetThatIsItselfInACircleIsDrawn() {
    Sheet sheet = sheet(Sample.picture("# deadlock: a, b\ntarget a\na <- b\nb <- a"));
    assertThat(sheet.places().routes()).hasSize(2);
    assertThat(sheet.svg()).contains("class=\"milestone proposed target in-deadlock\"");
  }

  @Test
  void whatIsLeftOutIsCounted() {
    String svg =
        sheet(Sample.picture("milestone a\nmilestone b\nmilestone c\nmilestone d\na <- b [X]"))
            .svg();
    assertThat(svg)
        .contains(
            "Parley \u00b7 1 source \u00b7 2 milestones without any precondition are left out");
  }

  @Test
  void aGroundworkWithNothingInItIsASheetWithATitle() {
    String svg = sheet(Sample.picture("negotiation \"Nothing yet\"")).svg();
    assertThat(svg).contains(">Nothing yet</text>").contains(">Parley</text>");
  }

  @Test
  void theLegendExplainsOnlyWhatIsThere() {
    String svg = sheet(Sample.picture(CHAIN)).svg();
    assertThat(svg).contains(">proposed<").contains(">has to come first<");
    assertThat(svg)
        .doesNotContain(">refused<")
        .doesNotContain(">in exchange<")
        .doesNotContain(">in a deadlock<")
        .doesNotContain(">marked<");
  }

  @Test
  void aTooltipSaysWhoRequiresAndWhoRefuses() {
    String svg =
        sheet(
                Sample.picture(
                    """
                    party k "Kalmora"
                    party t "Tarvenia"
                    milestone a "talks"
                    milestone b "release" [because]
                    k: a <- b [Northwire, 2027-05-06]
                    t rejects b since 2027-05-07\
                    """))
            .svg();
    assertThat(svg)
        .contains(
            """
            <title>release
            other
            Status: refused (because)
            Refused by Tarvenia since 7 May 2027
            Required by Kalmora for talks since 6 May 2027</title>\
            """);
  }

  @Test
  void manyPartiesHaveMarksUnlikeEachOther() {
    Set<String> marks = new LinkedHashSet<>();
    for (int i = 0; i < 30; i++) {
      marks.add(Ink.party(i) + " " + i % 5);
    }
    assertThat(marks).hasSize(30);
  }
}
