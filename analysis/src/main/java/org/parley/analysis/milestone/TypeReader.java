package org.parley.analysis.milestone;

import java.util.BitSet;
import java.util.List;

/** Tells the type of a milestone by the words of a phrase. */
final class TypeReader {

  private static final PhraseLexicon TYPES = PhraseLexicon.load("milestone-types.list");

  /** A word counts one; each more of an entry so much. */
  private static final double MORE_WORDS = 0.3;

  /** In the head of the phrase. */
  private static final double HEAD = 0.5;

  private static final double WEAK = 0.3;
  private static final double WEAK_HEAD = 0.1;

  /** "A ceasefire agreement" is a ceasefire, "an agreement on a ceasefire" an agreement. */
  private static final double PAPER = -0.2;

  /** A paper of which its purpose is told. */
  private static final double FOR_IT = 2;

  private TypeReader() {}

  /**
   * The type of the entry that weighs most.
   *
   * @param taken gets the words that tell it
   */
  static Milestone.Type type(Words words, BitSet taken) {
    BitSet fixed = Matters.compounds(words);
    List<PhraseLexicon.Hit> hits =
        TYPES.in(words.stems()).stream().filter(hit -> !hit.at().intersects(fixed)).toList();
    int head = PhraseWords.headEnd(words);
    String best = null;
    double most = 0;
    for (PhraseLexicon.Hit hit : hits) {
      double weight = isPaperForIt(words, hit, head) ? FOR_IT : weight(hit, head);
      if (weight > most) {
        most = weight;
        best = hit.meaning();
      }
    }
    String told = best;
    Milestone.Type type = told == null ? Milestone.Type.OTHER : TypeWords.type(told);
    if (most < 1) {
      Milestone.Type about = Matters.told(words);
      if (about != null) {
        return about;
      }
    }
    hits.stream().filter(hit -> hit.meaning().equals(told)).forEach(hit -> taken.or(hit.at()));
    return type;
  }

  /** "A plan to reopen the port" is a plan, though "plan" alone tells little. */
  private static boolean isPaperForIt(Words words, PhraseLexicon.Hit hit, int head) {
    return hit.meaning().equals(Milestone.Type.AGREEMENT.word())
        && hit.at().get(head - 1)
        && head < words.size()
        && PhraseWords.is(words.lower(head), "purpose");
  }

  private static double weight(PhraseLexicon.Hit hit, int head) {
    boolean inHead = hit.first() < head;
    double weight =
        hit.weak()
            ? WEAK + (inHead ? WEAK_HEAD : 0)
            : 1 + MORE_WORDS * (hit.size() - 1) + (inHead ? HEAD : 0);
    return hit.meaning().equals(Milestone.Type.AGREEMENT.word()) ? weight + PAPER : weight;
  }
}
