package org.parley.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.parley.ledger.Columns.Negotiations;
import org.parley.ledger.JobColumns.Begun;
import org.parley.ledger.JobColumns.Ends;
import org.parley.ledger.JobColumns.Inputs;
import org.parley.ledger.JobColumns.Tasks;
import org.parley.model.account.Job;

/** Jobs in the tables of a database. */
final class SqlJobs implements Jobs {

  private final Transactions transactions;
  private final Store store;
  private final InstantSource clock;

  SqlJobs(Transactions transactions, Store store, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Task begin(Task task) {
    Job recorded = transactions.write(sql -> begin(sql, task));
    return new Task(recorded, task.everything(), kept(recorded.id()));
  }

  private Job begin(DSLContext sql, Task task) {
    Job job = task.job();
    Tracked.Row negotiation = Tracked.known(sql, job.negotiation(), Instant.MAX);
    long at = new Records(sql, store).now(clock);
    sql.insertInto(Begun.TABLE)
        .set(Begun.ID, job.id())
        .set(Begun.AT, at)
        .set(Begun.NEGOTIATION, negotiation.seq())
        .set(Begun.GIVEN_BY, job.by())
        .set(Begun.INPUTS, Json.write(job.inputs()))
        .execute();
    Long last = sql.select(DSL.max(Tasks.SEQ)).from(Tasks.TABLE).fetchOneInto(Long.class);
    sql.insertInto(Tasks.TABLE)
        .columns(Tasks.JOB, Tasks.SEQ, Tasks.EVERYTHING, Tasks.STARTS)
        .values(job.id(), last == null ? 1 : last + 1, task.everything() ? 1 : 0, 0)
        .execute();
    for (int number = 0; number < task.inputs().size(); number++) {
      keep(sql, job.id(), number, task.inputs().get(number));
    }
    return new Job(
        job.id(), negotiation.negotiation().name(), job.by(), Micros.at(at), job.inputs());
  }

  private static void keep(DSLContext sql, String job, int number, Given given) {
    sql.insertInto(Inputs.TABLE)
        .columns(Inputs.JOB, Inputs.NUMBER, Inputs.SORT, Inputs.DETAILS)
        .values(
            job, number, given.sort().name().toLowerCase(Locale.ROOT), Json.write(given.details()))
        .execute();
    new JobContent(job, number).write(sql, given.content());
  }

  private List<Given> kept(String job) {
    return transactions.read(sql -> kept(sql, job));
  }

  private List<Given> kept(DSLContext sql, String job) {
    return sql.select(Inputs.NUMBER, Inputs.SORT, Inputs.DETAILS)
        .from(Inputs.TABLE)
        .where(Inputs.JOB.eq(job))
        .orderBy(Inputs.NUMBER)
        .fetch(row -> {
          JobContent content = new JobContent(job, row.value1());
          return new Given(
              Sort.valueOf(row.value2().toUpperCase(Locale.ROOT)),
              Json.read(row.value3(), Json.FIELDS),
              out -> content.read(transactions, out));
        });
  }

  @Override
  public boolean start(String job) {
    return transactions.write(sql -> count(sql, job, 1)) > 0;
  }

  @Override
  public void pause(String job) {
    transactions.write(sql -> count(sql, job, -1));
  }

  private static int count(DSLContext sql, String job, int more) {
    return sql.update(Tasks.TABLE)
        .set(Tasks.STARTS, Tasks.STARTS.plus(more))
        .where(Tasks.JOB.eq(job))
        .execute();
  }

  @Override
  public void end(String job) {
    transactions.write(sql -> {
      sql.insertInto(Ends.TABLE)
          .columns(Ends.JOB, Ends.AT)
          .values(job, new Records(sql, store).now(clock))
          .onConflictDoNothing()
          .execute();
      return drop(sql, Tasks.JOB.eq(job));
    });
  }

  /** With all that hangs on them. */
  private static int drop(DSLContext sql, Condition which) {
    return sql.deleteFrom(Tasks.TABLE).where(which).execute();
  }

  @Override
  public List<Job> unfinished(String negotiation, Instant since) {
    return transactions.read(sql -> {
      long seq = Tracked.known(sql, negotiation, Instant.MAX).seq();
      return sql.select(Begun.ID, Negotiations.NAME, Begun.GIVEN_BY, Begun.AT, Begun.INPUTS)
          .from(Begun.TABLE)
          .join(Negotiations.TABLE)
          .on(Negotiations.SEQ.eq(Begun.NEGOTIATION))
          .where(Begun.NEGOTIATION.eq(seq))
          .and(Begun.AT.ge(Micros.of(since)))
          .andNotExists(DSL.selectOne().from(Ends.TABLE).where(Ends.JOB.eq(Begun.ID)))
          .orderBy(Begun.AT, Begun.ID)
          .fetch(SqlJobs::job);
    });
  }

  private static Job job(Record row) {
    return new Job(
        row.get(Begun.ID),
        row.get(Negotiations.NAME),
        row.get(Begun.GIVEN_BY),
        Micros.at(row.get(Begun.AT)),
        Json.read(row.get(Begun.INPUTS), Json.STRINGS));
  }

  @Override
  public List<Task> tasks(Instant since, int starts) {
    return transactions.read(sql ->
        sql.select(Begun.ID, Negotiations.NAME, Begun.GIVEN_BY, Begun.AT, Begun.INPUTS)
            .select(Tasks.EVERYTHING)
            .from(Tasks.TABLE)
            .join(Begun.TABLE)
            .on(Begun.ID.eq(Tasks.JOB))
            .join(Negotiations.TABLE)
            .on(Negotiations.SEQ.eq(Begun.NEGOTIATION))
            .where(Begun.AT.ge(Micros.of(since)))
            .and(Tasks.STARTS.lt(starts))
            .orderBy(Tasks.SEQ)
            .fetch(row ->
                new Task(job(row), row.get(Tasks.EVERYTHING) != 0, kept(sql, row.get(Begun.ID)))));
  }

  @Override
  public void drop(Instant since, int starts) {
    transactions.write(sql ->
        drop(
            sql,
            Tasks.STARTS
                .ge(starts)
                .or(
                    Tasks.JOB.in(
                        DSL.select(Begun.ID)
                            .from(Begun.TABLE)
                            .where(Begun.AT.lt(Micros.of(since)))))));
  }
}
