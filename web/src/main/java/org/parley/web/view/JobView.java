package org.parley.web.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles that somebody gave to be taken in together.
 *
 * @param id of the job
 * @param negotiation its name
 * @param by who gave them
 * @param state {@code queued}, {@code running}, {@code stopping}, {@code done}, {@code stopped},
 *     {@code broken} where the ledger could not record, or {@code lost} where the server ended and
 *     none goes on with it
 * @param given when they were given
 * @param ended when the last was read, or null
 * @param inputs what was given, as messages name it
 * @param of how many articles there are; null where that is not known before they are read
 * @param read what was done with so many of them
 * @param items how many were recorded in all
 * @param outcomes how many came to what
 * @param lines the articles in their order, perhaps only the last of many; none in a list of jobs
 * @param what went wrong with the job itself, or null
 * @param advice what to do about it, or null
 */
public record JobView(
    String id,
    String negotiation,
    String by,
    String state,
    Instant given,
    @Nullable Instant ended,
    List<String> inputs,
    @Nullable Integer of,
    int read,
    int items,
    Map<String, Integer> outcomes,
    List<JobLine> lines,
    @Nullable String what,
    @Nullable String advice) {

  public JobView {
    inputs = List.copyOf(inputs);
    lines = List.copyOf(lines);
  }

  /** Whether more will be done. */
  public boolean underWay() {
    return state.equals("queued") || state.equals("running") || state.equals("stopping");
  }

  /** Whether it brought anything into the negotiation. */
  public boolean changing() {
    return outcomes.keySet().stream()
        .anyMatch(one -> List.of("new", "joined", "revised", "reread", "copy").contains(one));
  }

  /** The same without its articles, for a list. */
  public JobView brief() {
    return new JobView(
        id,
        negotiation,
        by,
        state,
        given,
        ended,
        inputs,
        of,
        read,
        items,
        outcomes,
        List.of(),
        what,
        advice);
  }
}
