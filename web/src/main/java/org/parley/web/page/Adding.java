package org.parley.web.page;

import io.javalin.http.UploadedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.people.Role;
import org.parley.sources.Input;
import org.parley.web.http.Body;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Links;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;
import org.parley.web.job.Jobs;
import org.parley.web.job.LiveJob;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.JobView;

/** Articles come in: files, addresses and pasted texts. */
public final class Adding implements Site.Part {

  private static final List<String> FIELDS =
      List.of("addresses", "text", "title", "published", "publisher", "everything");

  private final Sights sights;
  private final Subjects subjects;
  private final Jobs jobs;

  public Adding(Sights sights, Jobs jobs) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
    this.jobs = jobs;
  }

  @Override
  public void routes(Site site) {
    site.get("/n/{negotiation}/add", Role.EDITOR, visit -> show(site, visit, Map.of(), null));
    site.post("/n/{negotiation}/add", Role.EDITOR, visit -> add(site, visit));
    site.add(
        Endpoint.post(
                "/negotiations/{negotiation}/articles",
                "addArticles",
                "Gives articles to be read: as JSON, or files as multipart/form-data",
                Role.EDITOR)
            .ofNegotiation()
            .takes(NewArticles.class)
            .takes(
                Body.form(
                    Body.Field.files("files", "Texts, pages or corpora, packed with gzip or not."),
                    Body.Field.text("addresses", "Addresses of pages, one a line."),
                    Body.Field.text("text", "An article."),
                    Body.Field.text("title", "Its title."),
                    Body.Field.text("published", "Its day or time."),
                    Body.Field.text("publisher", "Name of its publication."),
                    Body.Field.text("url", "Where it is."),
                    Body.Field.text("everything", "As in the JSON; anything for true.")))
            .gives(JobView.class)
            .status(202)
            .located()
            .refuses("no-article", "There is nothing to read.")
            .refuses("too-many", "Too many jobs are waiting already.")
            .by(this::add));
  }

  private JobView add(Visit visit) {
    Negotiation negotiation = negotiation(visit);
    List<Input> inputs;
    boolean everything;
    if (visit.context().isMultipartFormData()) {
      inputs = sent(visit);
      everything = !visit.field("everything").isEmpty();
    } else {
      NewArticles articles = visit.body(NewArticles.class);
      inputs = articles.inputs();
      everything = Boolean.TRUE.equals(articles.everything());
    }
    LiveJob job = jobs.give(negotiation, visit.caller().name(), inputs, everything);
    visit.context().header("Location", Endpoint.ROOT + "/jobs/" + job.id());
    return job.view();
  }

  private Negotiation negotiation(Visit visit) {
    return sights.desk().negotiation(visit.path(Visit.NEGOTIATION));
  }

  private void add(Site site, Visit visit) {
    Negotiation negotiation = negotiation(visit);
    try {
      List<Input> inputs = sent(visit);
      boolean everything = !visit.field("everything").isEmpty();
      LiveJob job = jobs.give(negotiation, visit.caller().name(), inputs, everything);
      visit.seeOther(Links.negotiation(negotiation.name(), "jobs", job.id()));
    } catch (Fault fault) {
      if (fault.kind() != Fault.Kind.USER || fault.code().startsWith("ledger-")) {
        throw fault;
      }
      Map<String, String> given = new TreeMap<>();
      FIELDS.forEach(field -> given.put(field, visit.field(field)));
      visit.context().status(fault.code().equals("too-many") ? 429 : 422);
      show(site, visit, given, fault);
    }
  }

  /** What the form holds: files, addresses one a line, and a text. */
  private List<Input> sent(Visit visit) {
    List<Input> inputs = new ArrayList<>();
    for (UploadedFile file : visit.context().uploadedFiles()) {
      if (file.size() > 0 || !file.filename().isBlank()) { // A field without a file is neither.
        refuseMore(inputs);
        inputs.add(new Input.Upload(file.filename(), file::content));
      }
    }
    visit
        .field("addresses")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Input.Address::new)
        .forEach(inputs::add);
    if (!visit.field("text").isEmpty()) {
      inputs.add(pasted(visit));
    }
    return inputs;
  }

  private void refuseMore(List<Input> inputs) {
    int most = jobs.settings().inputs();
    if (inputs.size() >= most) {
      throw Fault.user(
          "too-large",
          "There are more than " + most + " files",
          "Give at most " + most + " at a time, or a corpus as JSON lines.");
    }
  }

  private static Input pasted(Visit visit) {
    return new Input.Pasted(
        "pasted text",
        visit.field("text"),
        visit.field("title"),
        visit.field("published"),
        visit.field("publisher"),
        null,
        visit.field("url"));
  }

  private void show(Site site, Visit visit, Map<String, String> given, @Nullable Fault fault) {
    Sight sight = sights.of(visit.path(Visit.NEGOTIATION), Moment.LATEST);
    Map<String, Object> values = new TreeMap<>();
    values.put(
        "frame",
        site.frame(visit, "Add articles", "add", subjects.subject(visit, sight), "adding.js"));
    values.put("given", given);
    values.put("jobs", jobs.of(sight.negotiation().name()).stream().limit(10).toList());
    if (fault != null) {
      values.put("fault", fault);
    }
    site.show(visit, "page/add", values);
  }
}
