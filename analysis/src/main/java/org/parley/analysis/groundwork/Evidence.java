package org.parley.analysis.groundwork;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What says so.
 *
 * @param publisher who carries it
 * @param day of publication, UTC; null where it is not known
 * @param confidence probability in [0,1] that it is read rightly
 * @param finding id of the finding of the ledger; null where there is none
 */
public record Evidence(
    String publisher, @Nullable LocalDate day, double confidence, @Nullable String finding) {

  public Evidence {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence " + confidence + " is not in [0,1]");
    }
  }
}
