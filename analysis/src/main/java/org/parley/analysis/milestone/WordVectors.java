package org.parley.analysis.milestone;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Where frequent English words lie in the space of GloVe (Pennington, Socher and Manning, 2014):
 * words that occur in like sentences lie near each other. Made by bench/phrases/vectors.py.
 */
final class WordVectors {

  private static final WordVectors ALL = load();

  /** Of the weight of a word by its frequency (Arora, Liang and Ma, 2017). */
  private static final float SMOOTH = 5e-4f;

  /** The word of rank r is about 1/(12 r) of all words. */
  private static final float ZIPF = 12;

  /** Less weight have small words alone, which lie nowhere. */
  private static final float TELLING = 0.4f;

  private final int size;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final byte[] places;

  private WordVectors(DataInputStream in) throws IOException {
    int count = in.readInt();
    size = in.readInt();
    for (int i = 0; i < count; i++) {
      ranks.put(in.readUTF(), i);
    }
    places = in.readNBytes(count * size);
  }

  private static WordVectors load() {
    try (InputStream file = WordVectors.class.getResourceAsStream("word-vectors.bin.gz")) {
      if (file == null) {
        throw new IllegalStateException("Resource word-vectors.bin.gz is not on the class path");
      }
      return new WordVectors(
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(file))));
    } catch (IOException e) {
      throw new UncheckedIOException("Resource word-vectors.bin.gz", e);
    }
  }

  /** The middle of the words, rare ones weighing more, of length one; zero where none is known. */
  static float[] middle(List<String> words) {
    return ALL.middleOf(words);
  }

  private float[] middleOf(List<String> words) {
    float[] sum = new float[size];
    float all = 0;
    for (String word : words) {
      Integer rank = ranks.get(word);
      if (rank != null) {
        float weight = SMOOTH / (SMOOTH + 1 / (ZIPF * (rank + 1)));
        all += weight;
        for (int i = 0, at = rank * size; i < size; i++) {
          sum[i] += weight * places[at + i];
        }
      }
    }
    return all < TELLING ? new float[size] : unit(sum);
  }

  /** Of length one, in place. */
  static float[] unit(float[] vector) {
    float length = (float) Math.sqrt(dot(vector, vector));
    for (int i = 0; length > 0 && i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  static float dot(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Adds the other to the first. */
  static void add(float[] sum, float[] other) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
  }
}
