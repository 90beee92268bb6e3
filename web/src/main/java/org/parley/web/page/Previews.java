package org.parley.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.desk.Motion;
import org.parley.model.Fault;
import org.parley.model.account.Decision;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Links;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.PreviewView;

/** What a decision on names would change, before it is taken. */
final class Previews {

  private static final String TYPE = "type";
  private static final String SUBJECT = "subject";
  private static final List<String> VALUES = List.of("into", "alias", "name", "party", "from");

  private final Subjects subjects;

  Previews(Sights sights) {
    this.subjects = new Subjects(sights);
  }

  /**
   * The endpoint.
   *
   * @param subject a name in the example of the documents
   * @param into another one
   */
  Endpoint endpoint(String section, String name, String summary, String subject, String into) {
    Endpoint endpoint =
        Endpoint.get("/negotiations/{negotiation}/" + section + "/preview", name, summary)
            .ofNegotiation()
            .with(
                Endpoint.Parameter.query(
                        TYPE,
                        "What would be decided, such as 'merge-" + section + "'.",
                        String.class)
                    .must()
                    .like("merge-" + section),
                Endpoint.Parameter.query(SUBJECT, "The name that it is about.", String.class)
                    .must()
                    .like(subject));
    for (String value : VALUES) {
      Endpoint.Parameter other =
          Endpoint.Parameter.query(
              value, "The other name, where the decision has one of this sort.", String.class);
      endpoint = endpoint.with(value.equals("into") ? other.like(into) : other);
    }
    return endpoint.asOfMoment();
  }

  PreviewView view(Visit visit) {
    return view(visit, subjects.sight(visit));
  }

  private static PreviewView view(Visit visit, Sight sight) {
    Decision.Type type = Decisions.type(Objects.requireNonNullElse(visit.query(TYPE), ""));
    if (type.subject() != Decision.Subject.NAME || type == Decision.Type.RATE_SOURCE) {
      throw Fault.user(
          "no-preview",
          "What " + type.word() + " would change cannot be shown beforehand",
          "Decisions on actors and milestones can.");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : VALUES) {
      String value = visit.query(name);
      if (value != null) {
        values.put(name, value);
      }
    }
    String subject = Objects.requireNonNullElse(visit.query(SUBJECT), "").strip();
    return PreviewView.of(
        sight,
        new Motion(sight.standing()).decision(type, subject, values, visit.caller().name(), null));
  }

  void show(Site site, Visit visit, String section) {
    Sight sight = subjects.sight(visit);
    site.show(
        visit,
        "page/preview",
        Map.of(
            "frame",
            site.frame(visit, "Preview", section, subjects.subject(visit, sight)),
            "view",
            view(visit, sight),
            "back",
            Links.negotiation(sight.negotiation().name(), section)));
  }
}
