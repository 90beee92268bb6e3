package org.parley.web.page;

import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.desk.Motion;
import org.parley.desk.Review;
import org.parley.model.Fault;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Moment;
import org.parley.model.people.Role;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Links;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.DecisionLine;

/** What people decided; takes decisions and takes them back. */
public final class Decisions implements Site.Part {

  private static final String ID = "id";

  /** Before the name of a field of an item in a form. */
  private static final String FIELD = "f.";

  /** Letters of any text of a decision. */
  private static final int LONGEST = 10_000;

  private final Sights sights;
  private final Subjects subjects;

  public Decisions(Sights sights) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
  }

  /**
   * A decision to be taken.
   *
   * @param type in lower case with hyphens, such as {@code accept} or {@code merge-actors}
   * @param subject id of an item, an article or a decision, or a name
   * @param kind of an item that is added, or null
   * @param values by field, or null for none
   * @param why reason, or null
   */
  public record Given(
      String type,
      String subject,
      @Nullable String kind,
      @Nullable Map<String, @Nullable String> values,
      @Nullable String why) {}

  @Override
  public void routes(Site site) {
    site.get("/n/{negotiation}/decisions", visit -> show(site, visit));
    site.post("/n/{negotiation}/decisions", Role.REVIEWER, this::post);
    site.post("/n/{negotiation}/decisions/{id}/withdraw", Role.REVIEWER, this::postWithdrawal);
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/decisions",
                "listDecisions",
                "What people decided, newest first")
            .ofNegotiation()
            .inPages()
            .asOfMoment()
            .givesPageOf(DecisionLine.class)
            .by(visit -> Slice.of(lines(subjects.sight(visit)), visit)));
    site.add(
        Endpoint.post(
                "/negotiations/{negotiation}/decisions",
                "decide",
                "Takes a decision; those on who is who and on articles ask for an editor",
                Role.REVIEWER)
            .ofNegotiation()
            .takes(Given.class)
            .gives(DecisionLine.class)
            .status(HttpStatus.CREATED.getCode())
            .by(visit -> DecisionLine.of(take(visit, visit.body(Given.class)))));
    site.add(
        Endpoint.delete(
                "/negotiations/{negotiation}/decisions/{id}",
                "withdrawDecision",
                "Takes a decision back; another person's asks for an editor",
                Role.REVIEWER)
            .ofNegotiation()
            .with(Endpoint.Parameter.path(ID, "Id of the decision."))
            .by(visit -> {
              withdraw(visit, visit.path(ID), null);
              return null;
            }));
  }

  private List<DecisionLine> lines(Sight sight) {
    return DecisionLine.of(
        sight,
        sights.desk().ledger().decisions(sight.negotiation().name(), sight.moment().knownAt()));
  }

  private void show(Site site, Visit visit) {
    Sight sight = subjects.sight(visit);
    site.show(
        visit,
        "page/decisions",
        Map.of(
            "frame",
            site.frame(visit, "Decisions", "decisions", subjects.subject(visit, sight)),
            "slice",
            Slice.of(lines(sight), visit),
            "desk",
            Undoing.of(visit, sight)));
  }

  private void post(Visit visit) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    visit
        .context()
        .formParamMap()
        .forEach((name, given) -> {
          if (name.startsWith(FIELD) && !given.isEmpty()) {
            values.put(name.substring(FIELD.length()), given.getFirst());
          }
        });
    String why = visit.field("why");
    take(
        visit,
        new Given(
            visit.field("type"),
            visit.field("subject"),
            visit.field("kind"),
            values,
            why.isEmpty() ? null : why));
    back(visit);
  }

  private void postWithdrawal(Visit visit) {
    withdraw(visit, visit.path(ID), null);
    back(visit);
  }

  /** To the page on which the form stood; to no other site. */
  private static void back(Visit visit) {
    String back = visit.field("back");
    String home = Links.negotiation(visit.path(Visit.NEGOTIATION), "decisions");
    boolean isHere = back.startsWith("/n/") && back.chars().noneMatch(Character::isISOControl);
    visit.context().redirect(isHere ? back : home, HttpStatus.SEE_OTHER);
  }

  private Decision take(Visit visit, Given given) {
    Decision.Type type = type(given.type());
    String subject = Objects.requireNonNullElse(given.subject(), "");
    Sight sight = sights.of(visit.path(Visit.NEGOTIATION), Moment.LATEST);
    Desk desk = sights.desk();
    String by = visit.caller().name();
    Review review = new Review(desk, sight.negotiation());
    Map<String, String> values = values(given.values());
    check(subject);
    check(Objects.requireNonNullElse(given.why(), ""));
    return switch (type) {
      case ACCEPT -> review.accept(item(sight, subject), by, given.why());
      case REJECT -> review.reject(item(sight, subject), by, given.why());
      case CORRECT -> {
        Item item = item(sight, subject);
        yield review.correct(item, Changed.of(item, values), by, given.why());
      }
      case RATE_ITEM -> review.rate(item(sight, subject), values, by, given.why());
      case ADD_ITEM ->
          review.add(article(sight, subject), kind(given.kind()), values, by, given.why());
      case WITHDRAW -> withdraw(visit, subject, given.why());
      case MERGE_ACTORS,
          SPLIT_ACTOR,
          RENAME_ACTOR,
          ASSIGN_PARTY,
          MERGE_MILESTONES,
          SPLIT_MILESTONE,
          RENAME_MILESTONE,
          RATE_SOURCE,
          FORGET -> {
        require(visit, "Who is who, what means one thing and which articles count");
        Decision checked =
            new Motion(sight.standing()).decision(type, subject, values, by, given.why());
        yield desk.decide(
            sight.negotiation(),
            type,
            checked.subject(),
            checked.values(),
            checked.by(),
            checked.why());
      }
    };
  }

  /** Fields that are null in JSON are not given. */
  private static Map<String, String> values(@Nullable Map<String, @Nullable String> given) {
    Map<String, String> values = new LinkedHashMap<>();
    if (given != null) {
      given.forEach((field, value) -> {
        if (value != null) {
          check(field);
          check(value);
          values.put(field, value);
        }
      });
    }
    return values;
  }

  /** What no ledger can hold, or nobody can have meant. */
  private static void check(String text) {
    if (text.length() > LONGEST) {
      throw Fault.user(
          "too-large",
          "A text of the decision has " + text.length() + " letters",
          "At most " + LONGEST + " are taken.");
    }
    boolean isBroken =
        text.codePoints()
            .anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    if (isBroken) {
      throw Fault.user(
          "bad-text", "A text of the decision holds what is no letter", "Send it as UTF-8.");
    }
  }

  private static void require(Visit visit, String what) {
    if (!visit.caller().may(Role.EDITOR)) {
      throw Fault.user(
          "forbidden",
          what + " is decided by an editor",
          "Ask an admin of this workspace for the role editor.");
    }
  }

  static Decision.Type type(String word) {
    try {
      return Decision.Type.of(Objects.requireNonNullElse(word, ""));
    } catch (IllegalArgumentException e) {
      throw new Fault(
          Fault.Kind.USER,
          "unknown-decision",
          "'" + word + "' is nothing that can be decided",
          "Decisions are accept, reject, correct, add-item, merge-actors and so on; see /api.",
          e);
    }
  }

  /** The kind of that word; a fault of the caller where there is none. */
  static Kind kind(@Nullable String word) {
    try {
      return Kind.of(Objects.requireNonNullElse(word, ""));
    } catch (IllegalArgumentException e) {
      throw new Fault(
          Fault.Kind.USER,
          "unknown-kind",
          "'" + word + "' is no kind of item",
          "It is one of the nine, such as position or condition.",
          e);
    }
  }

  private static Item item(Sight sight, String id) {
    return sight.standing().account().items().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            Fault.user(
                "no-such-item",
                "No item that counts has the id '" + id + "' in " + sight.negotiation().name(),
                "It may have been rejected or gone with another version of its article."));
  }

  private static String article(Sight sight, String id) {
    return sight.standing().account().sources().stream()
        .map(one -> one.id())
        .filter(id::equals)
        .findFirst()
        .orElseThrow(() ->
            Fault.user(
                "no-such-article",
                "No article that counts has the id '" + id + "' in " + sight.negotiation().name(),
                "An item can be added to the version that counts."));
  }

  private Decision withdraw(Visit visit, String id, @Nullable String why) {
    Sight sight = sights.of(visit.path(Visit.NEGOTIATION), Moment.LATEST);
    DecisionLine line =
        lines(sight).stream()
            .filter(one -> one.id().equals(id) && one.inForce())
            .findFirst()
            .orElseThrow(() ->
                Fault.user(
                    "no-such-decision",
                    "No decision that is in force has the id '" + id + "'",
                    "It may be taken back already."));
    if (!line.by().equals(visit.caller().name())) {
      require(visit, "What another person decided");
    }
    return sights
        .desk()
        .decide(
            sight.negotiation(), Decision.Type.WITHDRAW, id, Map.of(), visit.caller().name(), why);
  }
}
