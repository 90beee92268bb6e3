package org.parley.reading.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/** Which entries of {@code event-verbs.list} the predicates of one sentence fit. */
final class VerbFrames {

  private final Sentence s;
  private final EventLexicon lexicon;

  VerbFrames(Sentence s, EventLexicon lexicon) {
    this.s = s;
    this.lexicon = lexicon;
  }

  /** The first entry of a predicate; null for none. */
  EventLexicon.@Nullable VerbEntry first(int p) {
    List<EventLexicon.VerbEntry> entries = of(p);
    return entries.isEmpty() ? null : entries.getFirst();
  }

  /**
   * The entries of a predicate whose words all stand in its clause: those with the most words
   * first, and of as many words those with the object among them.
   */
  List<EventLexicon.VerbEntry> of(int p) {
    List<EventLexicon.VerbEntry> entries = lexicon.verb(s.lemma(p));
    if (entries.isEmpty() || (s.isNoun(p) && s.child(p, "cop") < 0)) {
      return List.of();
    }
    Set<String> beside = new HashSet<>();
    Set<String> inside = new HashSet<>(); // "give militants *in* the hills": no particle of "give"
    BitSet region = region(s, p);
    if (s.is(p, "amod")) {
      region.or(s.subtree(s.head(p)));
    }
    for (int i = region.nextSetBit(0); i >= 0; i = region.nextSetBit(i + 1)) {
      boolean far = s.is(i, "case") && s.head(s.head(i)) != p;
      if (!isOfDay(i)) {
        (far ? inside : beside).addAll(lexicon.marks(s, i));
      }
    }
    subject(p).forEach(mark -> beside.add("^" + mark));
    for (int child : s.children(p)) {
      boolean purpose = (s.is(child, "xcomp") || s.is(child, "advcl")) && isInfinitive(child);
      if (purpose) {
        beside.add("+" + s.lemma(child));
      }
    }
    int object = Grammar.object(s, p);
    if (object >= 0) {
      beside.add(EventLexicon.OBJECT);
    }
    Set<String> acted = object < 0 ? Set.of() : lexicon.marks(s, object);
    return entries.stream()
        .filter(entry ->
            entry.words().stream()
                .allMatch(word ->
                    beside.contains(word) || (entry.words().size() > 1 && inside.contains(word))))
        .sorted(
            Comparator.<EventLexicon.VerbEntry>comparingInt(entry -> -entry.words().size())
                .thenComparing(entry -> entry.words().stream().noneMatch(acted::contains)))
        .toList();
  }

  /** "Sat down *on* Sunday": no word of the verb. */
  private boolean isOfDay(int i) {
    return s.is(i, "case") && lexicon.words().contains("weekdays", s.lemma(s.head(i)));
  }

  /** What the subject of a predicate is, in words and classes. */
  private Set<String> subject(int p) {
    int subject = Grammar.surfaceSubject(s, p);
    Set<String> marks = new HashSet<>();
    if (subject >= 0) {
      marks.addAll(lexicon.marks(s, subject));
      s.children(subject, "compound").forEach(i -> marks.addAll(lexicon.marks(s, i)));
      s.children(subject, "nmod").forEach(i -> marks.addAll(lexicon.marks(s, i)));
    }
    return marks;
  }

  /** The verb, and the words of its entry that stand beside it. */
  List<Integer> anchors(int p, EventLexicon.VerbEntry entry) {
    List<Integer> anchors = new ArrayList<>(List.of(p));
    List<String> words = entry.words();
    BitSet region = region(s, p);
    for (int i = region.nextSetBit(0); i >= 0; i = region.nextSetBit(i + 1)) {
      if (i != p && s.isNoun(i) && lexicon.marks(s, i).stream().anyMatch(words::contains)) {
        anchors.add(i);
      }
    }
    return anchors;
  }

  /** "To go". */
  boolean isInfinitive(int i) {
    return s.children(i, "mark").stream().anyMatch(mark -> s.lemma(mark).equals("to"));
  }

  /**
   * "Expelled the envoy and *condemned* Burundi": the verb before a noun that the parser joined to
   * another noun; -1 where there is none.
   */
  static int joinedVerb(Sentence s, int noun) {
    return s.is(noun, "conj") && s.isNoun(noun)
        ? s.children(noun, "amod").stream()
            .filter(i -> s.tag(i).matches("VB[DN]") && i > 0 && s.tag(i - 1).equals("CC"))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  /** The words of the clause of a predicate, without those of other clauses. */
  static BitSet region(Sentence s, int p) {
    BitSet region = new BitSet(s.size());
    List<Integer> open = new ArrayList<>(List.of(p));
    while (!open.isEmpty()) {
      int next = open.removeLast();
      region.set(next);
      for (int child : s.children(next)) {
        boolean other =
            s.is(child, "ccomp")
                || s.is(child, "advcl")
                || s.is(child, "acl")
                || s.is(child, "parataxis")
                || s.is(child, "appos")
                || (s.is(child, "conj") && next == p)
                || (next == p && s.relation(child).equals("nsubj"));
        if (!other && !region.get(child)) {
          open.add(child);
        }
      }
    }
    return region;
  }
}
