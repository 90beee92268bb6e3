package org.parley.web.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.desk.Desk;
import org.parley.desk.Intake;
import org.parley.desk.Reader;
import org.parley.model.Fault;
import org.parley.model.account.Job;
import org.parley.model.account.Negotiation;
import org.parley.sources.Input;
import org.parley.sources.Inputs;
import org.parley.web.IntakeSettings;
import org.parley.web.view.JobView;

/**
 * Takes articles in, a few jobs at a time; the others wait in a queue of bounded length. What a job
 * recorded is in the ledger whatever happens to this process; the ledger also knows of jobs that
 * did not end. Safe for any number of threads.
 */
public final class Jobs implements AutoCloseable {

  /** How long a job is remembered after it was given. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private static final int MOST_REMEMBERED = 200;

  /** Articles that are counted beforehand. */
  private static final int COUNTED = 10_000;

  private static final int CLOSING_SECONDS = 10;

  private final Desk desk;
  private final Reader reader;
  private final IntakeSettings settings;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final PrintWriter log;
  private final Map<String, LiveJob> jobs = new LinkedHashMap<>();
  private final ThreadPoolExecutor readers;
  private Consumer<LiveJob> listeners = job -> {};
  private volatile boolean closing;

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
    this.reader = reader;
    this.settings = settings;
    this.clock = clock;
    this.ids = ids;
    this.log = log;
    this.readers =
        new ThreadPoolExecutor(
            settings.atOnce(),
            settings.atOnce(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(settings.waiting()),
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
   * Begins a job.
   *
   * @param held what the inputs are kept in until it ends; closed in any case
   * @throws Fault where there is nothing to read, or too much is waiting already
   */
  public LiveJob give(
      Negotiation negotiation, String by, List<Input> inputs, boolean everything, Held held) {
    try {
      refuseNone(inputs.size());
      List<String> names = inputs.stream().map(Input::shown).toList();
      Job job =
          desk.ledger().begun(new Job(ids.get(), negotiation.name(), by, Instant.EPOCH, names));
      Inputs all = Inputs.sent(inputs, settings.version(), settings.limits(), settings.policy());
      LiveJob live = new LiveJob(job, all.countUpTo(COUNTED), clock, one -> listeners.accept(one));
      submit(live, () -> work(live, all, new Intake(desk, negotiation, reader, everything), held));
      return live;
    } catch (RuntimeException e) {
      held.close();
      throw e;
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

  private void submit(LiveJob live, Runnable work) {
    synchronized (jobs) {
      forgetOld();
      jobs.put(live.id(), live);
    }
    try {
      readers.execute(work);
    } catch (RejectedExecutionException e) {
      synchronized (jobs) {
        jobs.remove(live.id());
      }
      desk.ledger().ended(live.id());
      throw new Fault(
          Fault.Kind.USER,
          "too-many",
          settings.waiting() + " jobs are waiting already",
          "Wait until some of them are done, then give this again.",
          e);
    }
  }

  private void work(LiveJob live, Inputs inputs, Intake intake, Held held) {
    try (held) {
      live.start();
      boolean all = intake.take(inputs, live::tell, () -> closing || live.isStopping());
      if (all || live.isStopping()) {
        desk.ledger().ended(live.id());
        live.end(all);
      }
    } catch (Fault fault) {
      live.breakOff(fault);
    } catch (RuntimeException defect) { // The reader has to go on with the next job.
      log.println("parley: the job " + live.id() + " failed:");
      defect.printStackTrace(log);
      live.breakOff(
          new Fault(
              Fault.Kind.INTERNAL,
              "defect",
              "Parley could not go on with this job",
              "This is a defect; what went wrong is in the output of the server.",
              defect));
    }
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(REMEMBERED);
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
    return desk.ledger().unfinished(negotiation, clock.instant().minus(REMEMBERED)).stream()
        .filter(one -> find(one.id()).isEmpty())
        .map(LostJob::view)
        .toList();
  }

  /** Lets the articles that are being read end, and reads no others. */
  @Override
  public void close() {
    closing = true;
    readers.shutdown();
    try {
      readers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
