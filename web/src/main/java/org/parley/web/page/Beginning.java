package org.parley.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.model.Fault;
import org.parley.model.account.Negotiation;
import org.parley.model.people.Role;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Links;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;
import org.parley.web.view.NegotiationCard;

/** The form that starts a negotiation. */
public final class Beginning implements Site.Part {

  private final Desk desk;

  public Beginning(Desk desk) {
    this.desk = desk;
  }

  /**
   * What a negotiation is started with.
   *
   * @param name a name of one's own for it
   * @param parties the sides
   * @param about what it is about
   * @param from the first day that counts
   */
  public record Begin(
      String name,
      @Nullable List<String> parties,
      @Nullable String about,
      @Nullable LocalDate from) {}

  @Override
  public void routes(Site site) {
    site.get("/new", Role.EDITOR, visit -> show(site, visit, Map.of(), Map.of()));
    site.post("/new", Role.EDITOR, visit -> begin(site, visit));
    site.add(
        Endpoint.post("/negotiations", "beginNegotiation", "Starts a negotiation", Role.EDITOR)
            .takes(Begin.class)
            .gives(NegotiationCard.class)
            .status(201)
            .located()
            .refuses("negotiation-taken", "There is one of that name.")
            .by(visit -> begin(visit, visit.body(Begin.class))));
  }

  private NegotiationCard begin(Visit visit, Begin begin) {
    List<String> parties = begin.parties() == null ? List.of() : begin.parties();
    Map<String, String> wrong = NewNegotiation.wrong(begin.name(), parties, begin.about());
    if (!wrong.isEmpty()) {
      Map.Entry<String, String> first = wrong.entrySet().iterator().next();
      throw Fault.user("bad-" + first.getKey(), first.getValue(), "Mend '" + first.getKey() + "'.");
    }
    Negotiation begun = track(begin.name(), parties, begin.about(), begin.from());
    visit.context().header("Location", Endpoint.ROOT + "/negotiations/" + Links.part(begun.name()));
    return NegotiationCard.bare(begun);
  }

  private Negotiation track(
      String name, List<String> parties, @Nullable String about, @Nullable LocalDate from) {
    return desk.track(
        name.strip(),
        parties.stream().map(String::strip).distinct().toList(),
        about == null || about.isBlank() ? null : about.strip(),
        from);
  }

  private void begin(Site site, Visit visit) {
    Map<String, String> given = new TreeMap<>();
    for (String field : List.of("name", "parties", "about", "from")) {
      given.put(field, visit.field(field));
    }
    List<String> parties =
        Arrays.stream(visit.field("parties").split("[\\r\\n,;]+"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    Map<String, String> wrong =
        NewNegotiation.wrong(visit.field("name"), parties, visit.field("about"));
    LocalDate from = null;
    try {
      from = visit.field("from").isEmpty() ? null : LocalDate.parse(visit.field("from"));
    } catch (DateTimeParseException e) {
      wrong.put("from", "'" + visit.field("from") + "' is no day such as 2027-05-12");
    }
    if (wrong.isEmpty()) {
      try {
        Negotiation begun = track(visit.field("name"), parties, visit.field("about"), from);
        visit.seeOther(Links.negotiation(begun.name(), "add"));
        return;
      } catch (Fault fault) {
        if (!fault.code().equals("negotiation-taken")) {
          throw fault;
        }
        wrong.put("name", fault.what() + ". Choose another name.");
      }
    }
    visit.context().status(422);
    show(site, visit, given, wrong);
  }

  private static void show(
      Site site, Visit visit, Map<String, String> given, Map<String, String> wrong) {
    site.show(
        visit,
        "page/new",
        Map.of(
            "frame",
            site.frame(visit, "Start a negotiation", "new"),
            "given",
            given,
            "wrong",
            wrong));
  }
}
