package org.parley.reading.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** Applies rules to a sentence. Looks them up by the lemma of their cue. Immutable. */
public final class Matcher {

  private final Lexicon lexicon;
  private final Map<String, List<Rule>> byLemma = new HashMap<>();

  public Matcher(List<Rule> rules, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Rule rule : rules) {
      rule.cues().stream()
          .flatMap(cue ->
              cue.list()
                  ? lexicon.heads(cue.lemma()).stream()
                  : List.of(last(cue.lemma())).stream())
          .distinct()
          .forEach(lemma -> byLemma.computeIfAbsent(lemma, key -> new ArrayList<>()).add(rule));
    }
  }

  private static String last(String lemma) {
    return lemma.substring(lemma.lastIndexOf(' ') + 1);
  }

  /** All matches, in the order of their cues; where rules differ on one cue, in their own order. */
  public List<Match> matches(Sentence s) {
    return matches(s, near -> {});
  }

  /** The same, telling which rules found a cue and failed. */
  public List<Match> matches(Sentence s, Consumer<Match.Near> nearly) {
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      for (Rule rule : byLemma.getOrDefault(s.lemma(i), List.of())) {
        if (standsOn(rule, s, i)) {
          apply(rule, s, i, found, nearly);
        }
      }
    }
    return found;
  }

  private boolean standsOn(Rule rule, Sentence s, int i) {
    for (Rule.Cue cue : rule.cues()) {
      if ((cue.tag() == null || s.tag(i).startsWith(cue.tag()))
          && (cue.list() ? lexicon.matches(cue.lemma(), s, i) : endsHere(cue.lemma(), s, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsHere(String lemma, Sentence s, int i) {
    String[] words = lemma.split(" ");
    for (int back = 0; back < words.length; back++) {
      int at = i - back;
      String wanted = words[words.length - 1 - back];
      if (at < 0 || !(wanted.equals(s.lemma(at)) || wanted.equalsIgnoreCase(s.word(at)))) {
        return false;
      }
    }
    return true;
  }

  private void apply(
      Rule rule, Sentence s, int cue, List<Match> found, Consumer<Match.Near> nearly) {
    for (Rule.Guard guard : rule.guards()) {
      if (guard.path().follow(s, cue, lexicon).isEmpty() == guard.wanted()) {
        String verb = guard.wanted() ? "nothing at: if " : "something at: unless ";
        nearly.accept(new Match.Near(rule, s, cue, verb + guard.path()));
        return;
      }
    }
    Map<String, List<Integer>> nodes = new LinkedHashMap<>();
    for (Map.Entry<String, Rule.Slot> slot : rule.slots().entrySet()) {
      Path path = slot.getValue().path();
      List<Integer> at = path == null ? List.of() : path.follow(s, cue, lexicon);
      if (path != null && at.isEmpty() && slot.getValue().needed()) {
        nearly.accept(new Match.Near(rule, s, cue, "no " + slot.getKey() + " at: " + path));
        return;
      }
      nodes.put(slot.getKey(), at);
    }
    found.add(new Match(rule, s, cue, Grammar.negated(s, cue), fill(rule, s, cue, nodes)));
  }

  private static Map<String, List<Match.Filler>> fill(
      Rule rule, Sentence s, int cue, Map<String, List<Integer>> nodes) {
    Map<String, List<Match.Filler>> fillers = new LinkedHashMap<>();
    rule.slots()
        .forEach((name, slot) -> {
          List<Match.Filler> filled = new ArrayList<>();
          if (slot.special() != null && nodes.getOrDefault(name, List.of()).isEmpty()) {
            filled.add(new Match.Filler(-1, null, slot.special()));
          }
          Path path = slot.path();
          if (path != null) {
            for (int node : nodes.getOrDefault(name, List.of())) {
              BitSet others = others(rule, s, cue, name, node, nodes);
              Phrase phrase = Phrase.of(s, node, path.style(), others, false);
              filled.add(new Match.Filler(node, phrase, null));
            }
          }
          if (!filled.isEmpty()) {
            fillers.put(name, filled);
          }
        });
    return fillers;
  }

  /** "Will *probably* fail": the cue is a word of the phrase, not a clause that is put into it. */
  private static boolean isAdverbOf(Rule rule, Sentence s, int cue, int node) {
    return rule.kind() == Rule.Kind.OUTLOOK
        && s.is(cue, "advmod")
        && s.head(cue) == node
        && s.children(cue).isEmpty();
  }

  /** What lies in the subtree of a slot and is not part of it: the cue, and the other slots. */
  private static BitSet others(
      Rule rule, Sentence s, int cue, String name, int node, Map<String, List<Integer>> nodes) {
    BitSet others = new BitSet(s.size());
    if (rule.kind() == Rule.Kind.DISPUTE) {
      return others; // "a charge *the army* denied" is all of it the counterclaim
    }
    boolean part = s.is(cue, "aux") || s.is(cue, "cop") || isAdverbOf(rule, s, cue, node);
    boolean inserted = cue != node && s.under(cue, node) && !part;
    if (inserted) {
      others.or(s.subtree(cue));
    }
    nodes.forEach((other, at) -> {
      for (int i : at) {
        if (!other.equals(name) && i != node && s.under(i, node)) {
          others.or(s.subtree(i));
          if (s.tag(Math.max(0, s.head(i))).equals("CC")) {
            others.or(s.subtree(s.head(i)));
          }
        }
      }
    });
    return others;
  }
}
