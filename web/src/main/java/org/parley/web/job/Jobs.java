package org.parley.web.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.desk.Desk;
import org.parley.desk.Reader;
import org.parley.ledger.Jobs.Given;
import org.parley.ledger.Jobs.Task;
import org.parley.model.Fault;
import org.parley.model.account.Job;
import org.parley.model.account.Negotiation;
import org.parley.sources.Input;
import org.parley.web.IntakeSettings;
import org.parley.web.view.JobView;

/**
 * Takes articles in, a few jobs at a time; the others wait in a queue of bounded length. What a job
 * recorded is in the ledger whatever happens to this process, and what was given to it is kept
 * there until it was read: the next process goes on with jobs that did not end. Safe for any number
 * of threads.
 */
public final class Jobs implements AutoCloseable {

  /** How long a job is remembered after it was given, and gone on with. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private static final int MOST_REMEMBERED = 200;

  /** A job that was begun so often ended each server, so that another would not fare better. */
  private static final int MOST_STARTS = 3;

  private static final int CLOSING_SECONDS = 10;

  private final Desk desk;
  private final IntakeSettings settings;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final Work work;
  private final Map<String, LiveJob> jobs = new LinkedHashMap<>();
  private final ThreadPoolExecutor readers;
  private Consumer<LiveJob> listeners = job -> {};

  /** Jobs that wait or are worked on; guarded by {@link #jobs}. */
  private int underWay;

  /**
   * @param ids gives ids that nobody can guess
   * @param log where defects are told
   */
  public Jobs(
      Desk desk,
      Reader reader,
      IntakeSettings settings,
      InstantSource clock,
      Supplier<String> ids,
      PrintWriter log) {
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
    this.ids = ids;
    this.work = new Work(desk, reader, settings, log);
    this.readers =
        new ThreadPoolExecutor(
            settings.atOnce(),
            settings.atOnce(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), // Bounded by what is let in.
            Thread.ofPlatform().daemon().name("intake-", 1).factory());
  }

  /** Tells of each job whenever something happened to it. */
  public void tell(Consumer<LiveJob> whom) {
    listeners = whom;
  }

  /** How articles are taken in. */
  public IntakeSettings settings() {
    return settings;
  }

  /**
   * Puts the jobs that an earlier process left unread in front of the queue, as many as they are,
   * so that they are known before anybody asks. {@link #start} goes on with them.
   */
  public void resume() {
    for (Task task : desk.ledger().jobs().tasks(oldest(), MOST_STARTS)) {
      synchronized (jobs) {
        underWay++;
      }
      // Later than all that the earlier process told, for whoever listens from where it ended.
      long told = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
      LiveJob live = remember(task, told);
      readers.getQueue().add(() -> work(live, task));
    }
  }

  /** Begins to work, and drops the inputs of jobs that nobody will go on with. */
  public void start() {
    work.drop(oldest(), MOST_STARTS);
    readers.prestartAllCoreThreads();
  }

  private Instant oldest() {
    return clock.instant().minus(REMEMBERED);
  }

  /**
   * Begins a job. What was given is in the ledger when this returns.
   *
   * @throws Fault where there is nothing to read, or too much is waiting already
   */
  public LiveJob give(Negotiation negotiation, String by, List<Input> inputs, boolean everything) {
    refuseNone(inputs.size());
    enter();
    try {
      List<String> names = inputs.stream().map(Input::shown).toList();
      Job job = new Job(ids.get(), negotiation.name(), by, Instant.EPOCH, names);
      List<Given> given = inputs.stream().map(KeptInputs::of).toList();
      Task task = desk.ledger().jobs().begin(new Task(job, everything, given));
      LiveJob live = remember(task, 0);
      execute(live, task);
      return live;
    } catch (RuntimeException e) {
      leave();
      throw e;
    }
  }

  private void execute(LiveJob live, Task task) {
    try {
      readers.execute(() -> work(live, task));
    } catch (RejectedExecutionException e) {
      leave(); // This is being closed: the next process finds the job in the ledger.
    }
  }

  private void refuseNone(int inputs) {
    if (inputs == 0) {
      throw Fault.user(
          "no-article", "There is no article to read", "Give a file, an address or a text.");
    }
    if (inputs > settings.inputs()) {
      throw Fault.user(
          "too-large",
          inputs + " articles are more than are taken at once",
          "Give at most " + settings.inputs() + " at a time, or a corpus as JSON lines.");
    }
  }

  /** Before anything is written, so that what is refused leaves nothing. */
  private void enter() {
    synchronized (jobs) {
      if (underWay >= settings.atOnce() + settings.waiting()) {
        throw Fault.user(
            "too-many",
            settings.waiting() + " jobs are waiting already",
            "Wait until some of them are done, then give this again.");
      }
      underWay++;
    }
  }

  private void leave() {
    synchronized (jobs) {
      underWay--;
    }
  }

  private LiveJob remember(Task task, long told) {
    LiveJob live =
        new LiveJob(task.job(), work.count(task), told, clock, one -> listeners.accept(one));
    synchronized (jobs) {
      forgetOld();
      jobs.put(live.id(), live);
    }
    return live;
  }

  private void work(LiveJob live, Task task) {
    try {
      work.on(live, task);
    } finally {
      leave();
    }
  }

  /**
   * No further article of a job will be read, whatever happens to this process.
   *
   * @throws Fault where this process knows of none
   */
  public void stop(String id) {
    LiveJob live = live(id);
    if (!live.isOver()) {
      live.stop();
      desk.ledger().jobs().end(id);
    }
  }

  private void forgetOld() {
    Instant oldest = oldest();
    jobs.values().removeIf(one -> one.isOver() && one.given().isBefore(oldest));
    if (jobs.size() >= MOST_REMEMBERED) {
      jobs.values().stream()
          .filter(LiveJob::isOver)
          .findFirst()
          .ifPresent(one -> jobs.remove(one.id()));
    }
  }

  /**
   * The job of that id.
   *
   * @throws Fault where this process knows of none
   */
  public LiveJob live(String id) {
    return find(id).orElseThrow(() -> none(id));
  }

  private Optional<LiveJob> find(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  private static Fault none(String id) {
    return Fault.user(
        "no-such-job",
        "There is no job '" + id + "'",
        "Jobs are remembered for a day. What it recorded is among the sources.");
  }

  /**
   * How a job stands that this process works on, or that one which ended left unfinished.
   *
   * @throws Fault where there is none
   */
  public JobView view(String id) {
    Optional<LiveJob> live = find(id);
    if (live.isPresent()) {
      return live.get().view();
    }
    return desk.ledger().negotiations(Instant.MAX).stream()
        .flatMap(one -> lost(one.name()).stream())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> none(id));
  }

  /** All of a negotiation that are remembered, newest first, without their articles. */
  public List<JobView> of(String negotiation) {
    List<JobView> all = new ArrayList<>(lost(negotiation));
    synchronized (jobs) {
      jobs.values().stream()
          .filter(one -> one.negotiation().equals(negotiation))
          .map(one -> one.view().brief())
          .forEach(all::add);
    }
    all.sort(Comparator.comparing(JobView::given).reversed());
    return all;
  }

  private List<JobView> lost(String negotiation) {
    return desk.ledger().jobs().unfinished(negotiation, oldest()).stream()
        .filter(one -> find(one.id()).isEmpty())
        .map(LostJob::view)
        .toList();
  }

  /** Lets the articles that are being read end; the next process reads the others. */
  @Override
  public void close() {
    work.close();
    readers.shutdown();
    try {
      readers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
