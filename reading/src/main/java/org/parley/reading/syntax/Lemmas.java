package org.parley.reading.syntax;

import edu.stanford.nlp.process.Morphology;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dictionary forms in lower case, by CoreNLP's {@code Morphology}. For any number of threads. */
final class Lemmas {

  private static final int MOST = 20_000;

  /** Of words that were seen; emptied when there are too many. */
  private final Map<Word, String> known = new ConcurrentHashMap<>();

  private record Word(String form, String tag) {}

  String of(String form, String tag) {
    Word word = new Word(form, tag);
    String lemma = known.get(word);
    if (lemma == null) {
      if (known.size() >= MOST) {
        known.clear();
      }
      lemma = new Morphology().lemma(form, tag).toLowerCase(Locale.ROOT);
      known.put(word, lemma);
    }
    return lemma;
  }
}
