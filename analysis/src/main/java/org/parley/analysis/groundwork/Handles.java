package org.parley.analysis.groundwork;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.model.Stance;

/** Short words that stand for milestones. */
final class Handles {

  private static final int MOST_WORDS = 3;

  /** What the file takes for one word. */
  private static final String WORD = "[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_.'’-]*";

  /** Words that tell nothing in a handle, or mean something in the file. */
  private static final Set<String> LIGHT =
      Set.copyOf(
          KnowledgeFile.load(Handles.class, "handle-stop-words.list").entries().stream()
              .flatMap(entry -> entry.words().stream())
              .toList());

  private Handles() {}

  /** One that is not {@code taken}; an id that is a word stays as it is. */
  static String of(Step step, Collection<String> taken) {
    String handle = step.id().matches(WORD) && !isHash(step.id()) ? step.id() : made(step.name());
    String unique = handle;
    for (int i = 2; taken.contains(unique); i++) {
      unique = handle + "-" + i;
    }
    return unique;
  }

  /** A word for a party. */
  static String ofParty(String name) {
    return isWord(name) ? name : made(name);
  }

  /** Ids of a ledger say nothing to people. */
  private static boolean isHash(String id) {
    return id.matches("[0-9a-f]{8,}");
  }

  private static String made(String name) {
    List<String> words =
        Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> word.length() > 1 && !LIGHT.contains(word))
            .limit(MOST_WORDS)
            .toList();
    return words.isEmpty() ? "milestone" : String.join("-", words);
  }

  /** Whether it can stand in a file without quotation marks. */
  static boolean isWord(String text) {
    return text.matches(WORD)
        && !LIGHT.contains(text)
        && Arrays.stream(Stance.values()).map(GroundworkText::verb).noneMatch(text::equals);
  }
}
