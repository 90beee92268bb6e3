package org.parley.web.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.analysis.milestone.Milestone;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.MilestoneLine;
import org.parley.web.view.PreviewView;

/** Which phrases mean one thing. */
public final class Milestones implements Site.Part {

  private static final String WORDS = "q";
  private static final int MOST_NAMES = 300;

  private final Subjects subjects;
  private final Previews previews;

  public Milestones(Sights sights) {
    this.subjects = new Subjects(sights);
    this.previews = new Previews(sights);
  }

  @Override
  public void routes(Site site) {
    site.get("/n/{negotiation}/milestones", visit -> show(site, visit));
    site.get(
        "/n/{negotiation}/milestones/preview", visit -> previews.show(site, visit, "milestones"));
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/milestones",
                "listMilestones",
                "What has to come about, with the phrases that mean it")
            .ofNegotiation()
            .with(Endpoint.Parameter.query(WORDS, "Whose phrases have these words.", String.class))
            .inPages()
            .asOfMoment()
            .givesPageOf(MilestoneLine.class)
            .by(visit -> {
              Sight sight = subjects.sight(visit);
              return page(visit, sight, called(visit, sight));
            }));
    site.add(
        previews
            .endpoint(
                "milestones",
                "previewMilestones",
                "What a decision on milestones would change",
                "a summit",
                "reopening of the strait")
            .gives(PreviewView.class)
            .by(previews::view));
  }

  private static List<Milestone> called(Visit visit, Sight sight) {
    String words = Objects.requireNonNullElse(visit.query(WORDS), "").strip();
    return sight.standing().milestones().all().stream()
        .filter(one -> MilestoneLine.isCalled(one, words))
        .toList();
  }

  private static Slice<MilestoneLine> page(Visit visit, Sight sight, List<Milestone> all) {
    return Slice.of(all, visit).map(one -> MilestoneLine.of(sight, one));
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    List<Milestone> all = called(visit, sight);
    site.show(
        visit,
        "page/milestones",
        Map.of(
            "frame",
            site.frame(visit, "Milestones", "actors", subjects.subject(visit, sight)),
            "slice",
            page(visit, sight, all),
            "names",
            all.stream().map(Milestone::name).distinct().limit(MOST_NAMES).toList(),
            "words",
            Objects.requireNonNullElse(visit.query(WORDS), "")));
  }
}
