package org.parley.reading.attribution;

import java.util.List;

/**
 * One way to read a cue, in tokens of the text; without a content the cue attributes nothing.
 *
 * @param share logarithm of its probability by the chain that proposed it
 */
record Interpretation(
    List<CueLabels.Range> source, List<CueLabels.Range> content, double share) {

  Interpretation {
    source = List.copyOf(source);
    content = List.copyOf(content);
  }

  boolean attributes() {
    return !content.isEmpty();
  }
}
