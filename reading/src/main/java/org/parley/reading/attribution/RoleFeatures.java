package org.parley.reading.attribution;

import java.util.List;

/** What the second chain looks at: each token of a window as seen from one cue among the cues. */
final class RoleFeatures {

  private final Tokens tokens;
  private final Cue cue;
  private final CueView view;
  private final OtherCues others;
  private final int cueLemma;
  private final int cueTag;
  private final int cueKind;

  /** All words of the cue, and the last of them, as lemmas. */
  private final int cueWords;

  private final int cueLast;

  RoleFeatures(Tokens tokens, List<Cue> cues, Cue cue) {
    this.tokens = tokens;
    this.cue = cue;
    this.view = new CueView(tokens, cue);
    this.others = new OtherCues(tokens, cues, cue);
    this.cueLemma = tokens.lemma[view.head];
    this.cueTag = tokens.tag[view.head];
    this.cueKind = kind();
    int lemmas = 0;
    for (int i = cue.from(); i < cue.to(); i++) {
      lemmas = FeatureVector.both(lemmas, tokens.lemma[i]);
    }
    this.cueWords = lemmas;
    this.cueLast = tokens.lemma[cue.to() - 1];
  }

  /** The form of the cue: its head's part of speech, and whether it is passive or a participle. */
  private int kind() {
    int kind = cueTag;
    int start = tokens.start(view.head);
    for (int child : tokens.children(view.head)) {
      String relation = tokens.relationText(start + child);
      if (relation.startsWith("aux") || relation.startsWith("nsubj")) {
        kind = FeatureVector.both(kind, relation.hashCode());
      }
    }
    return kind;
  }

  /** The features of a token, or, at the end of the window, those of the verdict. */
  void at(int i, Window window, FeatureVector out) {
    out.clear();
    if (i == window.to()) {
      verdict(out);
      return;
    }
    int side = side(i);
    out.add(200, side);
    words(i, side, out);
    tree(i, side, out);
    edges(i, side, out);
    distance(i, side, out);
    quotations(i, side, out);
    rivals(i, side, out);
  }

  private int side(int i) {
    if (cue.holds(i)) {
      return 0;
    }
    int apart = tokens.sentence[i] - tokens.sentence[cue.from()];
    return apart == 0
        ? (i < cue.from() ? 1 : 2)
        : apart < 0 ? Math.max(apart, -2) : 2 + Math.min(apart, 3);
  }

  private void words(int i, int side, FeatureVector out) {
    for (int by = -2; by <= 2; by++) {
      int tag = tokens.near(tokens.tag, i, by);
      int lemma = tokens.near(tokens.lemma, i, by);
      out.add(210 + by, tag, side);
      out.add(220 + by, lemma, side);
      out.add(230 + by, tag, cueLemma, side);
      if (Math.abs(by) <= 1) {
        out.add(240 + by, lemma, tokens.near(tokens.lemma, i, by + 1), side);
        out.add(250 + by, tag, tokens.near(tokens.tag, i, by + 1), side);
      }
    }
    int tag = tokens.tag[i];
    int before = tokens.near(tokens.tag, i, -1);
    int after = tokens.near(tokens.tag, i, 1);
    out.add(260, before, tag, after);
    out.add(261, tokens.shape[i], side);
    out.add(262, tokens.lemma[i], cueLemma, side);
    out.add(263, tokens.near(tokens.lemma, i, -1), tag, side);
    out.add(264, tokens.near(tokens.lemma, i, 1), tag, side);
    int gap = Math.max(-4, Math.min(4, i < cue.from() ? i - cue.from() : i - cue.to() + 1));
    if (!cue.holds(i)) {
      out.add(265, gap, tag);
      out.add(266, gap, tokens.lemma[i]);
      out.add(267, gap, tag, cueLemma);
      out.add(268, gap, tag, cueKind);
      out.add(269, gap, before, after);
      int next = tokens.near(tokens.lemma, cue.to() - 1, 1);
      out.add(276, gap, cueWords);
      out.add(277, gap, cueLast, tag);
      out.add(278, gap, cueLast, next);
      out.add(279, gap, cueWords, tokens.lemma[i]);
    } else {
      out.add(270, 0);
    }
  }

  private void tree(int i, int side, FeatureVector out) {
    int place = view.place(i);
    int path = view.path(i);
    int tag = tokens.tag[i];
    out.add(300, place, side);
    out.add(301, place, cueLemma, side);
    out.add(321, place, cueWords, side);
    out.add(322, place, cueLast, side);
    out.add(302, place, cueKind, side);
    out.add(303, place, tag, side);
    out.add(304, place, tokens.lemma[i], side);
    out.add(305, path, side);
    out.add(306, path, cueLemma);
    out.add(307, path, cueKind);
    out.add(308, tokens.relation[i], side);
    out.add(309, place, tokens.relation[i], side);
    if (view.sees(i)) {
      int branch = view.branch(i);
      int depth = Math.min(view.depth(i), 4);
      out.add(310, place, depth, side);
      out.add(311, place, tokens.tag[branch], side);
      out.add(312, place, tokens.lemma[branch], side);
      out.add(313, FeatureVector.both(place, opener(branch)), cueLemma, side);
      out.add(314, FeatureVector.both(place, opener(branch)), cueKind, side);
      out.add(315, place, tokens.lemma[branch], cueLemma);
    }
  }

  /** The lemma that introduces a branch: "that", "to", "about"; or the tag of its first token. */
  private int opener(int branch) {
    int first = tokens.first[branch];
    String relation = tokens.relationText(first);
    boolean introduces = relation.equals("mark") || relation.equals("case");
    return introduces ? tokens.lemma[first] : tokens.tag[first];
  }

  /** Where branches and subtrees start and end, and what stands on both sides of such a seam. */
  private void edges(int i, int side, FeatureVector out) {
    int place = view.place(i);
    int before = i > tokens.start(i) ? view.place(i - 1) : 8;
    int after = i + 1 < tokens.end(i) ? view.place(i + 1) : 9;
    int beforeTag = tokens.near(tokens.tag, i, -1);
    int afterTag = tokens.near(tokens.tag, i, 1);
    out.add(330, place, before, side);
    out.add(331, place, after, side);
    out.add(332, FeatureVector.both(place, before), cueLemma, side);
    out.add(333, FeatureVector.both(place, after), cueLemma, side);
    out.add(334, FeatureVector.both(place, before), tokens.tag[i], beforeTag);
    out.add(335, FeatureVector.both(place, after), tokens.tag[i], afterTag);
    int flags = edge(i);
    out.add(336, flags, side, place);
    out.add(337, flags, side, tokens.tag[i]);
    if (view.sees(i)) {
      int branch = view.branch(i);
      int border = (tokens.first[branch] == i ? 1 : 0) + (tokens.last[branch] == i ? 2 : 0);
      out.add(340, border, place, side);
      out.add(341, border, FeatureVector.both(place, cueLemma), side);
      out.add(342, border, FeatureVector.both(place, tokens.tag[i]), side);
      out.add(343, border, FeatureVector.both(place, opener(branch)), side);
      out.add(344, border, FeatureVector.both(place, afterTag), side);
    }
    seam(i, side, out);
    ahead(i, side, out);
  }

  /** Whether a token is the first of its sentence, the last, or both. */
  private int edge(int i) {
    return (i == tokens.start(i) ? 1 : 0) + (i == tokens.end(i) - 1 ? 2 : 0);
  }

  /** The largest subtrees that start here, end here, and start next. */
  private void seam(int i, int side, FeatureVector out) {
    int starts = i;
    int ends = i;
    for (int up = tokens.head[i], steps = 0; up >= 0 && steps < 40; up = tokens.head[up], steps++) {
      if (tokens.first[up] == i && !holdsCue(up)) {
        starts = up;
      }
      if (tokens.last[up] == i && !holdsCue(up)) {
        ends = up;
      }
    }
    out.add(350, tokens.relation[starts], view.path(starts), side);
    out.add(351, tokens.relation[ends], view.path(ends), side);
    out.add(352, tokens.relation[starts], tokens.tag[starts], side);
    out.add(353, tokens.relation[ends], tokens.tag[ends], side);
    if (i + 1 < tokens.end(i)) {
      int next = i + 1;
      int opens = next;
      for (int up = next, steps = 0; up >= 0 && steps < 40; up = tokens.head[up], steps++) {
        if (tokens.first[up] == next && !holdsCue(up)) {
          opens = up;
        }
      }
      int apart = view.sees(next) ? Math.min(4, view.depth(opens)) : 5;
      out.add(354, tokens.relation[opens], tokens.tag[opens], side);
      out.add(355, tokens.relation[opens], view.place(opens), side);
      out.add(356, tokens.relation[opens], tokens.lemma[next], view.place(opens));
      out.add(
          357, tokens.relation[opens], FeatureVector.both(apart, tokens.tag[i]), view.place(opens));
      int above = tokens.head[opens];
      out.add(358, tokens.relation[opens], above < 0 ? 0 : view.path(above), side);
    }
  }

  /** What the next clause looks like, where one may start after this token. */
  private void ahead(int i, int side, FeatureVector out) {
    int end = tokens.end(i);
    int next = i + 1;
    int open = next;
    while (open < end && (tokens.punctuation[open] || tokens.tagText(open).equals("CC"))) {
      open++;
    }
    if (open == next || open >= end) {
      return;
    }
    int verb = open;
    while (verb < end && verb < open + 9 && !isFinite(verb)) {
      verb++;
    }
    boolean found = verb < end && isFinite(verb);
    int place = found ? view.place(verb) : 0;
    int like = found ? (tokens.tag[verb] == cueTag ? 1 : 2) + 3 * others.at(verb) : 0;
    int far = Math.min(4, verb - open);
    int marks = FeatureVector.both(tokens.lemma[next], open - next);
    out.add(360, marks, tokens.tag[open], place);
    out.add(361, marks, like, side);
    out.add(362, marks, FeatureVector.both(like, place), far);
    out.add(363, marks, tokens.lemma[open], side);
    out.add(364, marks, FeatureVector.both(like, tokens.tag[open]), view.place(i));
    out.add(365, marks, view.place(open), view.place(i));
    out.add(366, like, FeatureVector.both(tokens.tag[open], far), side);
  }

  private boolean isFinite(int i) {
    String tag = tokens.tagText(i);
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  private boolean holdsCue(int top) {
    return tokens.first[top] <= view.head && tokens.last[top] >= view.head;
  }

  private void distance(int i, int side, FeatureVector out) {
    int from = Math.min(i, cue.to());
    int to = Math.max(i, cue.from());
    int commas = 0;
    int verbs = 0;
    for (int k = Math.max(from, tokens.start(i)); k < Math.min(to, tokens.end(i)); k++) {
      commas += tokens.wordText(k).equals(",") ? 1 : 0;
      verbs += tokens.tagText(k).startsWith("V") ? 1 : 0;
    }
    int far = 32 - Integer.numberOfLeadingZeros(to - from);
    out.add(370, far, side);
    out.add(371, Math.min(commas, 3), side, tokens.tag[i]);
    out.add(372, Math.min(commas, 3), side, view.place(i));
    out.add(373, Math.min(verbs, 3), side, Math.min(commas, 3));
    out.add(374, far, side, view.place(i));
  }

  private void quotations(int i, int side, FeatureVector out) {
    Quotes quotes = tokens.quotes;
    int place = quotes.place(i);
    int first = quotes.first[i];
    int last = quotes.last[i];
    int state = quoteState(i);
    int mixed = FeatureVector.both(state, place);
    out.add(380, mixed, side);
    out.add(381, mixed, side, cueLemma);
    out.add(382, mixed, side, view.place(i));
    out.add(383, mixed, side, tokens.tag[i]);
    out.add(384, mixed, side, tokens.near(tokens.tag, i, 1));
    out.add(385, mixed, side, tokens.near(tokens.tag, i, -1));
    int before = i > 0 ? quotes.place(i - 1) : 0;
    int after = i + 1 < tokens.size ? quotes.place(i + 1) : 0;
    out.add(386, FeatureVector.both(before, place), after, side);
    out.add(387, FeatureVector.both(before, place), after, view.place(i));
    if (place > 0) {
      int length = Math.min(last - first, 6);
      boolean whole = first <= tokens.start(i) && last >= tokens.end(i) - 2;
      int between = others.between(first, last);
      out.add(388, length, side, whole ? 1 : 0);
      out.add(389, between, side, FeatureVector.both(place, whole ? 1 : 0));
      out.add(390, between, state, cueKind);
    }
    int edge = edge(i);
    out.add(393, edge, mixed, side);
    out.add(394, edge, FeatureVector.both(mixed, before), after);
    if (place > 0) {
      boolean spokenBefore = quotes.inside(tokens.start(cue.from()));
      out.add(395, spokenBefore ? 1 : 0, mixed, side);
      out.add(396, spokenBefore ? 1 : 0, FeatureVector.both(mixed, edge), others.between(i, i));
    }
    boolean opens = quotes.inside(tokens.start(i));
    out.add(391, opens ? 1 : 0, mixed, side);
    out.add(392, others.inSentence(i), mixed, side);
  }

  /**
   * How the quotation around a token, if any, lies to the cue: around it, beside it, far from it.
   */
  private int quoteState(int i) {
    Quotes quotes = tokens.quotes;
    if (!quotes.inside(i)) {
      return quotes.inside(cue.from()) ? 1 : 2;
    }
    if (quotes.of[i] == quotes.of[cue.from()]) {
      return 3;
    }
    int gap = i < cue.from() ? cue.from() - quotes.last[i] - 1 : quotes.first[i] - cue.to();
    return 4
        + (gap <= 0 ? 0 : gap == 1 ? 1 : gap <= 4 ? 2 : gap <= 12 ? 3 : 4)
        + (quotes.inside(cue.from()) ? 5 : 0);
  }

  private void rivals(int i, int side, FeatureVector out) {
    int own = others.at(i);
    int above = others.above(i, view.head);
    int between = others.between(i, i);
    out.add(400, own, side);
    out.add(401, above, side);
    out.add(402, between, side);
    out.add(403, above, between, side);
    out.add(404, above, view.place(i), side);
    out.add(405, own, view.place(i), side);
    out.add(406, between, view.place(i), cueKind);
    out.add(407, others.inSentence(i), side, view.place(i));
    out.add(408, others.nearer(i), side, view.place(i));
    out.add(409, others.nearer(i), side, quoteState(i));
  }

  private void verdict(FeatureVector out) {
    int level = cue.level();
    out.add(430, 0);
    out.add(431, level);
    out.add(432, cueLemma);
    out.add(433, cueLemma, cueTag);
    out.add(434, cueKind, level);
    out.add(435, cueTag, level);
    out.add(436, others.inSentence(cue.from()), level);
    out.add(437, Math.min(4, cue.to() - cue.from()), level);
    out.add(438, tokens.quotes.inside(cue.from()) ? 1 : 0, level);
    out.add(439, tokens.relation[view.head], level);
    out.add(440, tokens.relation[view.head], cueLemma);
    out.add(441, cueWords);
    out.add(442, cueWords, tokens.near(tokens.tag, cue.to() - 1, 1));
    int start = tokens.start(view.head);
    for (int child : tokens.children(view.head)) {
      out.add(443, tokens.relation[start + child], level);
      out.add(444, tokens.relation[start + child], cueLemma);
      out.add(445, tokens.relation[start + child], cueTag, tokens.tag[start + child]);
    }
  }
}
