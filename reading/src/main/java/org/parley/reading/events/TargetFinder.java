package org.parley.reading.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/** Where in a sentence the target of an event may stand, the likeliest place first. */
final class TargetFinder {

  private final Sentence s;
  private final EventLexicon lexicon;
  private final Told told;
  private final BitSet excluded;
  private final BitSet seen = new BitSet();
  private final Set<Place> found = new LinkedHashSet<>();

  /**
   * A place in the sentence.
   *
   * @param strict whether the grammar puts a target there: an object, or behind a preposition of
   *     the deed
   * @param modifier whether it describes a noun, so that only a name tells who it is
   * @param object whether it is the object of the deed, and not behind a preposition
   */
  record Place(int node, boolean strict, boolean modifier, boolean object) {}

  private TargetFinder(Sentence s, EventLexicon lexicon, Told told) {
    this.s = s;
    this.lexicon = lexicon;
    this.told = told;
    this.excluded = new BitSet(s.size());
    if (told.source() >= 0) {
      excludeSource(told.source());
    }
    excludeSpeech();
  }

  /** The heads of noun phrases that may name the target, in the order in which to try them. */
  static List<Place> places(Sentence s, EventLexicon lexicon, Told told) {
    TargetFinder finder = new TargetFinder(s, lexicon, told);
    finder.find();
    return List.copyOf(finder.found);
  }

  private void excludeSource(int source) {
    BitSet subtree = s.subtree(source);
    for (int anchor : told.anchors()) {
      if (anchor != source && s.under(anchor, source)) {
        subtree.andNot(s.subtree(anchor));
      }
    }
    boolean moved = told.deed().type() == EventType.MOBILIZE; // "The army was put on alert"
    if (told.anchors().contains(source) && !moved) {
      return;
    }
    excluded.or(subtree);
  }

  /** Who only reports the event is not its target. */
  private void excludeSpeech() {
    for (int i = 0; i < s.size(); i++) {
      boolean says =
          lexicon.words().contains("speech-verbs", s.lemma(i))
              && !told.anchors().contains(i)
              && i != told.predicate();
      boolean around = says && (s.is(i, "parataxis") || s.under(told.predicate(), i));
      if (around) {
        for (int child : s.children(i)) {
          if (!s.under(told.predicate(), child)) {
            excluded.or(s.subtree(child));
          }
        }
      }
      boolean according = s.lemma(i).equals("accord") || s.lemma(i).equals("according");
      if (according) {
        excluded.or(s.subtree(i));
      }
    }
  }

  private void find() {
    if (told.target() >= 0) {
      phrase(told.target(), true);
    }
    EventType type = told.deed().type();
    for (String word : told.words()) {
      for (int node : Grammar.complements(s, told.predicate(), Set.of(word))) {
        phrase(node, true); // "Stood *by* Israel"
      }
    }
    boolean asks = type == EventType.REQUEST || type == EventType.ACCUSE;
    for (int anchor : told.anchors()) {
      phrase(Grammar.object(s, anchor), true);
      phrase(s.child(anchor, "iobj"), true);
      if (Grammar.isPassive(s, anchor) && s.child(anchor, "obj") >= 0) {
        phrase(Grammar.surfaceSubject(s, anchor), true); // "The refugees were given shelter"
      }
      if (asks) {
        clauseSubjects(anchor);
      }
      phrases(anchor, prepositions(type));
      if (!s.isVerb(anchor)) {
        inside(anchor, true);
      }
    }
    BitSet region = VerbFrames.region(s, told.predicate());
    region.stream().filter(s::isNoun).forEach(i -> phrase(i, false));
    for (int anchor : told.anchors()) {
      clauses(anchor);
    }
    for (int i = told.predicate(); i < s.size(); i++) {
      if (s.isNoun(i)) {
        phrase(i, false);
      }
    }
    for (int i = 0; i < told.predicate(); i++) {
      if (s.isNoun(i)) {
        phrase(i, false);
      }
    }
  }

  private List<String> prepositions(EventType type) {
    String words = lexicon.words().value("event-targets", type.name().toLowerCase(Locale.ROOT));
    return words == null ? List.of() : List.of(words.split("\\s+"));
  }

  private void phrases(int anchor, List<String> prepositions) {
    int object = Grammar.object(s, anchor);
    for (String preposition : prepositions) {
      for (int node : Grammar.complements(s, anchor, Set.of(preposition))) {
        phrase(node, true);
      }
      for (int node :
          object < 0 ? List.<Integer>of() : Grammar.complements(s, object, Set.of(preposition))) {
        phrase(node, true);
      }
    }
  }

  private void clauseSubjects(int anchor) {
    for (String relation : List.of("ccomp", "xcomp", "advcl")) {
      for (int clause : s.children(anchor, relation)) {
        phrase(s.child(clause, "nsubj"), true);
      }
    }
  }

  private void clauses(int anchor) {
    for (String relation : List.of("xcomp", "ccomp", "acl", "advcl")) {
      for (int clause : s.children(anchor, relation)) {
        phrase(s.child(clause, "nsubj"), false);
        phrase(Grammar.object(s, clause), false);
        phrases(clause, prepositions(told.deed().type()));
      }
    }
  }

  /** A noun phrase: its head, then what describes it, then what depends on it. */
  private void phrase(int node, boolean strict) {
    if (node >= 0 && !seen.get(node)) {
      seen.set(node);
      add(node, strict, false);
      inside(node, strict);
    }
  }

  private void inside(int node, boolean strict) {
    for (int child : s.children(node)) {
      boolean modifier = s.is(child, "compound") || s.is(child, "amod");
      if (modifier) {
        add(child, strict, true);
      } else if (s.is(child, "nmod") || s.is(child, "dep")) {
        phrase(child, strict);
      }
    }
  }

  private void add(int node, boolean strict, boolean modifier) {
    boolean known = found.stream().anyMatch(place -> place.node() == node);
    if (!excluded.get(node) && !known) {
      found.add(new Place(node, strict, modifier, isObject(node)));
    }
  }

  private boolean isObject(int node) {
    return told.anchors().stream()
        .map(anchor -> Grammar.object(s, anchor))
        .anyMatch(object -> object >= 0 && s.under(node, object));
  }

  /** A noun and those that are named with it. */
  static List<Integer> together(Sentence s, int node) {
    List<Integer> all = new ArrayList<>(List.of(node));
    s.children(node, "conj").stream()
        .filter(other -> VerbFrames.joinedVerb(s, other) < 0)
        .forEach(all::add);
    return all;
  }
}
