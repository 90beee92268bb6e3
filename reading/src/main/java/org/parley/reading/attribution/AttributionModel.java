package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Attributions.Attribution;
import org.parley.model.Span;
import org.parley.reading.syntax.ParsedText;

/**
 * Reads attributions as in the PolNeAR corpus: the content keeps its quotation marks and its "that"
 * or "to"; what somebody wants, intends or believes is attributed too. Immutable, safe for any
 * number of threads.
 */
public final class AttributionModel {

  private final CueFinder cues;
  private final RoleFinder roles;
  private final float threshold;

  AttributionModel(CueFinder cues, RoleFinder roles, float threshold) {
    this.cues = cues;
    this.roles = roles;
    this.threshold = threshold;
  }

  CueFinder cues() {
    return cues;
  }

  RoleFinder roles() {
    return roles;
  }

  float threshold() {
    return threshold;
  }

  /** The attributions of a text, in the order of their cues. */
  public List<Attribution> read(ParsedText text) {
    Tokens tokens = new Tokens(text);
    List<Cue> found = cues.find(tokens);
    List<Attribution> attributions = new ArrayList<>();
    for (Cue cue : found) {
      RoleFinder.Roles of = roles.find(tokens, found, cue);
      if (of.attributes() >= threshold && !of.content().isEmpty()) {
        attributions.add(
            new Attribution(
                spans(tokens, of.source()),
                List.of(tokens.span(cue.from(), cue.to())),
                spans(tokens, of.content())));
      }
    }
    return attributions;
  }

  private static List<Span> spans(Tokens tokens, List<CueLabels.Range> ranges) {
    return ranges.stream().map(range -> tokens.span(range.from(), range.to())).toList();
  }
}
