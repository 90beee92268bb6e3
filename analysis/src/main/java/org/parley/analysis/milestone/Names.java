package org.parley.analysis.milestone;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;

/** Finds the name of a milestone that reads best by itself. */
final class Names {

  /** A name may have so many words before each more counts against it. */
  private static final int SHORT = 11;

  /** So many of its telling words and of its sources count. */
  private static final int MOST = 3;

  private static final double NAME = 6;
  private static final double MADE = 4;
  private static final double TYPE = 3;
  private static final double LEVEL = 2;
  private static final double POINTS = -4;
  private static final double QUOTED = -3;
  private static final double BARE = -3;

  private final Map<String, String> copies;
  private final Identities identities;

  /** Copies are by id of a source the id of what it is a copy of. */
  Names(Map<String, String> copies, Identities identities) {
    this.copies = copies;
    this.identities = identities;
  }

  /** A name that might be given, and how well it would read. */
  private record Candidate(String text, double worth) {

    static final Comparator<Candidate> BEST =
        Comparator.comparingDouble(Candidate::worth)
            .thenComparingInt(one -> -one.text().length())
            .thenComparing(Candidate::text, Comparator.reverseOrder());
  }

  String of(Group group) {
    Map<String, Set<String>> users = new TreeMap<>();
    Map<String, Candidate> candidates = new TreeMap<>();
    Map<String, Candidate> known = new HashMap<>();
    Map<String, String> plains = new HashMap<>();
    for (Phrase phrase : group.phrases()) {
      String source = copies.getOrDefault(phrase.item().source(), phrase.item().source());
      for (Milestone.Use use : phrase.uses()) {
        String key = use.quote().text() + "\n" + phrase.wording() + "\n" + phrase.by();
        Candidate candidate =
            known.computeIfAbsent(key, k -> candidate(use.quote().text(), phrase, group));
        String plain = plains.computeIfAbsent(candidate.text(), Plain::of);
        users.computeIfAbsent(plain, p -> new TreeSet<>()).add(source);
        candidates.merge(
            plain, candidate, (one, two) -> Candidate.BEST.compare(one, two) < 0 ? two : one);
      }
    }
    return candidates.entrySet().stream()
        .map(one -> {
          int sources = users.getOrDefault(one.getKey(), Set.of()).size();
          double worth = one.getValue().worth() + Math.min(MOST, sources);
          return new Candidate(one.getValue().text(), worth);
        })
        .max(Candidate.BEST)
        .orElseThrow()
        .text();
  }

  private Candidate candidate(String text, Phrase phrase, Group group) {
    List<String> words = Wording.split(text);
    Traits traits = group.traits(phrase);
    String name = String.join(" ", words);
    double worth = traits.type() == group.type() && !traits.isVague() ? TYPE : 0;
    String level = Levels.of(Words.of(text));
    worth += level != null && level.equals(group.level()) ? LEVEL : 0;
    if (Wording.isName(words)) {
      worth += NAME;
      name = lower(Wording.owned(words, owner(traits, phrase)));
    } else {
      String whole =
          phrase.uses().size() == 1
              ? phrase.wording()
              : Wording.whole(text, phrase.item().evidence().text());
      String made = Wording.named(Wording.split(whole), owner(traits, phrase));
      worth += made == null ? 0 : MADE;
      name = made == null ? String.join(" ", Wording.split(whole)) : made;
    }
    return new Candidate(name, worth + reading(name, traits));
  }

  /** An article in front is no name's. */
  private static String lower(List<String> words) {
    String name = String.join(" ", words);
    boolean article = PhraseWords.is(words.getFirst().toLowerCase(Locale.ROOT), "article");
    return article ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  private static double reading(String name, Traits traits) {
    List<String> words = Wording.split(name);
    int telling =
        traits.words().size() + traits.matters().size() + (traits.whose() == null ? 0 : 1);
    double reading = Math.min(MOST, telling) - Math.max(0, words.size() - SHORT);
    reading += telling == 0 && Levels.of(Words.of(name)) == null ? BARE : 0;
    reading += words.isEmpty() || words.stream().anyMatch(Names::pointsElsewhere) ? POINTS : 0;
    reading += name.chars().anyMatch(letter -> "\"“”".indexOf(letter) >= 0) ? QUOTED : 0;
    return reading + (words.size() < 2 ? BARE : 0);
  }

  private static boolean pointsElsewhere(String word) {
    return Wording.is(word, "points") || Wording.is(word, "owner");
  }

  private @Nullable String owner(Traits traits, Phrase phrase) {
    String key = traits.whose() == null ? phrase.by() : traits.whose();
    return key == null
        ? null
        : identities
            .byKey(key.toLowerCase(Locale.ROOT))
            .or(() -> identities.byKey(key))
            .map(Identity::name)
            .orElse(null);
  }
}
