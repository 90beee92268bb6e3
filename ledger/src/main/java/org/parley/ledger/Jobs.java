package org.parley.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parley.model.account.Job;

/**
 * What was given to be read, and whether it was. A job that was begun is there for good; its inputs
 * are kept until no more of it will be read, so that another process can go on where one ended. As
 * with failures, {@link Ledger#entries} leaves all of it out.
 */
public interface Jobs {

  /** In which form an input was given. */
  enum Sort {
    ADDRESS,
    UPLOAD,
    TEXT
  }

  /** Bytes, each time from their start. */
  interface Content {

    /**
     * Throws a {@link org.parley.model.Fault} with the code {@code job-ended} where the ledger has
     * them no more.
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * An input.
   *
   * @param details its address, name, title and the like, by words of whoever gives it
   * @param content of an upload or a text; an address has none, so that nothing is written
   */
  record Given(Sort sort, Map<String, String> details, Content content) {
    public Given {
      details = Map.copyOf(details);
    }
  }

  /**
   * A job with all that is needed to work on it.
   *
   * @param everything whether to take also what does not seem to be about the negotiation
   * @param inputs in the order in which they are read; their contents stay in the ledger until they
   *     are asked for
   */
  record Task(Job job, boolean everything, List<Given> inputs) {
    public Task {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * Records that inputs were given, and keeps them; the job's {@code at} is set by the ledger.
   *
   * @return the same, with its contents in the ledger
   */
  Task begin(Task task);

  /**
   * Counts that the reading of a job begins.
   *
   * @return false, and nothing is counted, where its inputs are not kept any more
   */
  boolean start(String job);

  /** Takes the last start back: the reading was broken off in good order. */
  void pause(String job);

  /** Records that no more of a job will be read, and drops its inputs; may be called again. */
  void end(String job);

  /** Jobs given since an instant that did not end: they are under way, or nobody reads on. */
  List<Job> unfinished(String negotiation, Instant since);

  /**
   * Those whose inputs are kept, of all negotiations, in the order in which they were given.
   *
   * @param starts only jobs with fewer of them
   */
  List<Task> tasks(Instant since, int starts);

  /** Drops the inputs of all jobs that {@link #tasks} does not give. */
  void drop(Instant since, int starts);
}
