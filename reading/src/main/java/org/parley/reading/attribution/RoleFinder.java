package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds source and content of a cue, by the second chain. */
final class RoleFinder {

  /** How many readings of a cue are weighed against each other. */
  private static final int READINGS = 12;

  private final Field field;

  RoleFinder(Field field) {
    this.field = field;
  }

  Field field() {
    return field;
  }

  /**
   * What a cue attributes to whom, in tokens of the text.
   *
   * @param attributes the probability that it attributes at all
   * @param certainty the probability that the content is just this, where it does
   */
  record Roles(
      List<CueLabels.Range> source,
      List<CueLabels.Range> content,
      double attributes,
      double certainty) {}

  /** A window around a cue, and the verdict after it, as positions of the chain. */
  record CuePositions(RoleFeatures all, Window window) implements Field.Positions {
    @Override
    public int size() {
      return window.size() + 1;
    }

    @Override
    public void features(int position, FeatureVector out) {
      all.at(window.from() + position, window, out);
    }
  }

  static CuePositions positions(Tokens tokens, List<Cue> cues, Cue cue) {
    return new CuePositions(new RoleFeatures(tokens, cues, cue), Window.around(tokens, cue));
  }

  Roles find(Tokens tokens, List<Cue> cues, Cue cue) {
    CuePositions positions = positions(tokens, cues, cue);
    Window window = positions.window();
    float[][] scores = field.scores(positions);
    Chain.Expectation expected = field.chain().expect(scores);
    WholeQuotations whole = new WholeQuotations(tokens, cue);
    Map<List<CueLabels.Range>, Double> sources = new LinkedHashMap<>();
    Map<List<CueLabels.Range>, Double> contents = new LinkedHashMap<>();
    for (Chain.Way way : field.best(scores, READINGS)) {
      int[] labels = field.labels(way);
      double share = StrictMath.exp(way.score() - expected.logTotal());
      List<CueLabels.Range> content = whole.of(ranges(labels, RoleLabels.CONTENT, window));
      if (!content.isEmpty()) {
        contents.merge(content, share, Double::sum);
        sources.merge(ranges(labels, RoleLabels.SOURCE, window), share, Double::sum);
      }
    }
    double none = expected.labels()[window.size()][RoleLabels.OUT];
    double attributes = Math.clamp(1 - none, 0, 1);
    double most = contents.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double certainty = Math.min(1, most / Math.max(attributes, 1e-9));
    return new Roles(likeliest(sources), likeliest(contents), attributes, certainty);
  }

  private static List<CueLabels.Range> ranges(int[] labels, int role, Window window) {
    List<CueLabels.Range> found = new ArrayList<>();
    for (CueLabels.Range range : RoleLabels.ranges(labels, role)) {
      found.add(new CueLabels.Range(window.from() + range.from(), window.from() + range.to()));
    }
    return found;
  }

  /** Of equals the first, which is the best reading's. */
  private static List<CueLabels.Range> likeliest(Map<List<CueLabels.Range>, Double> shares) {
    List<CueLabels.Range> best = List.of();
    double most = -1;
    for (Map.Entry<List<CueLabels.Range>, Double> entry : shares.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
