package org.parley.desk.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture with everything at its place, for whoever draws it anew. Places are in pixels from the
 * upper left corner; what comes first is on the left.
 *
 * @param places the milestones
 * @param junctions the choices between them
 * @param ties what joins the two
 * @param circles the deadlocks that are in it
 * @param leftOut how many milestones are not in it since nothing ties them to others
 * @param width in pixels
 * @param height in pixels
 */
public record Chart(
    List<Place> places,
    List<Junction> junctions,
    List<Tie> ties,
    List<Circle> circles,
    int leftOut,
    double width,
    double height) {

  /** How far the outline of a deadlock is from its milestones. */
  private static final double AROUND = 13;

  public Chart {
    places = List.copyOf(places);
    junctions = List.copyOf(junctions);
    ties = List.copyOf(ties);
    circles = List.copyOf(circles);
  }

  /**
   * A milestone.
   *
   * @param id a word that is unlike that of every other place and junction
   * @param milestone its id in the groundwork
   * @param name its name in lines, in letters of 13 pixels
   * @param small level, who controls it and who refuses it, in lines, in letters of 11 pixels
   * @param target whether it is the one to which a way is sought
   * @param highlighted whether it is marked, as those of an unblocking set
   * @param deadlocks letters of those that it is in
   * @param about all that is known of it, in lines
   * @param box its place
   */
  public record Place(
      String id,
      String milestone,
      List<String> name,
      List<String> small,
      boolean target,
      boolean highlighted,
      List<String> deadlocks,
      String about,
      Plan.Box box) {}

  /**
   * A choice, or all of several within a choice.
   *
   * @param id a word that is unlike that of every other place and junction
   * @param words as {@code any of}
   * @param precondition id of the one that it is a part of
   * @param party key of the party that requires it, or null
   * @param deadlocks letters of those that it is in
   * @param about what it means
   * @param box its place
   */
  public record Junction(
      String id,
      String words,
      String precondition,
      @Nullable String party,
      List<String> deadlocks,
      String about,
      Plan.Box box) {}

  /**
   * From what comes first to what waits.
   *
   * @param id unlike that of every other tie
   * @param from id of a place or junction
   * @param to id of a place or junction
   * @param precondition id of the one that it is a part of
   * @param party key of the party that requires it, or null
   * @param exchange whether both are given at one moment
   * @param met whether what comes first is reached
   * @param deadlocks letters of those that it is in
   * @param tag name of the party; empty where it is told elsewhere
   * @param about what it says, with its sources, in lines
   * @param points its way from the one to the other, at least two
   * @param label place of the tag; of no size where there is none
   */
  public record Tie(
      String id,
      String from,
      String to,
      String precondition,
      @Nullable String party,
      boolean exchange,
      boolean met,
      List<String> deadlocks,
      String tag,
      String about,
      List<Plan.Point> points,
      Plan.Box label) {}

  /**
   * A deadlock.
   *
   * @param letter A, B and so on, in the order of the picture
   * @param nodes ids of its places and junctions
   * @param outline corners of the least outline around them, in order
   */
  public record Circle(String letter, List<String> nodes, List<Plan.Point> outline) {}

  /** Of a picture. */
  public static Chart of(Picture picture) {
    Net net = Net.of(picture).connected();
    Sheet sheet = Sheet.of(picture, net);
    Wording wording = new Wording(picture.groundwork());
    Plan plan = sheet.places();
    List<Place> places = new ArrayList<>();
    List<Junction> junctions = new ArrayList<>();
    for (Node node : net.nodes()) {
      switch (node) {
        case Node.Place place ->
            places.add(place(place, sheet.card(place), plan, wording.about(place)));
        case Node.Junction one -> junctions.add(junction(one, plan, wording.about(one)));
      }
    }
    List<Tie> ties = net.edges().stream().map(edge -> tie(edge, sheet, wording)).toList();
    return new Chart(
        places, junctions, ties, circles(net, plan), net.leftOut(), plan.width(), plan.height());
  }

  private static Place place(Node.Place place, Card card, Plan plan, String about) {
    return new Place(
        place.id(),
        place.step().id(),
        card.name(),
        card.small(),
        place.isTarget(),
        place.isHighlighted(),
        place.deadlocks(),
        about,
        plan.box(place.id()).around(-Card.frame(place)));
  }

  private static Junction junction(Node.Junction one, Plan plan, String about) {
    return new Junction(
        one.id(),
        one.words(),
        one.why().id(),
        one.why().party(),
        one.deadlocks(),
        about,
        plan.box(one.id()));
  }

  private static Tie tie(Edge edge, Sheet sheet, Wording wording) {
    Plan.Route route = sheet.places().route(edge.id());
    return new Tie(
        edge.id(),
        edge.from(),
        edge.to(),
        edge.why().id(),
        edge.why().party(),
        edge.isExchange(),
        edge.isMet(),
        edge.deadlocks(),
        sheet.tag(edge).name(),
        wording.about(edge),
        route.points(),
        route.label());
  }

  private static List<Circle> circles(Net net, Plan plan) {
    Map<String, List<String>> nodes = new LinkedHashMap<>();
    for (Node node : net.nodes()) {
      for (String letter : node.deadlocks()) {
        nodes.computeIfAbsent(letter, l -> new ArrayList<>()).add(node.id());
      }
    }
    List<Circle> circles = new ArrayList<>();
    nodes.forEach((letter, ids) ->
        circles.add(
            new Circle(letter, ids, Hull.around(ids.stream().map(plan::box).toList(), AROUND))));
    return circles;
  }
}
