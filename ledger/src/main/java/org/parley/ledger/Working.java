package org.parley.ledger;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.parley.ledger.Columns.JobEnds;
import org.parley.ledger.Columns.Jobs;
import org.parley.model.account.Job;

/** Records which inputs are being read, and tells those that never were. */
final class Working {

  private Working() {}

  static Job begin(DSLContext sql, Tracked.Row negotiation, Job job, long at) {
    sql.insertInto(Jobs.TABLE)
        .set(Jobs.ID, job.id())
        .set(Jobs.AT, at)
        .set(Jobs.NEGOTIATION, negotiation.seq())
        .set(Jobs.GIVEN_BY, job.by())
        .set(Jobs.INPUTS, Json.write(job.inputs()))
        .execute();
    return new Job(
        job.id(), negotiation.negotiation().name(), job.by(), Micros.at(at), job.inputs());
  }

  static void end(DSLContext sql, String job, long at) {
    sql.insertInto(JobEnds.TABLE)
        .columns(JobEnds.JOB, JobEnds.AT)
        .values(job, at)
        .onConflictDoNothing()
        .execute();
  }

  static List<Job> unfinished(DSLContext sql, Tracked.Row negotiation, Instant since) {
    return sql.select(Jobs.ID, Jobs.GIVEN_BY, Jobs.AT, Jobs.INPUTS)
        .from(Jobs.TABLE)
        .where(Jobs.NEGOTIATION.eq(negotiation.seq()))
        .and(Jobs.AT.ge(Micros.of(since)))
        .andNotExists(DSL.selectOne().from(JobEnds.TABLE).where(JobEnds.JOB.eq(Jobs.ID)))
        .orderBy(Jobs.AT, Jobs.ID)
        .fetch(row ->
            new Job(
                row.value1(),
                negotiation.negotiation().name(),
                row.value2(),
                Micros.at(row.value3()),
                Json.read(row.value4(), Json.STRINGS)));
  }
}
