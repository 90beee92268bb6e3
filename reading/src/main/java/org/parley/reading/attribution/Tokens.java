package org.parley.reading.attribution;

import java.util.List;
import org.parley.model.Span;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/**
 * All tokens of a text in one row, numbered through, with what features ask of them. Words are kept
 * as hashes. Immutable.
 */
final class Tokens {

  /** What stands where there is no token. */
  static final int NONE = 0;

  final int size;
  final List<Sentence> sentences;
  final int[] word;
  final int[] lemma;
  final int[] tag;
  final int[] relation;
  final int[] shape;

  /** Head in the same numbering, -1 for a root. */
  final int[] head;

  /** Position of its sentence in {@link #sentences}. */
  final int[] sentence;

  /** First token of each sentence, and at the end the number of tokens. */
  final int[] starts;

  /** First and last token of the subtree under each token. */
  final int[] first;

  final int[] last;
  final boolean[] punctuation;
  final Quotes quotes;

  Tokens(ParsedText text) {
    sentences = text.sentences();
    size = sentences.stream().mapToInt(Sentence::size).sum();
    word = new int[size];
    lemma = new int[size];
    tag = new int[size];
    relation = new int[size];
    shape = new int[size];
    head = new int[size];
    sentence = new int[size];
    first = new int[size];
    last = new int[size];
    punctuation = new boolean[size];
    starts = new int[sentences.size() + 1];
    int at = 0;
    for (int s = 0; s < sentences.size(); s++) {
      starts[s] = at;
      fill(sentences.get(s), s, at);
      extents(at, at + sentences.get(s).size());
      at += sentences.get(s).size();
    }
    starts[sentences.size()] = at;
    quotes = Quotes.of(this);
  }

  private void fill(Sentence s, int number, int from) {
    for (int i = 0; i < s.size(); i++) {
      int at = from + i;
      word[at] = s.word(i).hashCode();
      lemma[at] = s.lemma(i).hashCode();
      tag[at] = s.tag(i).hashCode();
      relation[at] = s.relation(i).hashCode();
      shape[at] = Shape.of(s.word(i)).hashCode();
      head[at] = s.head(i) < 0 ? -1 : from + s.head(i);
      sentence[at] = number;
      punctuation[at] = s.isPunctuation(i);
    }
  }

  /** Carries each token up to all that it hangs under; stops where a tree goes in circles. */
  private void extents(int from, int to) {
    for (int i = from; i < to; i++) {
      first[i] = i;
      last[i] = i;
    }
    for (int i = from; i < to; i++) {
      int steps = 0;
      for (int up = head[i]; up >= 0 && steps++ < to - from; up = head[up]) {
        first[up] = Math.min(first[up], i);
        last[up] = Math.max(last[up], i);
      }
    }
  }

  Sentence sentenceOf(int i) {
    return sentences.get(sentence[i]);
  }

  private int inside(int i) {
    return i - starts[sentence[i]];
  }

  String wordText(int i) {
    return sentenceOf(i).word(inside(i));
  }

  String lemmaText(int i) {
    return sentenceOf(i).lemma(inside(i));
  }

  String tagText(int i) {
    return sentenceOf(i).tag(inside(i));
  }

  String relationText(int i) {
    return sentenceOf(i).relation(inside(i));
  }

  Span span(int i) {
    return sentenceOf(i).span(inside(i));
  }

  /** The span from token {@code from} to before token {@code to}. */
  Span span(int from, int to) {
    return new Span(span(from).start(), span(to - 1).end());
  }

  int paragraph(int i) {
    return sentenceOf(i).paragraph();
  }

  /** The tokens that depend on {@code i}, numbered within its sentence. */
  List<Integer> children(int i) {
    return sentenceOf(i).children(inside(i));
  }

  int start(int i) {
    return starts[sentence[i]];
  }

  int end(int i) {
    return starts[sentence[i] + 1];
  }

  /** The value at {@code i + by}, where that is in the same sentence. */
  int near(int[] values, int i, int by) {
    int at = i + by;
    return at >= start(i) && at < end(i) ? values[at] : NONE + (at < i ? 1 : 2);
  }
}
