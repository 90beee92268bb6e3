package org.parley.web.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.desk.IntakeStep;
import org.parley.ledger.Ledger;
import org.parley.model.Fault;
import org.parley.model.account.Job;
import org.parley.web.live.Event;
import org.parley.web.live.Happening;
import org.parley.web.view.JobLine;
import org.parley.web.view.JobView;

/** A job that this process works on or worked on. Safe for any number of threads. */
public final class LiveJob implements Happening {

  /** Articles and events that are remembered; the ledger knows what became of all. */
  private static final int REMEMBERED = 1000;

  private static final List<String> OUTCOMES =
      List.of("new", "joined", "revised", "reread", "copy", "same", "passed-over", "failed");

  private final Job job;
  private final OptionalInt count;
  private final InstantSource clock;
  private final Runnable changed;
  private final Deque<JobLine> lines = new ArrayDeque<>();
  private final Deque<Event> events = new ArrayDeque<>();
  private final Map<String, Integer> outcomes = new HashMap<>();
  private State state = State.QUEUED;
  private boolean stopping;
  private @Nullable Instant ended;
  private @Nullable Fault problem;
  private int number;
  private int items;
  private long last;

  private enum State {
    QUEUED,
    RUNNING,
    DONE,
    STOPPED,
    BROKEN;

    boolean isLast() {
      return compareTo(DONE) >= 0;
    }
  }

  /**
   * @param count how many articles there are, where that is known
   * @param told id after which those of its events begin
   * @param listeners is told whenever something happened
   */
  LiveJob(Job job, OptionalInt count, long told, InstantSource clock, Consumer<LiveJob> listeners) {
    this.job = job;
    this.count = count;
    this.last = told;
    this.clock = clock;
    this.changed = () -> listeners.accept(this);
  }

  public String id() {
    return job.id();
  }

  public String negotiation() {
    return job.negotiation();
  }

  /** Ledger time of its beginning. */
  Instant given() {
    return job.at();
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  /** No further article will be read. */
  void stop() {
    synchronized (this) {
      if (state.isLast() || stopping) {
        return;
      }
      stopping = true;
      happened("state", summary());
    }
    changed.run();
  }

  void start() {
    synchronized (this) {
      state = State.RUNNING;
      happened("state", summary());
    }
    changed.run();
  }

  /**
   * @param all whether all was read
   */
  void end(boolean all) {
    ended(all ? State.DONE : State.STOPPED, null);
  }

  /** The ledger cannot record. */
  void breakOff(Fault fault) {
    ended(State.BROKEN, fault);
  }

  private void ended(State how, @Nullable Fault fault) {
    synchronized (this) {
      state = how;
      problem = fault;
      ended = clock.instant();
      happened("state", summary());
    }
    changed.run();
  }

  /** Takes a step of the intake down. */
  void tell(IntakeStep step) {
    synchronized (this) {
      JobLine line =
          switch (step) {
            case IntakeStep.Reading reading ->
                new JobLine(
                    ++number,
                    reading.input(),
                    reading.title(),
                    "reading",
                    0,
                    null,
                    null,
                    null,
                    reading.notes().stream().map(Fault::what).toList());
            case IntakeStep.Recorded recorded -> recorded(open(recorded.input()), recorded.added());
            case IntakeStep.PassedOver passed ->
                closed(open(passed.input()), "passed-over", 0, null, null);
            case IntakeStep.Failed failed ->
                closed(open(failed.input()), "failed", 0, null, failed.fault());
          };
      remember(line);
    }
    changed.run();
  }

  private void remember(JobLine line) {
    JobLine before = lines.peekLast();
    if (before != null && before.number() == line.number()) {
      lines.removeLast();
    }
    lines.addLast(line);
    if (lines.size() > REMEMBERED) {
      lines.removeFirst();
    }
    if (!line.outcome().equals("reading")) {
      outcomes.merge(line.outcome(), 1, Integer::sum);
      items += line.items();
    }
    happened("article", line);
  }

  /** The article that is being read; one that could not even be opened has none yet. */
  private JobLine open(String input) {
    JobLine line = lines.peekLast();
    return line != null && line.outcome().equals("reading")
        ? line
        : new JobLine(++number, input, null, "reading", 0, null, null, null, List.of());
  }

  private static JobLine recorded(JobLine line, Ledger.Added added) {
    String outcome = added.outcome().name().toLowerCase(Locale.ROOT);
    return closed(line, outcome, added.items(), added.source().id(), null);
  }

  private static JobLine closed(
      JobLine line, String outcome, int items, @Nullable String source, @Nullable Fault fault) {
    return new JobLine(
        line.number(),
        line.input(),
        line.title(),
        outcome,
        items,
        source,
        fault == null ? null : fault.what(),
        fault == null ? null : fault.advice(),
        line.notes());
  }

  private void happened(String type, Object data) {
    events.addLast(new Event(++last, type, data));
    if (events.size() > REMEMBERED) {
      events.removeFirst();
    }
  }

  private int done() {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public synchronized List<Event> since(long id) {
    return events.stream().filter(event -> event.id() > id).toList();
  }

  @Override
  public synchronized boolean isOver() {
    return state.isLast();
  }

  /** What came in first, what failed last. */
  private static Map<String, Integer> ordered(Map<String, Integer> outcomes) {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    for (String outcome : OUTCOMES) {
      if (outcomes.containsKey(outcome)) {
        ordered.put(outcome, outcomes.get(outcome));
      }
    }
    return ordered;
  }

  private JobView summary() {
    return view(List.of());
  }

  /** As it stands. */
  public synchronized JobView view() {
    return view(new ArrayList<>(lines));
  }

  private JobView view(List<JobLine> shown) {
    String word = state.name().toLowerCase(Locale.ROOT);
    Fault fault = problem;
    return new JobView(
        job.id(),
        job.negotiation(),
        job.by(),
        stopping && !state.isLast() ? "stopping" : word,
        job.at(),
        ended,
        job.inputs(),
        count.isPresent() ? count.getAsInt() : null,
        done(),
        items,
        ordered(outcomes),
        shown,
        fault == null ? null : fault.what(),
        fault == null ? null : fault.advice());
  }
}
