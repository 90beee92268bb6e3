package org.parley.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.conflict.ConflictFile;
import org.parley.analysis.groundwork.Contest;
import org.parley.desk.drawing.GraphFormat;
import org.parley.desk.drawing.Graphs;
import org.parley.model.Fault;
import org.parley.web.http.Content;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Frame;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;
import org.parley.web.sight.Asked;
import org.parley.web.sight.Asking;
import org.parley.web.sight.Question;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.GroundworkGraph;
import org.parley.web.view.GroundworkView;
import org.parley.web.view.GroundworkView.Section;
import org.parley.web.view.MilestoneView;

/** What stands in the way of a target: as a graph to walk in, and in words. */
public final class Groundworks implements Site.Part {

  private static final String MILESTONE = "milestone";
  private static final String FORMAT = "format";
  private static final String ROOT = "/negotiations/{negotiation}/groundwork";
  private static final int MOST_ASSUMPTIONS = 20;
  private static final int MOST_SETS = 50;
  private static final int KEPT = 24;
  private static final Duration KEPT_FOR = Duration.ofMinutes(5);

  private final Subjects subjects;
  private final Asking asking;

  /** A layout takes longer than what it shows. */
  private final Cache<Drawn, GroundworkGraph> graphs =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(KEPT_FOR).build();

  /** A sight is kept and no other is equal to it. */
  private record Drawn(Sight sight, Question question) {}

  public Groundworks(Sights sights) {
    this.subjects = new Subjects(sights);
    this.asking = new Asking(sights);
  }

  @Override
  public void routes(Site site) {
    site.getLasting("/n/{negotiation}/groundwork", visit -> show(site, visit));
    for (Section section : Section.values()) {
      site.getLasting(
          "/n/{negotiation}/groundwork/" + section.word(), visit -> section(site, visit, section));
    }
    site.getLasting(
        "/n/{negotiation}/groundwork/milestones/{milestone}", visit -> milestone(site, visit));
    site.addLasting(
        asked(Endpoint.get(ROOT, "getGroundwork", "What is in the way, and what would clear it"))
            .gives(GroundworkView.class)
            .by(visit -> {
              Sight sight = subjects.sight(visit);
              Question question = question(visit);
              return GroundworkView.of(sight, question, asking.of(sight, question));
            }));
    site.addLasting(
        asked(Endpoint.get(ROOT + "/graph", "getGroundworkGraph", "The graph, at its places"))
            .with(drawn())
            .gives(GroundworkGraph.class)
            .by(visit -> graph(asking.of(subjects.sight(visit), question(visit)))));
    site.add(
        asked(Endpoint.get(ROOT + "/drawing", "drawGroundwork", "The graph as a file"))
            .with(drawn())
            .with(Endpoint.Parameter.query(FORMAT, "What sort of file.", GraphFormat.class))
            .givesMedia(
                Arrays.stream(GraphFormat.values())
                    .map(format -> media(format).replaceFirst(";.*", ""))
                    .distinct()
                    .toArray(String[]::new))
            .by(this::draw));
    site.add(
        asked(
                Endpoint.get(
                    ROOT + "/conflict", "getConflict", "The conflict model that it makes, as text"))
            .givesMedia("text/plain")
            .by(this::conflict));
    site.addLasting(
        Endpoint.get(
                ROOT + "/milestones/{milestone}",
                "getMilestone",
                "A milestone, and what is said of it")
            .ofNegotiation()
            .with(Endpoint.Parameter.path(MILESTONE, "Id of the milestone, or a name of it."))
            .asOfMoment()
            .gives(MilestoneView.class)
            .by(visit -> MilestoneView.of(subjects.sight(visit), visit.path(MILESTONE))));
  }

  private static Endpoint asked(Endpoint endpoint) {
    return endpoint
        .ofNegotiation()
        .asOfMoment()
        .with(
            Endpoint.Parameter.query(
                Question.TARGET,
                "Milestone to which a way is sought (default: the one for which most is"
                    + " required).",
                String.class),
            Endpoint.Parameter.queries(
                Question.ASSUME,
                "What if: 'M reached', 'P drops M', 'P drops M for T', 'P requires M before T',"
                    + " 'P accepts M', 'P rejects M'."),
            Endpoint.Parameter.query(
                Question.RANK, "What there are fewest of in the first sets.", Question.Rank.class),
            Endpoint.Parameter.query(
                Question.FIRST,
                "So many sets, from 1 to " + MOST_SETS + " (default: " + Question.USUAL + ").",
                Integer.class),
            Endpoint.Parameter.query(
                Question.SINCE,
                "Also tell what changed since the end of that day, such as 2027-05-12.",
                String.class));
  }

  private static Endpoint.Parameter[] drawn() {
    return new Endpoint.Parameter[] {
      Endpoint.Parameter.query(
          Question.SHOW,
          "What leads to the target, or all (default: all where there is room).",
          Question.Show.class),
      Endpoint.Parameter.query(
          Question.SET, "Number of the unblocking set that is marked, from 1.", Integer.class)
    };
  }

  /** What a visit asks. */
  private static Question question(Visit visit) {
    if (visit.queries(Question.ASSUME).size() > MOST_ASSUMPTIONS) {
      throw Fault.user(
          "too-many-assumptions",
          "There are " + visit.queries(Question.ASSUME).size() + " assumptions",
          "Assume at most " + MOST_ASSUMPTIONS + ".");
    }
    Question.Rank rank = one(visit, Question.RANK, Question.Rank.class);
    return new Question(
        visit.query(Question.TARGET),
        visit.queries(Question.ASSUME),
        rank == null ? Question.Rank.STEPS : rank,
        number(visit, Question.FIRST, 1, Question.USUAL),
        visit.query(Question.SINCE),
        one(visit, Question.SHOW, Question.Show.class),
        number(visit, Question.SET, 0, 0));
  }

  private static <E extends Enum<E>> @Nullable E one(Visit visit, String name, Class<E> type) {
    String given = visit.query(name);
    if (given == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(() ->
            Fault.user(
                "bad-" + name,
                name + ": there is no '" + given + "'",
                "Write one of "
                    + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .toList())
                    + "."));
  }

  private static int number(Visit visit, String name, int least, int usual) {
    String given = visit.query(name);
    if (given == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(given);
      if (number >= least && number <= MOST_SETS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw Fault.user(
        "bad-" + name,
        name + ": '" + given + "' is no such number",
        "Give a number from " + least + " to " + MOST_SETS + ".");
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    Asking.Fitted fitted = Asking.fitted(sight, question(visit));
    Question question = fitted.question();
    Optional<Asked> asked = asking.of(sight, question);
    Map<String, Object> values = new HashMap<>();
    values.put("frame", frame(site, visit, sight));
    boolean soon = visit.isPart() && asked.isPresent() && !sight.isEasy();
    Set<Section> sections = soon ? Set.of() : Set.of(Section.values());
    values.put("view", GroundworkView.of(sight, question, asked, sections));
    values.put("soon", soon);
    GroundworkGraph graph = graph(asked);
    values.put("graph", graph);
    values.put("data", site.json(graph));
    values.put("question", question);
    values.put("misfits", fitted.misfits());
    site.show(visit, "page/groundwork", values);
  }

  /** A part of the page that may take long. */
  private void section(Site site, Visit visit, Section section) {
    Sight sight = subjects.sight(visit);
    Question question = Asking.fitted(sight, question(visit)).question();
    site.show(
        visit,
        "part/" + section.word(),
        Map.of(
            "frame",
            frame(site, visit, sight),
            "question",
            question,
            "view",
            GroundworkView.of(sight, question, asking.of(sight, question), Set.of(section))));
  }

  /** Works out what takes long of the page and is kept, before anybody asks for it. */
  public void prepare(Sight sight) {
    Optional<Asked> asked = asking.of(sight, Question.usual());
    asked.ifPresent(one -> one.answers().sequence());
    graph(asked);
  }

  private GroundworkGraph graph(Optional<Asked> asked) {
    return asked
        .map(one ->
            Objects.requireNonNull(
                graphs.get(new Drawn(one.sight(), one.question()), key -> GroundworkGraph.of(one))))
        .orElseGet(GroundworkGraph::empty);
  }

  private Frame frame(Site site, Visit visit, Sight sight) {
    return site.frame(
        visit,
        "Groundwork of " + sight.negotiation().name(),
        "groundwork",
        subjects.subject(visit, sight),
        "cytoscape.js",
        "groundwork.js");
  }

  private void milestone(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    site.show(
        visit,
        "page/milestone",
        Map.of(
            "frame",
            frame(site, visit, sight),
            "view",
            MilestoneView.of(sight, visit.path(MILESTONE)),
            "question",
            Asking.fitted(sight, question(visit)).question()));
  }

  private Asked required(Visit visit) {
    Sight sight = subjects.sight(visit);
    return asking
        .of(sight, question(visit))
        .orElseThrow(() ->
            Fault.user(
                "no-such-target",
                "Nothing is required for anything in " + sight.negotiation().name(),
                "Name a milestone with target."));
  }

  private Content draw(Visit visit) {
    GraphFormat wanted = one(visit, FORMAT, GraphFormat.class);
    GraphFormat format = wanted == null ? GraphFormat.SVG : wanted;
    Asked asked = required(visit);
    named(visit, format.ending());
    return new Content(Graphs.of(GroundworkGraph.picture(asked), format), media(format));
  }

  private static String media(GraphFormat format) {
    return switch (format) {
      case SVG -> "image/svg+xml";
      case PNG -> "image/png";
      case GRAPHML -> "application/graphml+xml";
      case DOT -> "text/vnd.graphviz; charset=utf-8";
      case MERMAID -> "text/plain; charset=utf-8";
    };
  }

  /** A file that a browser keeps; a picture can still be shown within a page. */
  private static void named(Visit visit, String ending) {
    String name = visit.path(Visit.NEGOTIATION).replaceAll("[^A-Za-z0-9._-]", "_");
    visit
        .context()
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name + "-groundwork." + ending + "\"");
  }

  private Content conflict(Visit visit) {
    Asked asked = required(visit);
    String text =
        Contest.of(asked.answers().groundwork(), asked.answers().target())
            .map(contest -> ConflictFile.write(contest.model()))
            .orElseThrow(() ->
                Fault.user(
                    "no-such-conflict",
                    "No party has anything to do about the target",
                    "Name another milestone with target."));
    named(visit, "conflict");
    return new Content(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
  }
}
