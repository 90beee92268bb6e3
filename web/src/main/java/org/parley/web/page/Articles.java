package org.parley.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Brief;
import org.parley.model.Fault;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Source;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.ArticleView;

/** The reader: an article with its items in place. */
public final class Articles implements Site.Part {

  private static final String SOURCE = "source";

  private final Sights sights;
  private final Subjects subjects;

  public Articles(Sights sights) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.get("/n/{negotiation}/articles/{source}", visit -> show(site, visit));
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/articles/{source}",
                "getArticle",
                "An article with its text, its items and where they stand in it")
            .ofNegotiation()
            .with(Endpoint.Parameter.path(SOURCE, "Id of a version of the article."))
            .asOfMoment()
            .gives(ArticleView.class)
            .by(visit -> read(visit).view()));
  }

  /** What was found. */
  private record Read(Sight sight, Source source, Brief brief, ArticleView view) {}

  private Read read(Visit visit) {
    Sight sight = subjects.sight(visit);
    String id = visit.path(SOURCE);
    List<Source> versions =
        sights.desk().ledger().versions(sight.negotiation().name(), id, sight.moment());
    Source source =
        versions.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                Fault.user(
                    "no-such-article",
                    "No article has the id '" + id + "' in " + sight.negotiation().name(),
                    "It may have come later: try another date."));
    Brief brief = sights.desk().ledger().brief(id).orElseThrow();
    return new Read(sight, source, brief, ArticleView.of(sight, source, versions, brief));
  }

  private void show(Site site, Visit visit) {
    Read read = read(visit);
    List<Item> items =
        ArticleView.items(read.sight(), read.source(), read.brief(), read.view().counts());
    Map<String, Object> values = new HashMap<>();
    String title = read.view().title();
    values.put(
        "frame",
        site.frame(
            visit,
            title == null ? "Article" : title,
            "sources",
            subjects.subject(visit, read.sight()),
            "reader.js"));
    values.put("view", read.view());
    values.put("rows", ArticleView.rows(read.view(), read.brief(), items));
    values.put("kinds", List.of(Kind.values()));
    values.put("desk", Undoing.of(visit, read.sight()));
    site.show(visit, "page/article", values);
  }
}
