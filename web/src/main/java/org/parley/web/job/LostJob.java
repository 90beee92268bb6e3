package org.parley.web.job;

import java.util.List;
import java.util.Map;
import org.parley.model.account.Job;
import org.parley.web.view.JobView;

/** A job that did not end, and that this process does not go on with. */
final class LostJob {

  private LostJob() {}

  static JobView view(Job job) {
    return new JobView(
        job.id(),
        job.negotiation(),
        job.by(),
        "lost",
        job.at(),
        null,
        job.inputs(),
        null,
        0,
        0,
        Map.of(),
        List.of(),
        "The server ended before all was read, and could not go on with it",
        "What it recorded until then is among the sources. Give the inputs again, fewer at a time:"
            + " what is there already adds nothing.");
  }
}
