package org.parley.web.job;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.parley.desk.Desk;
import org.parley.desk.Intake;
import org.parley.desk.Reader;
import org.parley.ledger.Jobs.Task;
import org.parley.model.Fault;
import org.parley.sources.Input;
import org.parley.sources.Inputs;
import org.parley.web.IntakeSettings;

/** Works on jobs: what the ledger keeps of one is read, and what it says recorded. */
final class Work {

  /** Articles that are counted beforehand. */
  private static final int COUNTED = 10_000;

  private final Desk desk;
  private final Reader reader;
  private final IntakeSettings settings;
  private final PrintWriter log;
  private volatile boolean closing;

  /**
   * @param log where defects are told
   */
  Work(Desk desk, Reader reader, IntakeSettings settings, PrintWriter log) {
    this.desk = desk;
    this.reader = reader;
    this.settings = settings;
    this.log = log;
  }

  /** No further article will be read; the jobs stay in the ledger to be gone on with. */
  void close() {
    closing = true;
  }

  /** How many articles there are, where that is known. */
  OptionalInt count(Task task) {
    return inputs(KeptInputs.names(task.inputs())).countUpTo(COUNTED);
  }

  private Inputs inputs(List<Input> all) {
    return Inputs.sent(all, settings.version(), settings.limits(), settings.policy());
  }

  /** Drops what nobody will read; where the ledger cannot, the next process does. */
  void drop(Instant since, int starts) {
    try {
      desk.ledger().jobs().drop(since, starts);
    } catch (Fault fault) {
      log.println("parley: inputs of old jobs stay: " + fault.what());
    }
  }

  /** Reads a job until all is read, it is stopped, or this is closed. */
  void on(LiveJob live, Task task) {
    if (closing) {
      return;
    }
    try (Held held = new Held()) {
      live.start();
      if (desk.ledger().jobs().start(live.id())) {
        read(live, task, held);
      } else {
        live.end(false); // It was stopped while it waited.
      }
    } catch (Fault fault) {
      settle(live, fault);
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

  private void read(LiveJob live, Task task, Held held) {
    Inputs inputs = inputs(KeptInputs.bring(task.inputs(), held));
    Intake intake =
        new Intake(desk, desk.negotiation(live.negotiation()), reader, task.everything());
    boolean all = intake.take(inputs, live::tell, () -> closing || live.isStopping());
    if (all || live.isStopping()) {
      desk.ledger().jobs().end(live.id());
      live.end(all);
    } else {
      desk.ledger().jobs().pause(live.id());
    }
  }

  /** Whoever stops a job takes its inputs away, perhaps while they are fetched. */
  private static void settle(LiveJob live, Fault fault) {
    if (live.isStopping() && fault.code().equals("job-ended")) {
      live.end(false);
    } else {
      live.breakOff(fault);
    }
  }
}
