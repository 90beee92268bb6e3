package org.parley.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.desk.ReviewQueue;
import org.parley.model.Brief;
import org.parley.model.account.Item;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Links;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.ItemCard;
import org.parley.web.view.QuestionView;

/** What a person should look at, one after the other. */
public final class Reviews implements Site.Part {

  private static final String AT = "at";

  private final Sights sights;
  private final Subjects subjects;

  public Reviews(Sights sights) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
  }

  @Override
  public void routes(Site site) {
    site.get("/n/{negotiation}/review", visit -> show(site, visit));
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/review",
                "listQuestions",
                "What a person should look at, the most valuable look first")
            .ofNegotiation()
            .inPages()
            .asOfMoment()
            .givesPageOf(QuestionView.class)
            .by(visit -> {
              Sight sight = subjects.sight(visit);
              return Slice.of(sight.questions(), visit).map(one -> QuestionView.of(sight, one));
            }));
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    List<ReviewQueue.Question> queue = sight.questions();
    Map<String, Object> values = new HashMap<>();
    values.put(
        "frame",
        site.frame(visit, "Review", "review", subjects.subject(visit, sight), "reader.js"));
    values.put("progress", QuestionView.Progress.of(sight));
    values.put("slice", Slice.of(queue, visit).map(one -> QuestionView.of(sight, one)));
    asked(queue, visit.query(AT)).ifPresent(one -> put(values, visit, sight, queue, one));
    values.computeIfAbsent("desk", d -> Undoing.of(visit, sight));
    site.show(visit, "page/review", values);
  }

  /** The one that is asked for, else the first. */
  private static Optional<ReviewQueue.Question> asked(
      List<ReviewQueue.Question> queue, @Nullable String at) {
    return queue.stream()
        .filter(one -> one.finding().id().equals(at))
        .findFirst()
        .or(() -> queue.stream().findFirst());
  }

  private void put(
      Map<String, Object> values,
      Visit visit,
      Sight sight,
      List<ReviewQueue.Question> queue,
      ReviewQueue.Question question) {
    String id = question.finding().id();
    Item item = question.finding().items().getFirst();
    Brief brief = sights.desk().ledger().brief(item.source()).orElseThrow();
    String here = Links.negotiation(sight.negotiation().name(), "review");
    String next = QuestionView.after(queue, id, 1);
    String before = QuestionView.after(queue, id, -1);
    values.put("question", QuestionView.of(sight, question));
    values.put("card", ItemCard.of(sight, item));
    values.put("context", QuestionView.context(brief, item));
    values.put("next", next == null ? "" : next);
    values.put("before", before == null ? "" : before);
    values.put(
        "desk", Undoing.of(visit, sight, next == null ? here : here + "?" + AT + "=" + next));
  }
}
