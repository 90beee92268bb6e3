package org.parley.reading.trees;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.math.ArrayMath;
import edu.stanford.nlp.tagger.maxent.History;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tags words by parts of speech as CoreNLP's {@code MaxentTagger} does (Toutanova et al., NAACL
 * 2003), and adds up once what it adds up for every two tags before a word. Safe for any number of
 * threads.
 */
public final class WordTagger {

  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final int MOST_WORDS = 10_000;

  private final TaggerModel model;

  /** Of words that were seen; emptied when there are too many. */
  private final Map<String, Entry> words = new ConcurrentHashMap<>();

  /** Of words that stood beside another. */
  private final Map<String, Neighbour> neighbours = new ConcurrentHashMap<>();

  /** What a word says of the one after it, and of the one before it. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
  private record Neighbour(double[] ofNext, double[] ofLast) {}

  /**
   * What does not depend on where a word stands.
   *
   * @param tags that it may have
   * @param local scores of all tags
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
  private record Entry(boolean rare, int[] tags, double[] local) {}

  private WordTagger(TaggerModel model) {
    this.model = model;
  }

  /** Loads the model from the class path. */
  public static WordTagger load() {
    return new WordTagger(new TaggerModel(new MaxentTagger(MODEL, new Properties(), false)));
  }

  /** The words of a sentence with their tags. */
  public List<TaggedWord> tag(List<? extends HasWord> sentence) {
    return new Tagging().tagSentence(sentence, false);
  }

  /** One sentence; CoreNLP looks for the best tags, and asks for their scores. */
  private final class Tagging extends TestSentence {

    private @Nullable Place[] places = new Place[0];

    Tagging() {
      super(model.tagger);
    }

    /** What does not depend on the tags before. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
    private record Place(double[] byWords, List<double[]> byPlace, int[] tags) {}

    @Override
    protected void init() {
      super.init();
      places = new Place[size];
    }

    @Override
    public int[] getPossibleValues(int position) {
      int token = position - leftWindow();
      return token < 0 || token >= size ? super.getPossibleValues(position) : entry(token).tags();
    }

    @Override
    public double[] scoresOf(int[] tags, int position) {
      int token = position - leftWindow();
      Place place = place(token);
      double[] scores = model.after(tags[position - 2], tags[position - 1]).clone();
      for (double[] more : place.byPlace()) {
        add(scores, more);
      }
      add(scores, place.byWords());
      ArrayMath.logNormalize(scores);
      double[] own = new double[place.tags().length];
      for (int i = 0; i < own.length; i++) {
        own[i] = scores[place.tags()[i]];
      }
      return own;
    }

    private Place place(int token) {
      Place place = places[token];
      if (place == null) {
        Entry entry = entry(token);
        History at = model.history(size, token, pairs);
        double[] byWords = neighbour(token - 1).ofNext().clone();
        add(byWords, neighbour(token + 1).ofLast());
        if (entry.rare()) {
          model.addAround(byWords, at);
        }
        add(byWords, entry.local());
        place = new Place(byWords, entry.rare() ? model.byPlace(at) : List.of(), entry.tags());
        places[token] = place;
      }
      return place;
    }

    private Neighbour neighbour(int token) {
      String word = token < 0 || token >= size ? TaggerModel.NO_WORD : sent.get(token);
      Neighbour known = neighbours.get(word);
      if (known != null) {
        return known;
      }
      if (neighbours.size() >= MOST_WORDS) {
        neighbours.clear();
      }
      Neighbour neighbour = new Neighbour(model.after(word), model.before(word));
      neighbours.put(word, neighbour);
      return neighbour;
    }

    private Entry entry(int token) {
      String word = sent.get(token);
      Entry known = words.get(word);
      if (known != null) {
        return known;
      }
      if (words.size() >= MOST_WORDS) {
        words.clear();
      }
      boolean rare = model.isRare(word);
      int[] tags = super.getPossibleValues(token + leftWindow());
      Entry entry = new Entry(rare, tags, model.local(model.history(size, token, pairs), rare));
      words.put(word, entry);
      return entry;
    }

    private static void add(double[] to, double[] more) {
      for (int i = 0; i < to.length; i++) {
        to[i] += more[i];
      }
    }
  }
}
