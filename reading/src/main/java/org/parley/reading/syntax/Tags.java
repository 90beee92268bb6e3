package org.parley.reading.syntax;

/** Puts right parts of speech that the words beside leave no doubt about, before the parse. */
final class Tags {

  private Tags() {}

  static void apply(Draft draft) {
    for (int i = 1; i + 1 < draft.size(); i++) {
      boolean noun =
          draft.tags.get(i).equals("VBG")
              && draft.tags.get(i - 1).matches("DT|PRP\\$|POS")
              && draft.words.get(i + 1).equals("of");
      if (noun) { // "the *shelling* of the harbour"
        draft.tags.set(i, "NN");
        draft.lemmas.set(i, draft.words.get(i).toLowerCase(java.util.Locale.ROOT));
      }
    }
  }
}
