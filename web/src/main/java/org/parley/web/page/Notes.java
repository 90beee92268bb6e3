package org.parley.web.page;

import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.desk.discussion.Conduct;
import org.parley.desk.discussion.Conversation;
import org.parley.desk.discussion.Speaker;
import org.parley.model.people.Note;
import org.parley.model.people.Role;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Links;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.NoteView;

/** What members say about a negotiation and its items, and what editors hide of it. */
public final class Notes implements Site.Part {

  private static final String ID = "id";
  private static final String NOTE = "note";
  private static final String ON_ITEM = "/n/{negotiation}/items/{id}/notes";
  private static final String ON_ALL = "/n/{negotiation}/notes";

  private final Subjects subjects;
  private final Sights sights;
  private final Conversation conversation;
  private final List<String> conduct = Conduct.rules();

  public Notes(Sights sights, Conversation conversation) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
    this.conversation = conversation;
  }

  /** A note that is to be written. */
  public record NewNote(@Nullable String item, String text) {}

  /** Why something is done to a note. */
  public record Reason(@Nullable String why) {}

  @Override
  public void routes(Site site) {
    site.get(ON_ITEM, visit -> show(site, visit, visit.path(ID)));
    site.post(ON_ITEM, Role.REVIEWER, visit -> write(visit, visit.path(ID)));
    site.get(ON_ALL, visit -> show(site, visit, null));
    site.post(ON_ALL, Role.REVIEWER, visit -> write(visit, null));
    for (Act act : Act.values()) {
      site.post(ON_ALL + "/{note}/" + act.word, act.role, visit -> act(visit, act));
      site.add(
          Endpoint.post("/notes/{note}/" + act.word, act.word + "Note", act.about, act.role)
              .with(Parameter.path(NOTE, "Id of the note."))
              .takes(Reason.class)
              .gives(NoteView.class)
              .by(visit -> {
                String why = visit.body(Reason.class).why();
                return NoteView.of(done(visit, act, why == null ? "" : why));
              }));
    }
    endpoints(site);
  }

  private void endpoints(Site site) {
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/notes",
                "listNotes",
                "Notes on a negotiation and its items, oldest first")
            .ofNegotiation()
            .with(Parameter.query("item", "Only those on that item.", String.class))
            .inPages()
            .givesPageOf(NoteView.class)
            .by(visit ->
                Slice.of(
                        conversation.notes(name(visit), visit.query("item"), speaker(visit)), visit)
                    .map(NoteView::of)));
    site.add(
        Endpoint.post(
                "/negotiations/{negotiation}/notes", "writeNote", "Writes a note", Role.REVIEWER)
            .ofNegotiation()
            .takes(NewNote.class)
            .gives(NoteView.class)
            .status(HttpStatus.CREATED.getCode())
            .by(visit -> {
              NewNote wanted = visit.body(NewNote.class);
              String text = wanted.text() == null ? "" : wanted.text();
              return NoteView.of(
                  conversation.write(name(visit), wanted.item(), speaker(visit), text));
            }));
    site.add(
        Endpoint.get("/notes/reported", "listReportedNotes", "Notes that somebody has to look at")
            .only(Role.EDITOR)
            .inPages()
            .givesPageOf(NoteView.class)
            .by(visit -> Slice.of(conversation.reported(speaker(visit)), visit).map(NoteView::of)));
    site.add(
        Endpoint.get("/conduct", "getConduct", "The rules of conduct")
            .gives(String[].class)
            .by(visit -> conduct));
  }

  /** What is done to a note, and by whom. */
  private enum Act {
    REPORT("report", Role.REVIEWER, "Reports a note"),
    HIDE("hide", Role.EDITOR, "Hides a note"),
    SHOW("show", Role.EDITOR, "Shows a note again");

    private final String word;
    private final Role role;
    private final String about;

    Act(String word, Role role, String about) {
      this.word = word;
      this.role = role;
      this.about = about;
    }
  }

  private static Speaker speaker(Visit visit) {
    return new Speaker(visit.caller().name(), visit.caller().role());
  }

  /** The name as it is recorded. */
  private String name(Visit visit) {
    return sights.of(visit.path(Visit.NEGOTIATION), visit.moment()).negotiation().name();
  }

  private void show(Site site, Visit visit, @Nullable String item) {
    Sight sight = subjects.sight(visit);
    String name = sight.negotiation().name();
    Function<Note, NoteView> view = NoteView::of;
    List<NoteView> notes =
        conversation.notes(name, item, speaker(visit)).stream().map(view).toList();
    Map<String, Object> values =
        new HashMap<>(
            Map.of(
                "frame",
                site.frame(visit, "Notes", "notes", subjects.subject(visit, sight)),
                "negotiation",
                name,
                "notes",
                notes,
                "conduct",
                conduct));
    if (item != null) {
      values.put("item", item);
      sight
          .standing()
          .finding(item)
          .ifPresent(finding -> values.put("about", sight.telling().finding(finding)));
    }
    site.show(visit, "page/notes", values);
  }

  private void write(Visit visit, @Nullable String item) {
    String name = name(visit);
    conversation.write(name, item, speaker(visit), visit.field("text"));
    back(visit, name, item);
  }

  private void act(Visit visit, Act act) {
    Note note = done(visit, act, visit.field("why"));
    back(visit, note.negotiation(), note.item());
  }

  private Note done(Visit visit, Act act, String why) {
    String id = visit.path(NOTE);
    Speaker speaker = speaker(visit);
    return switch (act) {
      case REPORT -> conversation.report(id, speaker, why);
      case HIDE -> conversation.hide(id, speaker, why);
      case SHOW -> conversation.show(id, speaker);
    };
  }

  private static void back(Visit visit, String negotiation, @Nullable String item) {
    String to =
        item == null
            ? Links.negotiation(negotiation, "notes")
            : Links.negotiation(negotiation, "items", item, "notes");
    visit.context().redirect(to, HttpStatus.SEE_OTHER);
  }
}
