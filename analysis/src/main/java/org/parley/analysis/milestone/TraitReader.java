package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/** Reads what a phrase tells of its milestone. */
final class TraitReader {

  private static final PhraseLexicon SCOPES = PhraseLexicon.load("scopes.list");
  private static final Set<String> STOPS = stops();

  private static final List<String> POINTING = List.of("speaker", "others", "nearest");

  private final Map<String, Boolean> pointing = new HashMap<>();
  private final Map<Key, Traits> known = new HashMap<>();
  private final Owners owners;
  private final Ranks ranks;

  /** Of the parties' names and the negotiation's: all its milestones may have them. */
  private final Set<String> common = new HashSet<>();

  TraitReader(Account account, Identities identities) {
    this.owners = new Owners(new Sides(account, identities));
    this.ranks = new Ranks(account, identities);
    common.addAll(Words.of(account.negotiation().name()).stems());
    account.negotiation().parties().forEach(party -> common.addAll(Words.of(party).stems()));
  }

  private static Set<String> stops() {
    Set<String> stops = new HashSet<>();
    KnowledgeFile.load(TraitReader.class, "stop-words.list")
        .entries()
        .forEach(entry -> entry.words().forEach(word -> stops.add(Stem.of(word))));
    return Set.copyOf(stops);
  }

  /** All on which the traits of a phrase rest; the sentence only where pronouns point to it. */
  private record Key(
      String wording,
      String sentence,
      boolean meeting,
      @Nullable String level,
      @Nullable String by,
      @Nullable String who) {}

  Traits traits(Phrase phrase) {
    String wording = phrase.wording();
    boolean points = pointing.computeIfAbsent(wording, TraitReader::points);
    Key key =
        new Key(
            wording,
            points ? phrase.item().evidence().text() : "",
            phrase.item().kind() == Kind.MEETING,
            phrase.item().value("level"),
            points ? phrase.by() : null,
            points ? phrase.who() : null);
    Traits traits = known.get(key);
    if (traits == null) {
      traits = read(phrase);
      known.put(key, traits);
    }
    return traits;
  }

  /** Whether it has a word that means somebody whom the phrase does not name. */
  private static boolean points(String wording) {
    return Words.of(wording).lower().stream()
        .anyMatch(word -> POINTING.stream().anyMatch(role -> PhraseWords.is(word, role)));
  }

  private Traits read(Phrase phrase) {
    Words words = Words.of(phrase.wording());
    BitSet taken = new BitSet();
    Milestone.Type type =
        phrase.item().kind() == Kind.MEETING
            ? Milestone.Type.MEETING
            : TypeReader.type(words, taken);
    Owners.Found owners =
        this.owners.in(words, phrase.stated(), phrase.item().evidence().text(), phrase.by());
    String level = phrase.item().value("level");
    if (level == null && type == Milestone.Type.MEETING && says(words, "speaker")) {
      level = ranks.of(phrase.who());
    }
    return traits(words, type, owners, taken, level);
  }

  /** Of a user's words. */
  Traits traits(String phrase) {
    Words words = Words.of(phrase);
    BitSet taken = new BitSet();
    Milestone.Type type = TypeReader.type(words, taken);
    return traits(words, type, owners.in(words, phrase, "", null), taken, null);
  }

  /** Of a whole sentence, which tells of something of that type. */
  Traits sentence(Item item, Milestone.Type type, @Nullable String by) {
    String sentence = item.evidence().text();
    Words words = Words.of(sentence);
    return traits(words, type, owners.in(words, sentence, sentence, by), new BitSet(), null);
  }

  private Traits traits(
      Words words, Milestone.Type type, Owners.Found owners, BitSet taken, @Nullable String level) {
    taken.or(owners.at());
    Set<String> matters = new LinkedHashSet<>();
    for (Matters.Found matter : Matters.in(words, type)) {
      matters.add(matter.name());
      taken.or(matter.hit().at());
    }
    int strangers = strangers(words, taken);
    return new Traits(
        type,
        type == Milestone.Type.MEETING ? level(words, owners, strangers, level) : null,
        hasScope(type) ? first(SCOPES, words) : null,
        owners.whose(),
        owners.sides(),
        matters,
        Matters.topics(words),
        telling(words, taken),
        strangers > 0,
        content(words, owners.at()));
  }

  private @Nullable String level(
      Words words, Owners.Found owners, int strangers, @Nullable String given) {
    String told = given == null ? Levels.of(words) : given;
    return told == null ? Levels.of(owners.named(), strangers, ranks) : told;
  }

  private static boolean says(Words words, String role) {
    return words.lower().stream().anyMatch(word -> PhraseWords.is(word, role));
  }

  /** How many names are among the words, other than the first, that nothing else takes. */
  private static int strangers(Words words, BitSet taken) {
    int names = 0;
    for (int i = 1; i < words.size(); i++) {
      names += !taken.get(i) && words.isCapital(i) ? 1 : 0;
    }
    return names;
  }

  private static boolean hasScope(Milestone.Type type) {
    return type == Milestone.Type.AGREEMENT || type == Milestone.Type.CEASEFIRE;
  }

  private boolean isCommon(String stem) {
    return STOPS.contains(stem) || common.contains(stem);
  }

  private static List<String> content(Words words, BitSet names) {
    List<String> content = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!names.get(i)) {
        content.add(words.lower(i));
      }
    }
    return List.copyOf(content);
  }

  private Set<String> telling(Words words, BitSet taken) {
    Set<String> telling = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (!taken.get(i) && !isCommon(words.stems().get(i))) {
        telling.add(words.stems().get(i));
      }
    }
    return telling;
  }

  /** What the first words mean that a lexicon has; of two at one place the longer. */
  private static @Nullable String first(PhraseLexicon lexicon, Words words) {
    PhraseLexicon.Hit best = null;
    for (PhraseLexicon.Hit hit : lexicon.in(words.stems())) {
      if (best == null || (hit.size() > best.size() && hit.first() <= best.first())) {
        best = hit;
      }
    }
    return best == null ? null : best.meaning();
  }
}
