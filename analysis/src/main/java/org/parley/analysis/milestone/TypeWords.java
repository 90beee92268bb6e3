package org.parley.analysis.milestone;

import java.util.Locale;
import org.parley.analysis.knowledge.KnowledgeFile;

/** Types of milestones as resource files name them. */
final class TypeWords {

  private TypeWords() {}

  /** The type of that name; throws IllegalArgumentException for any other. */
  static Milestone.Type type(String word) {
    return Milestone.Type.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The type that an entry names. */
  static Milestone.Type type(KnowledgeFile.Entry entry, String word) {
    try {
      return type(word);
    } catch (IllegalArgumentException e) {
      throw entry.fault("'" + word + "' is no type of milestone", "See Milestone.Type.");
    }
  }
}
