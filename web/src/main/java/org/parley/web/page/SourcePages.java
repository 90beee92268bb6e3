package org.parley.web.page;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.model.Fault;
import org.parley.model.account.Decision;
import org.parley.model.people.Role;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Links;
import org.parley.web.http.Query;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.HitLine;
import org.parley.web.view.Reliability;
import org.parley.web.view.SourceGroup;
import org.parley.web.view.SourceQuery;
import org.parley.web.view.Sources;

/** What was read, how reliable it is, and what of it no longer counts. */
public final class SourcePages implements Site.Part {

  private static final String PUBLISHER = "publisher";
  private static final String ONLY = "only";
  private static final String WORDS = "q";
  private static final int MOST_HITS = 200;

  private final Sights sights;
  private final Subjects subjects;

  public SourcePages(Sights sights) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.get("/n/{negotiation}/sources", visit -> show(site, visit));
    site.post("/n/{negotiation}/sources/rating", Role.EDITOR, this::rate);
    site.post("/n/{negotiation}/sources/forget", Role.EDITOR, this::forget);
    site.post("/n/{negotiation}/sources/withdraw", Role.EDITOR, this::withdraw);
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/sources",
                "listSources",
                "Articles that count, each with its copies, newest first")
            .ofNegotiation()
            .with(
                Parameter.query(PUBLISHER, "Whose articles are wanted.", String.class),
                Parameter.query(
                    ONLY, "Which of them: all, revised, copied or empty.", SourceQuery.Only.class))
            .asOfMoment()
            .inPages()
            .givesPageOf(SourceGroup.class)
            .by(visit -> Slice.of(sources(visit, subjects.sight(visit)).groups(), visit)));
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/search",
                "search",
                "Places in articles and items where all words stand, best first")
            .ofNegotiation()
            .with(Parameter.query(WORDS, "The words, in any form of theirs.", String.class))
            .asOfMoment()
            .inPages()
            .givesPageOf(HitLine.class)
            .by(visit -> Slice.of(hits(visit, subjects.sight(visit)), visit)));
  }

  private Sources sources(Visit visit, Sight sight) {
    return Sources.of(
        sights.desk().ledger(),
        sight,
        new SourceQuery(visit.query(PUBLISHER), only(visit.query(ONLY))));
  }

  private List<HitLine> hits(Visit visit, Sight sight) {
    String words = visit.query(WORDS);
    return words == null
        ? List.of()
        : Sources.search(sights.desk().ledger(), sight, words, MOST_HITS);
  }

  private static SourceQuery.Only only(@Nullable String given) {
    try {
      return given == null
          ? SourceQuery.Only.ALL
          : SourceQuery.Only.valueOf(given.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Fault(
          Fault.Kind.USER,
          "bad-filter",
          "'" + given + "' says nothing of articles",
          "Ask for only=all, revised, copied or empty.",
          e);
    }
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    Sources sources = sources(visit, sight);
    site.show(
        visit,
        "page/sources",
        Map.of(
            "frame",
            site.frame(visit, "Sources", "sources", subjects.subject(visit, sight)),
            "view",
            sources,
            "groups",
            Slice.of(sources.groups(), visit),
            "hits",
            hits(visit, sight),
            "query",
            Query.of(visit)));
  }

  private void rate(Visit visit) {
    Reliability reliability = Reliability.of(visit.field("grade"));
    decide(
        visit,
        Decision.Type.RATE_SOURCE,
        given(visit, PUBLISHER),
        Map.of("grade", reliability.name()));
  }

  private void forget(Visit visit) {
    Desk desk = sights.desk();
    String article =
        desk.article(desk.negotiation(visit.path(Visit.NEGOTIATION)), given(visit, "article"));
    given(visit, "why");
    decide(visit, Decision.Type.FORGET, article, Map.of());
  }

  private void withdraw(Visit visit) {
    Desk desk = sights.desk();
    String decision =
        desk.decision(desk.negotiation(visit.path(Visit.NEGOTIATION)), given(visit, "decision"));
    decide(visit, Decision.Type.WITHDRAW, decision, Map.of());
  }

  private static String given(Visit visit, String field) {
    String value = visit.field(field);
    if (value.isEmpty()) {
      throw Fault.user(
          "field-missing", "The field '" + field + "' is empty", "Go back and fill it in.");
    }
    return value;
  }

  private void decide(Visit visit, Decision.Type type, String subject, Map<String, String> values) {
    Desk desk = sights.desk();
    String name = visit.path(Visit.NEGOTIATION);
    String why = visit.field("why");
    desk.decide(
        desk.negotiation(name),
        type,
        subject,
        values,
        visit.caller().name(),
        why.isEmpty() ? null : why);
    visit.context().redirect(Links.negotiation(name, "sources"), HttpStatus.SEE_OTHER);
  }
}
