package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who does what in a sentence, beyond single dependencies: subjects through control, coordination,
 * relative clauses and the passive; objects; governors through coordination marks; negation.
 */
public final class Grammar {

  /** A chain of verbs is never longer; stops on trees that go in circles. */
  private static final int DEPTH = 8;

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "neither", "nor", "no");

  private Grammar() {}

  /** Who acts: the subject, or the agent of a passive; -1 where there is none. */
  public static int subject(Sentence s, int i) {
    return isPassive(s, i) ? agent(s, i) : surfaceSubject(s, i, DEPTH);
  }

  /** What stands as the subject, acting or not; -1 where there is none. */
  public static int surfaceSubject(Sentence s, int i) {
    return surfaceSubject(s, i, DEPTH);
  }

  private static int surfaceSubject(Sentence s, int i, int depth) {
    if (i < 0 || depth == 0) {
      return -1;
    }
    int own = s.child(i, "nsubj");
    boolean mark = own >= 0 && s.lemma(own).equals("that") && s.tag(own).equals("IN");
    if (own >= 0 && !mark) {
      return relative(s, i, own);
    }
    int head = s.head(i);
    return switch (base(s.relation(i))) {
      case "conj" -> surfaceSubject(s, head, depth - 1);
      case "xcomp" -> controller(s, head, depth);
      case "advcl", "dep", "parataxis" ->
          participle(s, i) ? surfaceSubject(s, head, depth - 1) : -1;
      case "acl" -> s.tag(i).equals("VBG") || s.is(i, "acl:relcl") ? head : control(s, i, head);
      case "cop", "aux" -> surfaceSubject(s, head, depth - 1);
      default -> -1;
    };
  }

  /** "readiness to talk", "its offer to talk": whoever has the noun does the verb. */
  private static int control(Sentence s, int i, int noun) {
    return s.child(i, "mark") >= 0 ? s.child(noun, "nmod:poss") : -1;
  }

  private static int controller(Sentence s, int verb, int depth) {
    int object = s.child(verb, "obj");
    if (object < 0) {
      object = s.child(verb, "iobj");
    }
    return object >= 0 && s.isVerb(verb) ? object : surfaceSubject(s, verb, depth - 1);
  }

  /** A verb without a subject of its own: a participle, an infinitive, a gerund. */
  private static boolean participle(Sentence s, int i) {
    String tag = s.tag(i);
    return tag.equals("VBG") || tag.equals("VBN") || tag.equals("VB") || !s.isVerb(i);
  }

  /** The antecedent, where {@code noun} is the relative pronoun of a relative clause. */
  private static int relative(Sentence s, int verb, int noun) {
    boolean that = s.lemma(noun).equals("that") && s.is(noun, "obj");
    boolean pronoun = that || s.tag(noun).equals("WDT") || s.tag(noun).equals("WP");
    return pronoun && s.is(verb, "acl") ? s.head(verb) : noun;
  }

  public static boolean isPassive(Sentence s, int i) {
    if (s.child(i, "nsubj:pass") >= 0 || s.child(i, "aux:pass") >= 0) {
      return true;
    }
    boolean bare = s.tag(i).equals("VBN") && s.child(i, "aux") < 0 && s.child(i, "nsubj") < 0;
    return bare && (s.relation(i).equals("acl") || s.is(i, "amod") || isConjunctOfPassive(s, i));
  }

  private static boolean isConjunctOfPassive(Sentence s, int i) {
    return s.is(i, "conj") && s.child(s.head(i), "aux:pass") >= 0;
  }

  /** The noun in the by-phrase of a passive, or -1. */
  public static int agent(Sentence s, int i) {
    List<Integer> found = complements(s, i, Set.of("by"));
    return found.isEmpty() ? -1 : found.getFirst();
  }

  /** What is acted on: the object, or the surface subject of a passive; -1 where there is none. */
  public static int object(Sentence s, int i) {
    int object = s.child(i, "obj");
    if (object >= 0) {
      return relative(s, i, object);
    }
    if (isPassive(s, i)) {
      return s.relation(i).equals("acl") || s.is(i, "amod") ? s.head(i) : surfaceSubject(s, i);
    }
    int other = s.child(i, "iobj"); // The parser's name for an object that it could not place.
    return other < 0 && s.is(i, "acl:relcl") && s.child(i, "nsubj") >= 0 ? s.head(i) : other;
  }

  /**
   * Dependents that a preposition or conjunction in {@code words} introduces: "talks *on trade*".
   */
  public static List<Integer> complements(Sentence s, int i, Set<String> words) {
    List<Integer> found = new ArrayList<>();
    for (int child : s.children(i)) {
      if (introduced(s, child, words)) {
        found.add(child);
      }
    }
    return found;
  }

  private static boolean introduced(Sentence s, int child, Set<String> words) {
    for (int marker : s.children(child)) {
      boolean marks =
          s.is(marker, "case")
              || s.is(marker, "mark")
              || (s.is(marker, "advmod") && marker < child);
      if (marks && words.contains(s.lemma(marker))) {
        return true;
      }
    }
    return false;
  }

  /** What {@code i} depends on, past conjunctions that the parser took for heads. */
  public static int governor(Sentence s, int i) {
    int head = s.head(i);
    for (int steps = 0; head >= 0 && steps < DEPTH && s.tag(head).equals("CC"); steps++) {
      head = s.head(head);
    }
    return head;
  }

  /** Whether the verb, adjective or noun is denied: "does not want", "no agreement". */
  public static boolean negated(Sentence s, int i) {
    for (int child : s.children(i)) {
      String lemma = s.lemma(child);
      boolean denies = s.is(child, "advmod") || s.is(child, "det") || s.is(child, "aux");
      boolean longer =
          s.word(child).equals("longer") && child > 0 && s.lemma(child - 1).equals("no");
      if (longer || (denies && NEGATIONS.contains(lemma))) {
        return true;
      }
    }
    int subject = s.child(i, "nsubj");
    return subject >= 0 && isNeither(s, subject);
  }

  /** "*Neither* government would sign", "*Neither Kuwait* nor Oman". */
  private static boolean isNeither(Sentence s, int subject) {
    return s.lemma(subject).equals("neither")
        || s.children(subject).stream().anyMatch(child -> s.lemma(child).equals("neither"));
  }

  /** The coordinated items that {@code i} leads, itself first. */
  public static List<Integer> conjuncts(Sentence s, int i) {
    List<Integer> found = new ArrayList<>(List.of(i));
    found.addAll(s.children(i, "conj"));
    return found;
  }

  private static String base(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
