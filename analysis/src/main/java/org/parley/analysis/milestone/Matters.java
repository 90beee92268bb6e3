package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What phrases are about; some matters count only for some types, some tell the type. */
final class Matters {

  private static final PhraseLexicon WORDS = PhraseLexicon.load("matters.list");
  private static final String ONLY = ":";
  private static final String TELLS = ">";

  /** A matter, the types for which it counts (all where empty), and the type that it tells. */
  private record Matter(String name, Set<Milestone.Type> only, Milestone.@Nullable Type tells) {}

  private static final Map<String, Matter> MATTERS = new HashMap<>();

  static {
    for (String meaning : WORDS.meanings()) {
      MATTERS.put(meaning, matter(meaning));
    }
  }

  private Matters() {}

  private static Matter matter(String meaning) {
    String[] told = meaning.split(TELLS, 2);
    if (told.length == 2) {
      return new Matter(told[0].strip(), Set.of(), TypeWords.type(told[1].strip()));
    }
    String[] only = meaning.split(ONLY, 2);
    Set<Milestone.Type> types = EnumSet.noneOf(Milestone.Type.class);
    if (only.length == 2) {
      for (String type : only[1].strip().split("[ ,]+", -1)) {
        types.add(TypeWords.type(type));
      }
    }
    return new Matter(only[0].strip(), types, null);
  }

  /**
   * A matter of a phrase.
   *
   * @param name of the matter
   * @param hit where it stands
   * @param tells the type that it tells
   */
  record Found(String name, PhraseLexicon.Hit hit, Milestone.@Nullable Type tells) {}

  /** All that count for the type; words that a longer entry takes are no matter of their own. */
  static List<Found> in(Words words, Milestone.Type type) {
    List<Found> found = new ArrayList<>();
    for (PhraseLexicon.Hit hit : WORDS.longest(words.stems())) {
      Matter matter = MATTERS.get(hit.meaning());
      if (matter != null && counts(matter, type)) {
        found.add(new Found(matter.name(), hit, matter.tells()));
      }
    }
    return found;
  }

  /** The names of all, whether they count for the type or not. */
  static Set<String> topics(Words words) {
    Set<String> topics = new TreeSet<>();
    for (PhraseLexicon.Hit hit : WORDS.longest(words.stems())) {
      Matter matter = MATTERS.get(hit.meaning());
      if (matter != null) {
        topics.add(matter.name());
      }
    }
    return topics;
  }

  private static boolean counts(Matter matter, Milestone.Type type) {
    return matter.only().isEmpty()
        ? type.equals(matter.tells()) || !Fit.is(type, "own")
        : matter.only().contains(type);
  }

  /** The type that what the words are about tells, or null; that of more words comes first. */
  static Milestone.@Nullable Type told(Words words) {
    PhraseLexicon.Hit best = null;
    Milestone.Type told = null;
    for (PhraseLexicon.Hit hit : WORDS.longest(words.stems())) {
      Matter matter = MATTERS.get(hit.meaning());
      if (matter != null && matter.tells() != null && (best == null || hit.size() > best.size())) {
        best = hit;
        told = matter.tells();
      }
    }
    return told;
  }

  /** The words of compounds that tell a type: in "war games" no war ends. */
  static BitSet compounds(Words words) {
    BitSet at = new BitSet();
    for (PhraseLexicon.Hit hit : WORDS.longest(words.stems())) {
      Matter matter = MATTERS.get(hit.meaning());
      if (matter != null && matter.tells() != null && hit.isCompound()) {
        at.or(hit.at());
      }
    }
    return at;
  }
}
