package org.parley.reading.events;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.reading.rules.Lexicon;

/**
 * The parts of a society by the nouns of {@code event-roles.list}, for names that stand outside a
 * text. Immutable.
 */
public final class Roles {

  private static final String LIST = "event-roles";

  private final Lexicon lexicon;

  public Roles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The code of an office or a body, such as {@code GOV} for "Norland's foreign minister"; empty
   * where none of its words tells.
   */
  public Optional<String> of(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    for (int from = 0; from < words.size(); from++) {
      String code = code(words, from, words.size());
      if (code != null) {
        return Optional.of(code);
      }
    }
    // The head may stand before what it is of: "minister of defence".
    for (int from = 0; from < words.size(); from++) {
      for (int to = words.size() - 1; to > from; to--) {
        String code = code(words, from, to);
        if (code != null) {
          return Optional.of(code);
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable String code(List<String> words, int from, int to) {
    String value = lexicon.value(LIST, String.join(" ", words.subList(from, to)));
    return value == null ? null : value.replace("?", "");
  }
}
