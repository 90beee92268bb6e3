package org.parley.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article of a job.
 *
 * @param number of the article in the job, from 1
 * @param input as its sender called it
 * @param title of the article, or null
 * @param outcome {@code reading}, {@code new}, {@code same}, {@code joined}, {@code revised},
 *     {@code copy}, {@code reread}, {@code passed-over} or {@code failed}
 * @param items how many were recorded
 * @param source id of the article in the ledger, or null
 * @param what went wrong, or null
 * @param advice what to do about it, or null
 * @param notes what is odd about it, though it was read
 */
public record JobLine(
    int number,
    String input,
    @Nullable String title,
    String outcome,
    int items,
    @Nullable String source,
    @Nullable String what,
    @Nullable String advice,
    List<String> notes) {

  public JobLine {
    notes = List.copyOf(notes);
  }

  /** What went wrong, where the input is named already. */
  public @Nullable String reason() {
    String prefix = input + ": ";
    return what != null && what.startsWith(prefix) ? what.substring(prefix.length()) : what;
  }
}
