package org.parley.web.page;

import java.util.Map;
import org.parley.model.Fault;
import org.parley.model.account.Moment;
import org.parley.model.people.Role;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Links;
import org.parley.web.http.Site;
import org.parley.web.http.Slice;
import org.parley.web.http.Visit;
import org.parley.web.job.Jobs;
import org.parley.web.live.Listeners;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.JobView;

/** How far articles are that were given to be read. */
public final class JobPages implements Site.Part {

  private static final String JOB = "job";

  private final Sights sights;
  private final Subjects subjects;
  private final Jobs jobs;
  private final Listeners listeners;

  public JobPages(Sights sights, Jobs jobs, Listeners listeners) {
    this.sights = sights;
    this.subjects = new Subjects(sights);
    this.jobs = jobs;
    this.listeners = listeners;
  }

  @Override
  public void routes(Site site) {
    site.get("/n/{negotiation}/jobs/{job}", visit -> show(site, visit));
    site.post("/n/{negotiation}/jobs/{job}/stop", Role.EDITOR, this::stop);
    Endpoint.Parameter id = Endpoint.Parameter.path(JOB, "Id of the job.");
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/jobs",
                "listJobs",
                "Jobs of a negotiation in the last day, newest first")
            .ofNegotiation()
            .inPages()
            .givesPageOf(JobView.class)
            .by(visit -> Slice.of(jobs.of(name(visit)), visit)));
    site.add(
        Endpoint.get("/jobs/{job}", "getJob", "How far a job is, and what became of each article")
            .with(id)
            .gives(JobView.class)
            .by(visit -> jobs.view(visit.path(JOB))));
    site.add(
        Endpoint.delete(
                "/jobs/{job}",
                "stopJob",
                "Stops a job after the article that is being read; what was recorded stays",
                Role.EDITOR)
            .with(id)
            .by(visit -> {
              jobs.stop(visit.path(JOB));
              return null;
            }));
    site.add(
        Endpoint.get(
                "/jobs/{job}/events",
                "listenToJob",
                "What happens to a job, as server-sent events: 'article' and 'state'")
            .with(id)
            .with(ChangeStream.LAST)
            .givesMedia(Endpoint.EVENTS)
            .refuses("too-many", "Too many listen already.")
            .refuses("no-such-job", "The job is not one of this server.")
            .by(visit -> {
              listeners.open(site, visit, jobs.live(visit.path(JOB)), 0);
              return null;
            }));
  }

  private String name(Visit visit) {
    return sights.desk().negotiation(visit.path(Visit.NEGOTIATION)).name();
  }

  private void show(Site site, Visit visit) {
    JobView job = jobs.view(visit.path(JOB));
    Sight sight = sights.of(visit.path(Visit.NEGOTIATION), Moment.LATEST);
    if (!job.negotiation().equals(sight.negotiation().name())) {
      throw Fault.user(
          "no-such-job",
          sight.negotiation().name() + " has no job '" + job.id() + "'",
          "It belongs to " + job.negotiation() + ".");
    }
    site.show(
        visit,
        "page/job",
        Map.of(
            "frame",
            site.frame(visit, "Adding articles", "add", subjects.subject(visit, sight), "job.js"),
            "job",
            job));
  }

  private void stop(Visit visit) {
    String id = visit.path(JOB);
    jobs.stop(id);
    visit.seeOther(Links.negotiation(visit.path(Visit.NEGOTIATION), "jobs", id));
  }
}
