package org.parley.reading.trees;

import edu.stanford.nlp.tagger.maxent.Extractor;
import edu.stanford.nlp.tagger.maxent.Extractors;
import edu.stanford.nlp.tagger.maxent.History;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.PairsHolder;
import edu.stanford.nlp.util.Pair;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What CoreNLP's tagger has learned, and what can be added up before a sentence is seen: of all
 * that it looks at, only the two tags before a word depend on how these words were tagged.
 */
final class TaggerModel {

  /** What stands beside the first and the last word. */
  static final String NO_WORD = "NA";

  private static final String NO_TAG = "NA";

  final MaxentTagger tagger;

  /** The number of tags. */
  final int size;

  private final List<Map<String, int[]>> features;
  private final double[] weights;
  private final Extractors common;
  private final Extractors rare;

  /** Scores of all tags after two tags; the first of each is that of no tag. */
  private final double[][] afterTags;

  private final Map<String, List<Pair<Integer, Extractor>>> forRare;
  private final Method extract;
  private final Method isRare;
  private final Constructor<History> history;

  TaggerModel(MaxentTagger tagger) {
    this.tagger = tagger;
    this.size = tagger.numTags();
    this.features = features(tagger);
    this.weights = (double[]) Inside.of(Inside.of(tagger, "prob"), "lambda");
    this.common = (Extractors) Inside.of(tagger, "extractors");
    this.rare = (Extractors) Inside.of(tagger, "extractorsRare");
    this.extract = Inside.method(Extractor.class, "extract", History.class);
    this.isRare = Inside.method(MaxentTagger.class, "isRare", String.class);
    this.history =
        Inside.constructor(
            History.class, int.class, int.class, int.class, PairsHolder.class, Extractors.class);
    check();
    this.forRare =
        Map.of(
            "local", list(rare, "local"),
            "localContext", list(rare, "localContext"),
            "dynamic", list(rare, "dynamic"));
    this.afterTags = afterTags();
  }

  @SuppressWarnings("unchecked") // CoreNLP declares it so.
  private static List<Map<String, int[]>> features(MaxentTagger tagger) {
    return (List<Map<String, int[]>>) Inside.of(tagger, "fAssociations");
  }

  /** Whether the model is of the kind for which this is written. */
  private void check() {
    boolean twoTags =
        names(common, "dynamic")
                .equals(List.of("ExtractorContinuousTagConj(-2 ... -1)", "Extractor(-1,tag)"))
            && names(common, "localContext")
                .equals(List.of("Extractor(-1,word)", "Extractor(1,word)"));
    boolean starts =
        names(rare, "dynamic")
            .equals(
                List.of(
                    "ExtractorStartSentenceCap()",
                    "ExtractorMidSentenceCapC()",
                    "ExtractorMidSentenceCap()"));
    if (!twoTags
        || !starts
        || (Boolean)
            Inside.invoke(Inside.method(MaxentTagger.class, "hasApproximateScoring"), tagger)) {
      throw new IllegalStateException("A tagger that Parley does not know: " + common);
    }
  }

  private static List<String> names(Extractors extractors, String kind) {
    return list(extractors, kind).stream().map(pair -> pair.second().toString()).toList();
  }

  @SuppressWarnings("unchecked") // CoreNLP declares it so.
  private static List<Pair<Integer, Extractor>> list(Extractors extractors, String kind) {
    return (List<Pair<Integer, Extractor>>) Inside.of(extractors, kind);
  }

  private double[][] afterTags() {
    double[][] all = new double[(size + 1) * (size + 1)][];
    int pair = list(common, "dynamic").get(0).first();
    int one = list(common, "dynamic").get(1).first();
    for (int second = -1; second < size; second++) {
      for (int first = -1; first < size; first++) {
        double[] scores = new double[size];
        add(scores, pair, name(second) + "!" + name(first));
        add(scores, one, name(first));
        all[(second + 1) * (size + 1) + first + 1] = scores;
      }
    }
    return all;
  }

  private String name(int tag) {
    return tag < 0 ? NO_TAG : tagger.getTag(tag);
  }

  /** Scores after the tag two words before, and the tag of the word before; -1 for no tag. */
  double[] after(int second, int first) {
    return afterTags[(second + 1) * (size + 1) + first + 1];
  }

  boolean isRare(String word) {
    return (Boolean) Inside.invoke(isRare, tagger, word);
  }

  History history(int length, int current, PairsHolder pairs) {
    return Inside.create(history, 0, length - 1, current, pairs, common);
  }

  /** Scores by the word alone. */
  double[] local(History at, boolean isRare) {
    double[] scores = new double[size];
    for (Pair<Integer, Extractor> one : list(common, "local")) {
      add(scores, one.first(), value(one.second(), at));
    }
    if (isRare) {
      addRare(scores, "local", at);
    }
    return scores;
  }

  /** Scores of a word by the word before it. */
  double[] after(String before) {
    return beside(0, before);
  }

  /** Scores of a word by the word after it. */
  double[] before(String after) {
    return beside(1, after);
  }

  private double[] beside(int extractor, String word) {
    double[] scores = new double[size];
    add(scores, list(common, "localContext").get(extractor).first(), word);
    return scores;
  }

  /** Adds what else the words around say of a rare word. */
  void addAround(double[] scores, History at) {
    addRare(scores, "localContext", at);
  }

  /** Scores of a rare word by whether it is the first, one after the other. */
  List<double[]> byPlace(History at) {
    List<double[]> all = new ArrayList<>();
    for (Pair<Integer, Extractor> one : forRare.getOrDefault("dynamic", List.of())) {
      double[] scores = new double[size];
      if (add(scores, common.size() + one.first(), value(one.second(), at))) {
        all.add(scores);
      }
    }
    return all;
  }

  private void addRare(double[] scores, String kind, History at) {
    for (Pair<Integer, Extractor> one : forRare.getOrDefault(kind, List.of())) {
      add(scores, common.size() + one.first(), value(one.second(), at));
    }
  }

  private @Nullable String value(Extractor extractor, History at) {
    return (String) Inside.invoke(extract, extractor, at);
  }

  private boolean add(double[] scores, int extractor, @Nullable String value) {
    int[] places = features.get(extractor).get(value);
    if (places == null) {
      return false;
    }
    for (int tag = 0; tag < scores.length; tag++) {
      if (places[tag] >= 0) {
        scores[tag] += weights[places[tag]];
      }
    }
    return true;
  }
}
