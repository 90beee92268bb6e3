package org.parley.reading.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Span;
import org.parley.reading.actors.Cast;
import org.parley.reading.actors.Entity;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/** The CAMEO codes of the actors that a noun phrase of one text names. */
final class ActorCoder {

  /** Prepositions after which a noun phrase says where its people are or whose they are. */
  private static final Set<String> PLACING =
      Set.of(
          "of",
          "in",
          "from",
          "at",
          "for",
          "near",
          "throughout",
          "across",
          "around",
          "within",
          "to",
          "outside",
          "inside",
          "on",
          "among",
          "with");

  /** Before a hyphen after a state these say who acts; others, as in "US-backed", do not. */
  private static final Set<String> LEADING = Set.of("led", "dominated", "controlled", "based");

  /** Places are looked for no deeper in a noun phrase. */
  private static final int NESTED = 4;

  private static final String CIVILIANS = "CVL";

  /** Sectors that stand where others have a state. */
  private static final Set<String> WORLD = Set.of("NGO", "IGO", "IMG", "MNC");

  private final ParsedText text;
  private final Cast cast;
  private final EventLexicon lexicon;
  private final StateCodes states;
  private final NameCodes names;

  ActorCoder(ParsedText text, Cast cast, EventLexicon lexicon, StateCodes states) {
    this.text = text;
    this.cast = cast;
    this.lexicon = lexicon;
    this.states = states;
    this.names = new NameCodes(lexicon, states);
  }

  /** Whom a noun phrase names, each once; empty for what is nobody. */
  List<ActorCode> codes(Sentence s, int node) {
    return codes(s, node, true);
  }

  /** The same, only where its head or a word before it says who it is, and not where. */
  List<ActorCode> direct(Sentence s, int node) {
    boolean plain = s.isPronoun(node) || isEthnic(s, node) || !names(s, node).isEmpty();
    boolean titled = s.isName(node) && role(s, node).firm; // "President Brandt"
    return plain || titled || lexicon.value("event-roles", s, node) != null
        ? codes(s, node)
        : List.of();
  }

  private List<ActorCode> codes(Sentence s, int node, boolean follow) {
    if (s.isPronoun(node)) {
      return follow ? ofPronoun(s, node) : List.of();
    }
    if (!s.isNoun(node) && named(s, node) == null && !s.tag(node).startsWith("JJ")) {
      return quantity(s, node);
    }
    List<ActorCode> names = names(s, node);
    Role role = role(s, node);
    if (names.isEmpty()) {
      Set<String> placed = new LinkedHashSet<>(placed(s, node));
      String known = placed.isEmpty() ? ofCast(s, node) : null;
      if (known != null) {
        placed.add(known);
      }
      return placed.isEmpty()
          ? stateless(role.code)
          : placed.stream().map(state -> new ActorCode(state, role.code)).toList();
    }
    Set<ActorCode> found = new LinkedHashSet<>();
    for (ActorCode name : names) {
      boolean plain = name.role() == null || (role.firm && !isHead(s, node));
      found.add(plain ? new ActorCode(name.state(), role.code) : name);
    }
    return List.copyOf(found);
  }

  /** Whether the head of the phrase is itself a name with a code. */
  private boolean isHead(Sentence s, int node) {
    return named(s, node) != null;
  }

  /** "Hundreds of Kurds", "one of the rebels": who is counted. */
  private List<ActorCode> quantity(Sentence s, int node) {
    for (int child : s.children(node, "nmod")) {
      List<ActorCode> found = codes(s, child, false);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The codes of names in the phrase: those of its head, else of the words before it. */
  private List<ActorCode> names(Sentence s, int node) {
    boolean elsewhere = isEthnic(s, node) || (s.tag(node).equals("NNPS") && isDescribed(s, node));
    ActorCode own = elsewhere ? null : named(s, node);
    if (own != null) {
      return List.of(own);
    }
    List<ActorCode> found = new ArrayList<>();
    int first = first(s, node);
    for (int i = first; i <= node; i++) {
      ActorCode code = isAside(s, i) ? null : named(s, i);
      boolean joined = found.isEmpty() || isJoined(s, first, i);
      if (code != null && joined && !found.contains(code)) {
        found.add(code);
      }
    }
    for (int child : found.isEmpty() ? s.children(node, "appos") : List.<Integer>of()) {
      found.addAll(names(s, child));
    }
    return found;
  }

  /** "Turkish *and* Greek sides". */
  private static boolean isJoined(Sentence s, int first, int i) {
    int before = i - 1;
    while (before > first && s.tag(before).startsWith("JJ")) {
      before--;
    }
    return before > first && (s.tag(before).equals("CC") || s.word(before).equals(","));
  }

  private static int first(Sentence s, int node) {
    int first = node;
    while (first > 0
        && s.under(first - 1, node)
        && !s.is(first - 1, "case")
        && !s.is(first - 1, "mark")) {
      first--;
    }
    return first;
  }

  /** "*U.S.*-backed troops", "pro-*Iranian* group": the state stands aside. */
  private static boolean isAside(Sentence s, int i) {
    if (isEthnic(s, i) || (i + 1 < s.size() && s.word(i + 1).equals("$"))) {
      return true;
    }
    boolean after = i + 2 < s.size() && s.word(i + 1).equals("-");
    boolean before = i > 0 && s.word(i - 1).equals("-") && !s.isName(Math.max(0, i - 2));
    return before || (after && s.tag(i + 2).startsWith("V") && !LEADING.contains(s.lemma(i + 2)));
  }

  /** "*Kosovo* Albanians", "*Croatian* Serbs": those of another state who live in one. */
  private boolean isDescribed(Sentence s, int i) {
    EventLexicon.Entry own = lexicon.entry("states", s, i);
    int before = own == null ? -1 : own.from() - 1;
    return before >= 0 && s.head(before) == i && named(s, before) != null;
  }

  /** "*Ethnic* Albanians in Macedonia": where they live counts. */
  private static boolean isEthnic(Sentence s, int i) {
    return i > 0 && s.lemma(i - 1).equals("ethnic");
  }

  /** The code of the name that ends at a token, or null. */
  @Nullable ActorCode named(Sentence s, int i) {
    return names.at(s, i);
  }

  /** Who has no state: an organization of the world stands for itself. */
  private static List<ActorCode> stateless(@Nullable String role) {
    if (role == null) {
      return List.of();
    }
    boolean world = WORLD.contains(role);
    return List.of(new ActorCode(world ? role : null, world ? null : role));
  }

  /** Of the places in the phrase: "rebels *in the Ivory Coast*". */
  private List<String> placed(Sentence s, int node) {
    return placed(s, node, NESTED);
  }

  private List<String> placed(Sentence s, int node, int depth) {
    for (int child : s.children(node)) {
      if (s.is(child, "nmod") || s.is(child, "nmod:poss") || s.is(child, "dep")) {
        int mark = s.child(child, "case");
        boolean placing = mark < 0 || PLACING.contains(s.lemma(mark)) || s.tag(mark).equals("POS");
        List<String> found = new ArrayList<>();
        for (int one : placing ? TargetFinder.together(s, child) : List.<Integer>of()) {
          names(s, one).stream().map(ActorCode::state).filter(Objects::nonNull).forEach(found::add);
        }
        found = found.isEmpty() && placing && depth > 0 ? placed(s, child, depth - 1) : found;
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** For whom the text says elsewhere that somebody speaks. */
  private @Nullable String ofCast(Sentence s, int node) {
    Entity entity = cast.known(s, node);
    if (entity == null) {
      return null;
    }
    Entity side = entity.party() == null ? entity : entity.party();
    return side.kind() == Actor.Kind.STATE ? states.of(side.name()) : elsewhere(entity, s, node);
  }

  /** What the other places say where the text names the same actor. */
  private @Nullable String elsewhere(Entity entity, Sentence s, int node) {
    for (ActorCode code : mentions(entity, s, node)) {
      if (code.state() != null) {
        return code.state();
      }
    }
    return null;
  }

  private List<ActorCode> mentions(Entity entity, Sentence s, int node) {
    for (Span mention : entity.mentions()) {
      Sentence other = text.sentenceAt(mention.start());
      if (other == null || (other == s && mention.contains(s.span(node)))) {
        continue;
      }
      int last = Math.min(other.size() - 1, other.tokenAt(mention.end() - 1));
      if (last >= 0 && !other.isPronoun(last)) {
        List<ActorCode> names = names(other, last);
        Role role = role(other, last);
        List<String> places = names.isEmpty() ? placed(other, last) : List.of();
        if (!names.isEmpty() || !places.isEmpty()) {
          return names.isEmpty() ? List.of(new ActorCode(places.getFirst(), role.code)) : names;
        }
      }
    }
    return List.of();
  }

  private List<ActorCode> ofPronoun(Sentence s, int node) {
    Entity entity = cast.known(s, node);
    if (entity == null) {
      return List.of();
    }
    List<ActorCode> found = mentions(entity, s, node);
    if (!found.isEmpty()) {
      return found;
    }
    Entity side = entity.party() == null ? entity : entity.party();
    String state = side.kind() == Actor.Kind.STATE ? states.of(side.name()) : null;
    return state == null ? List.of() : List.of(new ActorCode(state, null));
  }

  /**
   * What somebody is.
   *
   * @param code of a sector, or null
   * @param firm whether the noun says so itself
   */
  private record Role(@Nullable String code, boolean firm) {}

  private Role role(Sentence s, int node) {
    String own = lexicon.value("event-roles", s, node);
    if (own != null && !own.endsWith("?")) {
      return new Role(own, true);
    }
    if (isEthnic(s, node)) {
      return new Role(CIVILIANS, true);
    }
    for (int i = node - 1; i >= first(s, node); i--) {
      String before = isAside(s, i) ? null : lexicon.value("event-roles", s, i);
      if (before != null && !before.endsWith("?")) {
        return new Role(before, true);
      }
    }
    String weak = own == null ? "" : own.substring(0, own.length() - 1);
    if (weak.isEmpty()) {
      for (int child : s.children(node, "nmod")) {
        String of = lexicon.value("event-roles", s, child);
        if (of != null && !of.endsWith("?")) {
          return new Role(of, true);
        }
      }
    }
    return new Role(weak.isEmpty() ? null : weak, false);
  }
}
