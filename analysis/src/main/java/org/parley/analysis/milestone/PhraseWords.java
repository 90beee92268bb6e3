package org.parley.analysis.milestone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.knowledge.KnowledgeFile;

/** Small words by what they do in a phrase; see phrase-words.list. */
final class PhraseWords {

  private static final Map<String, Set<String>> ROLES = roles();

  private PhraseWords() {}

  private static Map<String, Set<String>> roles() {
    Map<String, Set<String>> roles = new HashMap<>();
    KnowledgeFile.load(PhraseWords.class, "phrase-words.list")
        .entries()
        .forEach(entry ->
            roles.computeIfAbsent(entry.meaning(), r -> new HashSet<>()).addAll(entry.words()));
    return roles;
  }

  static boolean is(String word, String role) {
    return ROLES.getOrDefault(role, Set.of()).contains(word);
  }

  /** Where the head of a phrase ends: before its first preposition. */
  static int headEnd(Words words) {
    for (int i = 1; i < words.size(); i++) {
      if (is(words.lower(i), "head ends")) {
        return i;
      }
    }
    return words.size();
  }
}
