package org.parley.reading.attribution;

import java.util.List;

/** What the first chain looks at to tell whether a token belongs to a cue. */
final class CueFeatures {

  private final Tokens tokens;
  private final CueLexicon lexicon;
  private final int[] level;

  CueFeatures(Tokens tokens, CueLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.level = new int[tokens.size];
    for (int i = 0; i < level.length; i++) {
      level[i] = this.lexicon.level(tokens, i);
    }
  }

  void at(int i, FeatureVector out) {
    out.clear();
    out.add(0, 0);
    words(i, out);
    around(i, out);
    upwards(i, out);
    downwards(i, out);
    quotations(i, out);
  }

  private void words(int i, FeatureVector out) {
    int lemma = tokens.lemma[i];
    int tag = tokens.tag[i];
    String text = tokens.lemmaText(i);
    out.add(1, lemma);
    out.add(2, tokens.word[i]);
    out.add(3, tag);
    out.add(4, lemma, tag);
    out.add(5, tokens.shape[i]);
    out.add(6, text.substring(Math.max(0, text.length() - 3)).hashCode(), tag);
    out.add(7, text.substring(0, Math.min(text.length(), 4)).hashCode());
    out.add(8, level[i]);
    out.add(9, level[i], tag);
    out.add(10, tokens.relation[i]);
    out.add(11, tokens.relation[i], tag);
    out.add(12, tokens.relation[i], level[i]);
    out.add(13, tokens.relation[i], lemma);
  }

  private void around(int i, FeatureVector out) {
    for (int by = -3; by <= 3; by++) {
      if (by != 0) {
        int tag = tokens.near(tokens.tag, i, by);
        int lemma = tokens.near(tokens.lemma, i, by);
        int likely = tokens.near(level, i, by);
        out.add(20 + by, lemma);
        out.add(30 + by, tag);
        out.add(40 + by, tag, level[i]);
        out.add(50 + by, tag, tokens.tag[i]);
        out.add(60 + by, likely, level[i]);
        if (Math.abs(by) <= 2) {
          out.add(70 + by, lemma, tokens.lemma[i]);
          out.add(80 + by, tag, tokens.lemma[i]);
          out.add(90 + by, lemma, level[i], tokens.tag[i]);
        }
      }
    }
    int before = tokens.near(tokens.tag, i, -1);
    int after = tokens.near(tokens.tag, i, 1);
    out.add(100, before, tokens.tag[i], after);
    out.add(101, before, level[i], after);
    out.add(102, tokens.near(tokens.tag, i, -2), before, tokens.tag[i]);
    out.add(103, tokens.tag[i], after, tokens.near(tokens.tag, i, 2));
    out.add(104, level[i], after, tokens.near(tokens.tag, i, 2));
    out.add(
        105, tokens.near(tokens.lemma, i, -1), tokens.lemma[i], tokens.near(tokens.lemma, i, 1));
    out.add(106, tokens.near(tokens.lemma, i, 1), tokens.near(tokens.lemma, i, 2), level[i]);
    out.add(107, tokens.near(tokens.lemma, i, -2), tokens.near(tokens.lemma, i, -1), level[i]);
  }

  private void upwards(int i, FeatureVector out) {
    int head = tokens.head[i];
    int tag = head < 0 ? Tokens.NONE : tokens.tag[head];
    int lemma = head < 0 ? Tokens.NONE : tokens.lemma[head];
    int likely = head < 0 ? 9 : level[head];
    int side = head < 0 ? 0 : Math.max(-3, Math.min(3, head - i));
    out.add(110, tag, tokens.relation[i]);
    out.add(111, lemma, tokens.relation[i]);
    out.add(112, likely, tokens.relation[i], side);
    out.add(113, lemma, tokens.lemma[i]);
    out.add(114, likely, level[i], tokens.relation[i]);
    int above = head < 0 ? -1 : tokens.head[head];
    int relation = head < 0 ? Tokens.NONE : tokens.relation[head];
    out.add(115, relation, tokens.relation[i], above < 0 ? 9 : level[above]);
    out.add(116, relation, tokens.relation[i], level[i]);
  }

  private void downwards(int i, FeatureVector out) {
    int pattern = 0;
    for (int child : children(i)) {
      int relation = tokens.relation[child];
      int side = child < i ? 0 : 1;
      out.add(120, relation, side);
      out.add(121, relation, level[i], side);
      out.add(122, relation, tokens.lemma[i]);
      out.add(123, relation, tokens.tag[child], level[i]);
      out.add(124, relation, tokens.lemma[child]);
      out.add(125, relation, tokens.lemma[child], level[i]);
      out.add(126, relation, level[child], side);
      if (!tokens.punctuation[child]) {
        pattern = FeatureVector.both(pattern, tokens.relation[child]);
      }
      if (tokens.relationText(child).contains("comp")) {
        marks(i, child, out);
      }
    }
    out.add(127, pattern, level[i]);
    out.add(128, pattern, tokens.tag[i]);
  }

  /** How a clause that depends on the token is introduced. */
  private void marks(int i, int clause, FeatureVector out) {
    int kind = tokens.tag[clause];
    for (int child : children(clause)) {
      if (tokens.relationText(child).equals("mark")) {
        kind = tokens.lemma[child];
      }
    }
    out.add(129, kind, level[i], clause < i ? 0 : 1);
    out.add(130, kind, tokens.lemma[i]);
  }

  private List<Integer> children(int i) {
    int start = tokens.start(i);
    return tokens.children(i).stream().map(child -> child + start).toList();
  }

  private void quotations(int i, FeatureVector out) {
    Quotes quotes = tokens.quotes;
    int before = i;
    while (before > tokens.start(i) && !quotes.inside(before) && i - before < 12) {
      before--;
    }
    int after = i;
    while (after < tokens.end(i) - 1 && !quotes.inside(after) && after - i < 12) {
      after++;
    }
    int left = quotes.inside(before) ? Math.min(i - before, 5) : 9;
    int right = quotes.inside(after) ? Math.min(after - i, 5) : 9;
    out.add(140, quotes.place(i));
    out.add(141, quotes.place(i), level[i]);
    out.add(142, left, level[i]);
    out.add(143, right, level[i]);
    out.add(144, left, right, tokens.tag[i]);
    out.add(145, left, right, level[i]);
    boolean spoken = quotes.inside(tokens.start(i));
    out.add(146, spoken ? 1 : 0, quotes.place(i), level[i]);
    out.add(147, strongest(tokens.start(i), i), strongest(i + 1, tokens.end(i)), level[i]);
    int sentence = tokens.sentence[i];
    out.add(148, Math.min(3, tokens.end(i) - i), tokens.tag[i], level[i]);
    out.add(149, Math.min(3, i - tokens.start(i)), tokens.tag[i], level[i]);
    out.add(150, Math.min(sentence, 2), level[i]);
  }

  /** The level of the likeliest cue among tokens. */
  private int strongest(int from, int to) {
    int most = 0;
    for (int i = from; i < to; i++) {
      most = Math.max(most, level[i]);
    }
    return most;
  }
}
