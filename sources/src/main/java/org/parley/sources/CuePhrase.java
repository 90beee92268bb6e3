package org.parley.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A phrase of a cue file, matched word by word. {@code a/b} stands for either word, {@code (a)} for
 * a word that may be missing, {@code ...} for up to four words of any kind, {@code <n>} for a
 * number, {@code <url>} for a web address and {@code <at>} for an account name.
 */
record CuePhrase(List<Slot> slots) {

  private static final int LONGEST_GAP = 4;

  /**
   * One place in the phrase.
   *
   * @param words what may stand there; empty for a gap
   * @param optional whether it may be missing
   */
  record Slot(Set<String> words, boolean optional) {
    boolean isGap() {
      return words.isEmpty();
    }
  }

  CuePhrase {
    slots = List.copyOf(slots);
    if (slots.get(0).isGap() || slots.stream().allMatch(Slot::optional)) {
      throw new IllegalArgumentException(
          "A phrase begins with a word and has one that is always there");
    }
  }

  static CuePhrase of(String text) {
    List<Slot> slots = new ArrayList<>();
    for (String word : text.split(" ")) {
      if (word.equals("...")) {
        slots.add(new Slot(Set.of(), true));
      } else if (word.startsWith("(") && word.endsWith(")")) {
        slots.add(new Slot(Set.of(word.substring(1, word.length() - 1).split("/")), true));
      } else {
        slots.add(new Slot(Set.of(word.split("/")), false));
      }
    }
    return new CuePhrase(slots);
  }

  /** The words that can begin it. */
  Set<String> openers() {
    Set<String> openers = new HashSet<>();
    for (Slot slot : slots) {
      openers.addAll(slot.words());
      if (!slot.optional()) {
        break;
      }
    }
    return openers;
  }

  /** Where a match from {@code start} ends, the longest there is; -1 where there is none. */
  int match(List<String> words, int start) {
    return match(words, start, 0);
  }

  private int match(List<String> words, int at, int slot) {
    if (slot == slots.size()) {
      return at;
    }
    Slot next = slots.get(slot);
    if (next.isGap()) {
      return matchGap(words, at, slot);
    }
    if (at < words.size() && next.words().contains(words.get(at))) {
      int end = match(words, at + 1, slot + 1);
      if (end >= 0) {
        return end;
      }
    }
    return next.optional() ? match(words, at, slot + 1) : -1;
  }

  private int matchGap(List<String> words, int at, int slot) {
    int last = Math.min(words.size(), at + LONGEST_GAP);
    for (int from = at; from <= last; from++) {
      int end = match(words, from, slot + 1);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }
}
