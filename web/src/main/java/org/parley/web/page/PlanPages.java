package org.parley.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Query;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.DisputeView;
import org.parley.web.view.Plans;
import org.parley.web.view.ProposalView;
import org.parley.web.view.TermRow;

/** Disputes and proposals, side by side. */
public final class PlanPages implements Site.Part {

  private static final String LEFT = "left";
  private static final String RIGHT = "right";

  private final Subjects subjects;

  public PlanPages(Sights sights) {
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.getLasting("/n/{negotiation}/plans", visit -> show(site, visit));
    site.addLasting(
        Endpoint.get(
                "/negotiations/{negotiation}/disputes",
                "listDisputes",
                "Claims that contradict each other, newest first")
            .ofNegotiation()
            .asOfMoment()
            .inPages()
            .givesPageOf(DisputeView.class)
            .by(visit -> Slice.of(Plans.of(subjects.sight(visit)).disputes(), visit)));
    site.addLasting(
        Endpoint.get(
                "/negotiations/{negotiation}/proposals",
                "listProposals",
                "Proposals, each with its versions and who stands how toward it")
            .ofNegotiation()
            .asOfMoment()
            .inPages()
            .givesPageOf(ProposalView.class)
            .by(visit -> Slice.of(Plans.of(subjects.sight(visit)).proposals(), visit)));
    site.addLasting(
        Endpoint.get(
                "/negotiations/{negotiation}/proposals/compare",
                "compareProposals",
                "The terms of two proposals, those that say the same on one line")
            .ofNegotiation()
            .with(
                Parameter.query(LEFT, "Id of one proposal.", String.class).must(),
                Parameter.query(RIGHT, "Id of the other.", String.class).must())
            .asOfMoment()
            .inPages()
            .givesPageOf(TermRow.class)
            .by(visit -> {
              Plans plans = Plans.of(subjects.sight(visit));
              return Slice.of(
                  TermRow.of(
                      plans.proposal(needed(visit, LEFT)), plans.proposal(needed(visit, RIGHT))),
                  visit);
            }));
  }

  private static String needed(Visit visit, String name) {
    String given = visit.query(name);
    if (given == null) {
      throw Fault.user(
          "no-proposal",
          "No proposal is named as '" + name + "'",
          "Give the ids of two proposals as left and right.");
    }
    return given;
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    Plans plans = Plans.of(sight);
    @Nullable String left = visit.query(LEFT);
    @Nullable String right = visit.query(RIGHT);
    List<TermRow> rows =
        left == null || right == null
            ? List.of()
            : TermRow.of(plans.proposal(left), plans.proposal(right));
    Map<String, Object> values =
        new HashMap<>(
            Map.of(
                "frame",
                site.frame(
                    visit, "Disputes and proposals", "plans", subjects.subject(visit, sight)),
                "view",
                plans,
                "proposals",
                Slice.of(plans.proposals(), visit),
                "rows",
                rows,
                "query",
                Query.of(visit)));
    if (left != null && right != null) {
      values.put("left", plans.proposal(left));
      values.put("right", plans.proposal(right));
    }
    site.show(visit, "page/plans", values);
  }
}
