package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;

/** Finds the cues of a text, by the first chain. */
final class CueFinder {

  /**
   * How much is added to the score of what begins a cue: so many a cue that is likelier none is
   * still proposed, and the second chain, which sees what it would attribute, has the last word.
   */
  private final float eagerness;

  private final Field field;
  private final CueLexicon lexicon;

  CueFinder(Field field, CueLexicon lexicon, float eagerness) {
    this.field = field;
    this.lexicon = lexicon;
    this.eagerness = eagerness;
  }

  float eagerness() {
    return eagerness;
  }

  Field field() {
    return field;
  }

  CueLexicon lexicon() {
    return lexicon;
  }

  /** The tokens of a sentence as positions of the chain. */
  record SentencePositions(CueFeatures all, int from, int size) implements Field.Positions {
    @Override
    public void features(int position, FeatureVector out) {
      all.at(from + position, out);
    }
  }

  List<Cue> find(Tokens tokens) {
    CueFeatures features = new CueFeatures(tokens, lexicon);
    List<Cue> cues = new ArrayList<>();
    for (int s = 0; s < tokens.sentences.size(); s++) {
      int from = tokens.starts[s];
      int size = tokens.starts[s + 1] - from;
      if (size > 0) {
        find(from, field.scores(new SentencePositions(features, from, size)), cues);
      }
    }
    return cues;
  }

  private void find(int from, float[][] scores, List<Cue> cues) {
    double[][] expected = field.chain().expect(scores).labels();
    for (float[] score : scores) {
      score[CueLabels.BEGIN] += eagerness;
      score[CueLabels.ONLY] += eagerness;
    }
    int[] labels = field.labels(field.best(scores, 1).getFirst());
    for (CueLabels.Range range : CueLabels.ranges(labels)) {
      double probability = 1;
      for (int i = range.from(); i < range.to(); i++) {
        probability = Math.min(probability, 1 - expected[i][CueLabels.OUT]);
      }
      cues.add(new Cue(from + range.from(), from + range.to(), Math.max(0, probability)));
    }
  }
}
