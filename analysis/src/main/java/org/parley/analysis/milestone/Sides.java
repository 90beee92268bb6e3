package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.model.Actor;
import org.parley.model.account.Account;

/** Which sides the words of a phrase name: states by all their names, actors by theirs. */
final class Sides {

  private static final KnowledgeFile NAMES = KnowledgeFile.load(Sides.class, "names.list");
  private static final KnowledgeFile BODIES = KnowledgeFile.load(Sides.class, "bodies.list");
  private static final KnowledgeFile SORTS = KnowledgeFile.load(Sides.class, "holders.list");

  /** The sort of a side that is neither a state nor a body of states. */
  private static final String ARMED = "armed group";

  /** Names that are also common words when they are not in capitals: us, who. */
  private static final int ABBREVIATION = 3;

  /** A name, its words in lower case. */
  private record Name(List<String> words, String key, String who, boolean person) {}

  /**
   * A side that a phrase names.
   *
   * @param key of the side
   * @param who key of the identity that is named
   * @param at first word of the name
   * @param end after its last word
   * @param person whether a person is named who speaks for it
   */
  record Named(String key, String who, int at, int end, boolean person) {}

  private final Map<String, List<Name>> byFirst = new HashMap<>();
  private final List<String> parties;
  private final Map<String, String> sorts = new HashMap<>();

  Sides(Account account, Identities identities) {
    for (Identity identity : identities.all()) {
      boolean person = identity.kind() == Actor.Kind.PERSON;
      String side = identities.side(identity).key();
      names(identity).forEach(name -> add(name, side, identity.key(), person));
    }
    for (KnowledgeFile.Entry entry : NAMES.entries()) {
      String key = keyOf(entry.meaning(), identities);
      entry.words().forEach(word -> add(word, key, key, false));
    }
    parties = account.negotiation().parties().stream().map(one -> keyOf(one, identities)).toList();
    Set<String> bodies = new HashSet<>();
    BODIES
        .entries()
        .forEach(entry -> entry.words().forEach(word -> bodies.add(keyOf(word, identities))));
    List<String> groups =
        parties.stream()
            .filter(one -> !bodies.contains(one))
            .filter(one -> identities.byKey(one).map(Identity::code).isEmpty())
            .filter(one -> !isState(one))
            .toList();
    sort(groups);
  }

  /** Whether a name of it is a state's: the Norlandian government. */
  private boolean isState(String key) {
    return !in(Words.of(capitals(key))).stream().allMatch(named -> named.key().equals(key));
  }

  private static String capitals(String key) {
    return Arrays.stream(key.split("-"))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static List<String> names(Identity identity) {
    List<String> names = new ArrayList<>(identity.aliases());
    names.add(identity.name());
    if (identity.kind() == Actor.Kind.PERSON) {
      names.add(identity.name().substring(identity.name().lastIndexOf(' ') + 1));
    }
    return names;
  }

  private static String keyOf(String name, Identities identities) {
    return identities
        .named(name)
        .map(one -> identities.side(one).key())
        .orElseGet(() -> name.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  /** What a side is called by what it is, where only one is of that sort. */
  private void sort(List<String> groups) {
    for (KnowledgeFile.Entry entry : SORTS.entries()) {
      Set<String> stems = new HashSet<>();
      entry.words().forEach(word -> stems.addAll(Words.of(word).stems()));
      List<String> called =
          parties.stream()
              .filter(party -> Words.of(party).stems().stream().anyMatch(stems::contains))
              .toList();
      boolean rebels = entry.meaning().equals(ARMED) && called.isEmpty();
      List<String> meant = rebels ? groups : called;
      if (meant.size() == 1) {
        stems.forEach(stem -> sorts.put(stem, meant.getFirst()));
      }
    }
  }

  private void add(String name, String key, String who, boolean person) {
    List<String> words = Words.of(name).lower();
    if (!words.isEmpty()) {
      byFirst
          .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
          .add(new Name(words, key, who, person));
    }
  }

  /** Keys of the parties to the negotiation. */
  List<String> parties() {
    return parties;
  }

  /** In the order of the phrase; of two names at one place the longer. */
  List<Named> in(Words words) {
    List<Named> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Named named = at(words, i);
      if (named == null) {
        i++;
      } else {
        found.add(named);
        i = named.end();
      }
    }
    return found;
  }

  private @Nullable Named at(Words words, int i) {
    String sort = sorts.get(words.stems().get(i));
    Named best = sort == null ? null : new Named(sort, sort, i, i + 1, false);
    if (!words.isCapital(i)) {
      return best;
    }
    String first = words.surfaces().get(i).toLowerCase(Locale.ROOT);
    List<Name> names = byFirst.get(first);
    if (names == null && first.endsWith("s")) {
      names = byFirst.get(first.substring(0, first.length() - 1));
    }
    for (Name name : names == null ? List.<Name>of() : names) {
      int end = i + name.words().size();
      if ((best == null || end > best.end()) && isAt(name, words, i)) {
        best = new Named(name.key(), name.who(), i, end, name.person());
      }
    }
    return best;
  }

  private static boolean isAt(Name name, Words words, int i) {
    if (i + name.words().size() > words.size()) {
      return false;
    }
    String first = words.surfaces().get(i);
    if (first.length() <= ABBREVIATION && !first.equals(first.toUpperCase(Locale.ROOT))) {
      return false;
    }
    for (int k = 1; k < name.words().size(); k++) {
      if (!words.surfaces().get(i + k).toLowerCase(Locale.ROOT).equals(name.words().get(k))) {
        return false;
      }
    }
    return true;
  }
}
