package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.knowledge.KnowledgeFile;

/**
 * Words and what they mean; entries match in all inflections, {@code a + b} wherever both occur.
 */
final class PhraseLexicon {

  private static final String WEAK = "?";

  /** What has to occur: runs of words that stand side by side. */
  private record Entry(List<List<String>> runs, String meaning, boolean weak) {}

  /**
   * An entry that occurs in a phrase.
   *
   * @param meaning of the entry
   * @param weak whether it counts only where nothing else does
   * @param at which words of the phrase it takes
   */
  record Hit(String meaning, boolean weak, BitSet at) {

    int first() {
      return at.nextSetBit(0);
    }

    int last() {
      return at.length() - 1;
    }

    int size() {
      return at.cardinality();
    }

    /** Whether it is several words side by side. */
    boolean isCompound() {
      return size() > 1 && at.length() - first() == size();
    }

    /** Whether it takes all words of the other and more. */
    boolean isBeyond(Hit other) {
      if (size() <= other.size()) {
        return false;
      }
      BitSet left = (BitSet) other.at.clone();
      left.andNot(at);
      return left.isEmpty();
    }
  }

  /** Entries of one run by its first word. */
  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  /** Entries of more runs by the first word of the first one, then of the last one. */
  private final Map<String, Map<String, List<Entry>>> byEnds = new HashMap<>();

  private final Set<String> meanings = new TreeSet<>();

  private PhraseLexicon() {}

  /** Entries match in all inflections. */
  static PhraseLexicon load(String name) {
    return load(name, Words::stems);
  }

  /** Entries match as they are written. */
  static PhraseLexicon exact(String name) {
    return load(name, Words::lower);
  }

  private static PhraseLexicon load(String name, Function<Words, List<String>> forms) {
    PhraseLexicon lexicon = new PhraseLexicon();
    for (KnowledgeFile.Entry entry : KnowledgeFile.load(PhraseLexicon.class, name).entries()) {
      boolean weak = entry.meaning().endsWith(WEAK);
      String meaning = entry.meaning().replace(WEAK, "").strip();
      for (String words : entry.words()) {
        lexicon.add(entry, words, meaning, weak, forms);
      }
    }
    return lexicon;
  }

  private void add(
      KnowledgeFile.Entry entry,
      String words,
      String meaning,
      boolean weak,
      Function<Words, List<String>> forms) {
    List<List<List<String>>> choices = new ArrayList<>();
    for (String run : words.split("\\+", -1)) {
      List<List<String>> alternatives = new ArrayList<>();
      for (String alternative : run.split("\\|", -1)) {
        List<String> stems = forms.apply(Words.of(alternative));
        if (stems.isEmpty()) {
          throw entry.fault(
              "'" + words + "' has nothing beside a plus or a bar",
              "Write 'halt|stop + fighting'.");
        }
        alternatives.add(stems);
      }
      choices.add(alternatives);
    }
    add(choices, List.of(), meaning, weak);
  }

  /** Adds an entry for each choice of one alternative a run. */
  private void add(
      List<List<List<String>>> choices, List<List<String>> chosen, String meaning, boolean weak) {
    if (chosen.size() == choices.size()) {
      String first = chosen.getFirst().getFirst();
      String last = chosen.getLast().getFirst();
      List<Entry> entries =
          chosen.size() == 1
              ? byFirst.computeIfAbsent(first, s -> new ArrayList<>())
              : byEnds
                  .computeIfAbsent(first, s -> new HashMap<>())
                  .computeIfAbsent(last, s -> new ArrayList<>());
      entries.add(new Entry(chosen, meaning, weak));
      meanings.add(meaning);
      return;
    }
    for (List<String> run : choices.get(chosen.size())) {
      List<List<String>> more = new ArrayList<>(chosen);
      more.add(run);
      add(choices, List.copyOf(more), meaning, weak);
    }
  }

  /** What its entries mean, each once. */
  Set<String> meanings() {
    return Collections.unmodifiableSet(meanings);
  }

  /** All entries that occur, in the order of their first words. */
  List<Hit> in(List<String> stems) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < stems.size(); i++) {
      match(byFirst.get(stems.get(i)), stems, i, hits);
      Map<String, List<Entry>> ends = byEnds.get(stems.get(i));
      if (ends != null) {
        for (String last : new LinkedHashSet<>(stems)) {
          match(ends.get(last), stems, i, hits);
        }
      }
    }
    return hits;
  }

  /** Those that occur, without those whose words a longer one takes too. */
  List<Hit> longest(List<String> stems) {
    List<Hit> hits = in(stems);
    if (hits.size() < 2) {
      return hits;
    }
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> other.isBeyond(hit)))
        .toList();
  }

  private static void match(
      @Nullable List<Entry> entries, List<String> stems, int start, List<Hit> hits) {
    if (entries == null) {
      return;
    }
    for (Entry entry : entries) {
      BitSet at = match(entry, stems, start);
      if (at != null) {
        hits.add(new Hit(entry.meaning(), entry.weak(), at));
      }
    }
  }

  private static @Nullable BitSet match(Entry entry, List<String> stems, int start) {
    BitSet at = new BitSet();
    for (List<String> run : entry.runs()) {
      int from = at.isEmpty() ? start : find(run, stems);
      if (from < 0 || !isAt(run, stems, from)) {
        return null;
      }
      at.set(from, from + run.size());
    }
    return at;
  }

  private static int find(List<String> run, List<String> stems) {
    for (int i = 0; i + run.size() <= stems.size(); i++) {
      if (isAt(run, stems, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(List<String> run, List<String> stems, int from) {
    return from + run.size() <= stems.size() && stems.subList(from, from + run.size()).equals(run);
  }
}
