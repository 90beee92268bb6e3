package org.parley.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Matrix;
import org.parley.model.Fault;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.PositionView;
import org.parley.web.view.PositionsView;

/** Who stands how on what, and how that went. */
public final class Positions implements Site.Part {

  private static final String PARTY = "party";
  private static final String MILESTONE = "milestone";
  private static final String ZONE = "zone";
  private static final String FIND = "find";

  private final Subjects subjects;

  public Positions(Sights sights) {
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.getLasting("/n/{negotiation}/positions", visit -> show(site, visit));
    site.getLasting(
        "/n/{negotiation}/positions/{party}/{milestone}", visit -> position(site, visit));
    site.addLasting(
        Endpoint.get("/negotiations/{negotiation}/positions", "listPositions", "Parties by issues")
            .ofNegotiation()
            .asOfMoment()
            .with(
                Endpoint.Parameter.queries(PARTY, "Key of a party; several times for several."),
                Endpoint.Parameter.query(
                    ZONE, "Only issues that lie so between the parties.", Matrix.Zone.class),
                Endpoint.Parameter.query(FIND, "Only issues whose name holds this.", String.class))
            .inPages()
            .gives(PositionsView.class)
            .by(visit -> view(subjects.sight(visit), visit)));
    site.addLasting(
        Endpoint.get(
                "/negotiations/{negotiation}/positions/{party}/{milestone}",
                "getPosition",
                "How a party's stance on a milestone went, with each sentence")
            .ofNegotiation()
            .with(
                Endpoint.Parameter.path(PARTY, "Key of the party.").like("kalmora"),
                Endpoint.Parameter.path(MILESTONE, "Id of the milestone."))
            .asOfMoment()
            .gives(PositionView.class)
            .by(visit -> position(subjects.sight(visit), visit)));
  }

  private static PositionsView.Wanted wanted(Visit visit) {
    return new PositionsView.Wanted(visit.queries(PARTY), zone(visit), visit.query(FIND));
  }

  private static Matrix.@Nullable Zone zone(Visit visit) {
    String given = visit.query(ZONE);
    return given == null
        ? null
        : Arrays.stream(Matrix.Zone.values())
            .filter(one -> one.name().equalsIgnoreCase(given))
            .findFirst()
            .orElseThrow(() ->
                Fault.user(
                    "bad-zone",
                    "zone: there is no '" + given + "'",
                    "Write agreement, refused, open or reached."));
  }

  private static PositionsView view(Sight sight, Visit visit) {
    PositionsView.Wanted wanted = wanted(visit);
    return PositionsView.of(sight, wanted, Slice.of(PositionsView.issues(sight, wanted), visit));
  }

  private static PositionView position(Sight sight, Visit visit) {
    return PositionView.of(sight, visit.path(PARTY), visit.path(MILESTONE));
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    PositionsView.Wanted wanted = wanted(visit);
    Map<String, Object> values = new HashMap<>();
    values.put(
        "frame",
        site.frame(
            visit,
            "Positions in " + sight.negotiation().name(),
            "positions",
            subjects.subject(visit, sight)));
    values.put("view", view(sight, visit));
    values.put("wanted", wanted);
    values.put("next", next(visit));
    values.put("zones", List.of("agreement", "refused", "open", "reached"));
    site.show(visit, "page/positions", values);
  }

  /** The query of the page without its cursor, to be followed by one. */
  private static String next(Visit visit) {
    StringBuilder query = new StringBuilder("?");
    for (String name : List.of(Visit.AS_OF, Visit.KNOWN_AT, PARTY, ZONE, FIND, Slice.LIMIT)) {
      for (String value : visit.queries(name)) {
        query
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
            .append('&');
      }
    }
    return query.append(Slice.CURSOR).append('=').toString();
  }

  private void position(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    site.show(
        visit,
        "page/position",
        Map.of(
            "frame",
            site.frame(visit, "Position", "positions", subjects.subject(visit, sight)),
            "view",
            position(sight, visit)));
  }
}
