package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an interpretation as a whole looks like: what a chain cannot see, which goes from token to
 * token. Above all whether source and content are whole branches of the tree.
 */
final class InterpretationFeatures {

  private final Tokens tokens;
  private final Cue cue;
  private final CueView view;
  private final OtherCues others;
  private final int cueLemma;
  private final int cueTag;

  InterpretationFeatures(Tokens tokens, List<Cue> cues, Cue cue) {
    this.tokens = tokens;
    this.cue = cue;
    this.view = new CueView(tokens, cue);
    this.others = new OtherCues(tokens, cues, cue);
    this.cueLemma = tokens.lemma[view.head];
    this.cueTag = tokens.tag[view.head];
  }

  void of(Interpretation one, FeatureVector out) {
    out.clear();
    if (!one.attributes()) {
      out.add(500, cue.level());
      out.add(501, cueLemma);
      out.add(502, cueTag, cue.level());
      return;
    }
    order(one, out);
    for (int i = 0; i < one.content().size(); i++) {
      stretch(510 + 40 * Math.min(i, 1), one.content().get(i), out);
      content(one.content().get(i), out);
    }
    for (CueLabels.Range range : one.source()) {
      stretch(600, range, out);
    }
    if (one.source().isEmpty()) {
      out.add(640, cueLemma);
      out.add(641, cueTag, view.tokens.relation[view.head]);
      out.add(642, others.inSentence(cue.from()));
    }
  }

  /** Which parts come in which order, and what lies between them. */
  private void order(Interpretation one, FeatureVector out) {
    record Part(int role, int from, int to) {}
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(1, cue.from(), cue.to()));
    one.source().forEach(range -> parts.add(new Part(2, range.from(), range.to())));
    one.content().forEach(range -> parts.add(new Part(3, range.from(), range.to())));
    parts.sort(Comparator.comparingInt(Part::from));
    int order = 0;
    for (Part part : parts) {
      order = FeatureVector.both(order, part.role());
    }
    out.add(650, order);
    out.add(651, order, cueLemma);
    out.add(652, order, cueTag);
    for (int i = 1; i < parts.size(); i++) {
      int gap = 0;
      int from = parts.get(i - 1).to();
      for (int k = from; k < parts.get(i).from() && k < from + 5; k++) {
        gap = FeatureVector.both(gap, tokens.tag[k]);
      }
      int pair = 10 * parts.get(i - 1).role() + parts.get(i).role();
      out.add(653, pair, gap);
      out.add(654, pair, Math.min(8, parts.get(i).from() - from));
      out.add(655, pair, Math.min(8, parts.get(i).from() - from), cueLemma);
    }
  }

  private void stretch(int base, CueLabels.Range range, FeatureVector out) {
    int roots = 0;
    int leaving = 0;
    for (int i = range.from(); i < range.to(); i++) {
      boolean root = tokens.head[i] < range.from() || tokens.head[i] >= range.to();
      if (root && !tokens.punctuation[i]) {
        roots++;
        root(base, i, range, out);
      }
    }
    int from = tokens.start(range.from());
    int to = tokens.end(range.to() - 1);
    for (int i = from; i < to; i++) {
      int head = tokens.head[i];
      boolean outside = i < range.from() || i >= range.to();
      if (outside && head >= range.from() && head < range.to() && !cue.holds(i)) {
        boolean mark = tokens.punctuation[i];
        leaving += mark ? 0 : 1;
        int side = i < range.from() ? 0 : 1;
        int beside = i == range.to() || i == range.from() - 1 ? 1 : 0;
        out.add(base, tokens.relation[i], side, beside);
        out.add(base + 1, tokens.relation[i], tokens.tag[i], tokens.relation[head]);
        out.add(base + 2, tokens.relation[i], side, cueLemma);
      }
    }
    int length = 32 - Integer.numberOfLeadingZeros(range.to() - range.from());
    out.add(base + 3, Math.min(roots, 4), Math.min(leaving, 3));
    out.add(base + 4, Math.min(roots, 4), length);
    out.add(base + 5, length, cueLemma);
    out.add(base + 6, length, cueTag);
    out.add(base + 7, Math.min(roots, 4), cueLemma);
    out.add(base + 8, Math.min(leaving, 3), cueLemma);
    borders(base, range, out);
  }

  private void root(int base, int i, CueLabels.Range range, FeatureVector out) {
    int path = view.path(i);
    int whole = 0;
    if (tokens.first[i] == range.from()) {
      whole += 1;
    } else if (tokens.first[i] < range.from()) {
      whole += 2;
    }
    if (tokens.last[i] == range.to() - 1) {
      whole += 4;
    } else if (tokens.last[i] >= range.to()) {
      whole += 8;
    }
    out.add(base + 9, path, whole);
    out.add(base + 10, path, cueLemma);
    out.add(base + 11, tokens.relation[i], whole);
    out.add(base + 12, tokens.relation[i], tokens.tag[i], whole);
    out.add(base + 13, path, tokens.tag[i]);
    out.add(base + 14, path, whole, cueTag);
    out.add(base + 15, path, whole, cueLemma);
  }

  private void borders(int base, CueLabels.Range range, FeatureVector out) {
    int first = range.from();
    int last = range.to() - 1;
    int before = first > 0 ? tokens.tag[first - 1] : 0;
    int after = last + 1 < tokens.size ? tokens.tag[last + 1] : 0;
    int starts = first == tokens.start(first) ? 1 : 0;
    int ends = last >= tokens.end(last) - 2 ? 1 : 0;
    out.add(base + 16, before, tokens.tag[first], starts);
    out.add(base + 17, tokens.tag[last], after, ends);
    out.add(base + 18, before, after);
    out.add(base + 19, tokens.lemma[first], starts, before);
    out.add(base + 20, tokens.tag[first], tokens.tag[last], after);
    out.add(base + 21, tokens.lemma[first], cueLemma);
    out.add(base + 22, tokens.lemma[last], after);
    out.add(base + 23, last + 1 < tokens.size ? tokens.lemma[last + 1] : 0, ends);
    if (last + 1 < tokens.end(last)) {
      int next = last + 1;
      int skip = tokens.punctuation[next] && next + 1 < tokens.end(last) ? next + 1 : next;
      int head = tokens.head[skip];
      int inside = head >= first && head <= last ? 1 : cue.holds(skip) ? 2 : 0;
      out.add(base + 24, tokens.relation[skip], inside, skip - next);
      out.add(base + 25, tokens.lemma[skip], inside, skip - next);
      out.add(base + 26, tokens.tag[skip], tokens.tag[Math.min(skip + 1, tokens.size - 1)], inside);
    }
    Quotes quotes = tokens.quotes;
    int open = quotes.place(first);
    int close = quotes.place(last);
    int same = quotes.inside(first) && quotes.of[first] == quotes.of[last] ? 1 : 0;
    int outside = (first > 0 ? quotes.place(first - 1) : 0) * 4;
    outside += last + 1 < tokens.size ? quotes.place(last + 1) : 0;
    out.add(base + 27, open * 4 + close, same, outside);
    out.add(base + 28, open * 4 + close, after, outside);
  }

  private void content(CueLabels.Range range, FeatureVector out) {
    int verbs = 0;
    int cuesInside = 0;
    int seams = 0;
    for (int i = range.from(); i < range.to(); i++) {
      verbs += tokens.tagText(i).matches("VB[DZP]|MD") ? 1 : 0;
      cuesInside += others.at(i);
      seams += i > range.from() && tokens.start(i) == i ? 1 : 0;
    }
    int apart = tokens.sentence[range.from()] - tokens.sentence[cue.from()];
    int quoted = tokens.quotes.place(range.from());
    out.add(660, Math.min(verbs, 3), cueLemma);
    out.add(661, Math.min(verbs, 3), cueTag, tokens.tag[range.from()]);
    out.add(662, Math.min(cuesInside, 2), apart);
    out.add(663, Math.min(seams, 3), apart, quoted);
    out.add(664, Math.min(seams, 3), cueLemma);
    out.add(665, Math.max(-2, Math.min(2, apart)), cueLemma, quoted);
  }
}
