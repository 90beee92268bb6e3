package org.parley.web.sight;

import java.util.List;
import org.parley.analysis.groundwork.Alert;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Assumption;
import org.parley.desk.Prospect;

/**
 * A question about the groundwork of a sight, answered.
 *
 * @param assumptions as they were understood, in the order of the question
 * @param prospect the answers under them
 * @param changes what is other than on the day of the question
 */
public record Asked(
    Sight sight,
    Question question,
    List<Assumption> assumptions,
    Prospect prospect,
    List<Alert> changes) {

  public Asked {
    assumptions = List.copyOf(assumptions);
    changes = List.copyOf(changes);
  }

  /** The answers under the assumptions. */
  public Answers answers() {
    return prospect.answers();
  }
}
