package org.parley.reading.trees;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the constituents of a sentence, one move after another, each the best of those that are
 * possible. Finds what CoreNLP's {@code ShiftReduceParser} with {@code englishSR} finds (Zhu et
 * al., ACL 2013), whose {@code ShiftReduceParserQuery} it follows. Safe for any number of threads.
 */
public final class TreeParser {

  private final TreeModel model;
  private final Symbols labels;
  private final Legality legality;

  /** What one sentence looked for, the next one often looks for again. */
  private final ThreadLocal<FeatureRows.Search> searches =
      ThreadLocal.withInitial(FeatureRows.Search::new);

  private TreeParser(TreeModel model) {
    this.model = model;
    this.labels = new Symbols(model.labels());
    this.legality = new Legality(model);
  }

  /** Loads the model from the class path. */
  public static TreeParser load() {
    return new TreeParser(TreeModel.load());
  }

  /** The tree of a sentence of at least one token. */
  public Constituent parse(List<TaggedToken> sentence) {
    Derivation state = new Derivation(sentence, labels.with(sentence));
    return derive(state) ? new TreeShape(state, model, sentence).tree() : flat(sentence);
  }

  /** Makes moves until the sentence is done; false where there is no way on. */
  private boolean derive(Derivation state) {
    FeatureRows.Search search = searches.get();
    StateFeatures features = new StateFeatures(state, search);
    float[] scores = new float[model.moves().size()];
    state.shift(); // While nothing is on the stack, nothing else is allowed.
    while (true) {
      features.collect();
      model.features().score(search, scores);
      int best = legality.best(state, scores);
      if (best < 0) {
        if (!legality.force(state)) {
          return false;
        }
      } else if (legality.apply(best, state)) {
        return true;
      }
    }
  }

  private static Constituent flat(List<TaggedToken> sentence) {
    List<Constituent> tags = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      TaggedToken token = sentence.get(i);
      tags.add(Constituent.of(token.tag(), List.of(Constituent.word(token.word(), i))));
    }
    return Constituent.of("X", tags);
  }
}
