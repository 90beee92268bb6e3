package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Attributions.Attribution;
import org.parley.model.Span;

/** A text to learn from, its annotations in tokens. */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared
record Annotated(Tokens tokens, List<Gold> golds, int[] cueLabels, CueLexicon lexicon) {

  /** An attribution in tokens; the cue is its first stretch. */
  record Gold(CueLabels.Range cue, List<CueLabels.Range> source, List<CueLabels.Range> content) {

    boolean meets(Cue found) {
      return found.from() < cue.to() && cue.from() < found.to();
    }
  }

  static Annotated of(AttributionTrainer.Lecture lecture) {
    Tokens tokens = new Tokens(lecture.text());
    List<Gold> golds = new ArrayList<>();
    for (Attribution attribution : lecture.attributions()) {
      List<CueLabels.Range> cue = ranges(tokens, attribution.cue());
      List<CueLabels.Range> content = ranges(tokens, attribution.content());
      boolean inOneSentence =
          !cue.isEmpty()
              && tokens.sentence[cue.getFirst().from()] == tokens.sentence[cue.getFirst().to() - 1];
      if (inOneSentence && !content.isEmpty()) {
        golds.add(new Gold(cue.getFirst(), ranges(tokens, attribution.source()), content));
      }
    }
    golds.sort(Comparator.comparingInt(gold -> gold.cue().from()));
    int[] labels = labels(tokens, golds);
    return new Annotated(tokens, golds, labels, lexicon(tokens, labels));
  }

  /** Of cues that overlap only the first is marked. */
  private static int[] labels(Tokens tokens, List<Gold> golds) {
    int[] labels = new int[tokens.size];
    int free = 0;
    for (Gold gold : golds) {
      if (gold.cue().from() >= free) {
        CueLabels.mark(labels, gold.cue().from(), gold.cue().to());
        free = gold.cue().to();
      }
    }
    return labels;
  }

  private static CueLexicon lexicon(Tokens tokens, int[] labels) {
    Map<Integer, CueLexicon.Count> counts = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      CueLexicon.Count one = new CueLexicon.Count(labels[i] == CueLabels.OUT ? 0 : 1, 1);
      counts.merge(CueLexicon.key(tokens, i), one, CueLexicon.Count::plus);
    }
    return new CueLexicon(counts);
  }

  private static List<CueLabels.Range> ranges(Tokens tokens, List<Span> spans) {
    List<CueLabels.Range> found = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      int from = 0;
      while (from < tokens.size && tokens.span(from).end() <= span.start()) {
        from++;
      }
      int to = from;
      while (to < tokens.size && tokens.span(to).start() < span.end()) {
        to++;
      }
      if (to > from) {
        found.add(new CueLabels.Range(from, to));
      }
    }
    return found;
  }

  /**
   * The labels of a window, and the verdict at its end: those of the attribution whose cue is met,
   * or all {@link RoleLabels#OUT}.
   */
  int[] roleLabels(Cue cue, Window window) {
    int[] labels = new int[window.size() + 1];
    Gold met = golds.stream().filter(gold -> gold.meets(cue)).findFirst().orElse(null);
    if (met == null) {
      return labels;
    }
    boolean sourced = false;
    for (CueLabels.Range range : met.source()) {
      sourced = sourced || mark(labels, RoleLabels.SOURCE, range, window);
    }
    boolean found = false;
    for (CueLabels.Range range : met.content()) {
      found |= mark(labels, RoleLabels.CONTENT, range, window);
    }
    if (!found) {
      return new int[window.size() + 1];
    }
    labels[window.size()] = sourced ? RoleLabels.SOURCED : RoleLabels.UNSOURCED;
    return labels;
  }

  /** Whether a stretch lies in the window, where nothing is marked yet. */
  private static boolean mark(int[] labels, int role, CueLabels.Range range, Window window) {
    int from = range.from() - window.from();
    int to = range.to() - window.from();
    if (from < 0 || to > window.size()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (labels[i] != RoleLabels.OUT) {
        return false;
      }
    }
    RoleLabels.mark(labels, role, from, to);
    return true;
  }
}
