package org.parley.reading.events;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/** What auxiliaries, denial and "unless" make of the deed of a predicate. */
final class Tense {

  private static final String FUTURE = "future";
  private static final String DUTY = "duty";
  private static final String POSSIBLE = "possible";

  private final Sentence s;
  private final int p;
  private final EventLexicon lexicon;
  private final Set<String> modals;
  private final boolean denied;

  Tense(Sentence s, int predicate, EventLexicon lexicon) {
    this.s = s;
    this.p = predicate;
    this.lexicon = lexicon;
    this.modals = modals();
    this.denied = Grammar.negated(s, predicate);
  }

  /** "Must go". */
  boolean isDuty() {
    return modals.contains(DUTY);
  }

  /** "Will not go". */
  boolean isRefusal() {
    return modals.contains(FUTURE) && denied && s.isVerb(p) && !Grammar.isPassive(s, p);
  }

  /** "Has to go", "needs to go": the verb that is a duty; -1 where it is none. */
  int dutyOf() {
    int xcomp = s.child(p, "xcomp");
    boolean to = xcomp >= 0 && s.child(xcomp, "mark") >= 0;
    return to && DUTY.equals(lexicon.words().value("event-modals", s.lemma(p) + " to"))
        ? xcomp
        : -1;
  }

  private Set<String> modals() {
    Set<String> modals = new HashSet<>();
    for (int aux : s.children(p, "aux")) {
      String modal = lexicon.words().value("event-modals", s.word(aux).toLowerCase(Locale.ROOT));
      modal = modal == null ? lexicon.words().value("event-modals", s.lemma(aux)) : modal;
      if (modal != null) {
        modals.add(modal);
      }
    }
    return modals;
  }

  /**
   * What the predicate tells of its deed; null for no event.
   *
   * @param acts whether somebody does it: "will meet" is a promise, "talks will be held" is none
   */
  @Nullable Deed of(Deed deed, boolean acts) {
    boolean words = deed.type().side() == EventType.Side.WORDS_OF_CONFLICT;
    if (modals.contains(FUTURE) && acts && isUnless()) {
      return lexicon.combine("threaten", deed);
    }
    if (modals.contains(FUTURE) && acts && !words && !"resign".equals(deed.mode())) {
      String undertaking = denied ? "refuse" : "plan";
      return denied && !deed.type().cooperates()
          ? deed.with(Event.Auxiliary.NEGATED)
          : lexicon.combine(undertaking, deed);
    }
    if (modals.contains(POSSIBLE) && acts && !words && !deed.type().cooperates()) {
      return lexicon.combine("threaten", deed);
    }
    Deed told = deed;
    if (modals.contains(FUTURE)) {
      told = told.with(Event.Auxiliary.FUTURE);
    }
    if (modals.contains(POSSIBLE)) {
      told = told.with(Event.Auxiliary.HYPOTHETICAL);
    }
    if (!denied) {
      return told;
    }
    boolean assents =
        deed.type() == EventType.AGREE
            || deed.type() == EventType.CONCEDE
            || deed.type() == EventType.SUPPORT;
    return assents ? lexicon.combine("refuse", deed) : told.with(Event.Auxiliary.NEGATED);
  }

  /** What will be done unless another thing is, is a threat. */
  private boolean isUnless() {
    return s.children(p, "advcl").stream()
        .anyMatch(clause ->
            s.children(clause, "mark").stream().anyMatch(mark -> s.lemma(mark).equals("unless")));
  }
}
