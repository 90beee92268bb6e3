package org.parley.reading.syntax;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;

/** Puts right parts of speech that the words beside leave no doubt about, before the parse. */
final class Tags {

  private Tags() {}

  static void apply(Draft draft, List<CoreLabel> tokens) {
    boolean open = false;
    for (int i = 0; i < draft.size(); i++) {
      if (isStraightMark(draft.words.get(i))) {
        open = opens(tokens, i, open);
        draft.tags.set(i, open ? "``" : "''");
      }
      boolean joined = i + 1 < draft.size() && draft.tags.get(i + 1).equals("HYPH");
      if (joined && draft.tags.get(i).matches("VBP?")) { // "*cease*-fire talks"
        draft.tags.set(i, "NN");
      }
      if (i > 0 && draft.tags.get(i).equals("NN") && draft.tags.get(i - 1).equals("MD")) {
        draft.tags.set(i, "VB"); // "would *table* a better offer"
      }
      if (isGerundNoun(draft, i)) {
        draft.tags.set(i, "NN");
        draft.lemmas.set(i, draft.words.get(i).toLowerCase(Locale.ROOT));
      }
    }
  }

  /** "noting that his term *ended* in May": a clause has a finite verb. */
  static void makeFinite(Draft draft, List<Integer> clause) {
    if (!draft.isClause(clause)) {
      clause.stream()
          .filter(i -> draft.tags.get(i).equals("VBN"))
          .findFirst()
          .ifPresent(i -> draft.tags.set(i, "VBD"));
    }
  }

  /** Some papers open and close a quotation with two single marks. */
  private static boolean isStraightMark(String word) {
    return word.equals("\"") || word.equals("''");
  }

  /** Whether a straight mark opens: it touches the word after it, and not the one before. */
  private static boolean opens(List<CoreLabel> tokens, int i, boolean open) {
    boolean free = i == 0 || !tokens.get(i).before().isEmpty();
    boolean touches = i + 1 < tokens.size() && tokens.get(i).after().isEmpty();
    return free && (touches || !open);
  }

  /** "the *shelling* of the harbour". */
  private static boolean isGerundNoun(Draft draft, int i) {
    return i > 0
        && i + 1 < draft.size()
        && draft.tags.get(i).equals("VBG")
        && draft.tags.get(i - 1).matches("DT|PRP\\$|POS")
        && draft.words.get(i + 1).equals("of");
  }
}
