package org.parley.reading.actors;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Span;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/** Finds the actors of a text, in one pass from its first word to its last. Immutable. */
public final class ActorFinder {

  /** Places of which a capital or palace stands for its state: where it acts, not where one is. */
  private static final Set<String> ACTING =
      Set.of("by", "with", "against", "from", "between", "of", "to");

  private final Lexicon lexicon;
  private final NameReader names;

  public ActorFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.names = new NameReader(lexicon);
  }

  public Cast find(ParsedText text) {
    Cast cast = new Cast(text.text());
    Discourse discourse = new Discourse(cast, lexicon);
    for (Sentence s : text.sentences()) {
      discourse.starts(s);
      for (int i = 0; i < s.size(); i++) {
        discourse.passes(s, i);
        Entity entity = mention(s, i, text.text(), cast, discourse);
        if (entity != null) {
          cast.put(s, i, entity);
          discourse.mentioned(entity, s, i);
        }
      }
      appositions(s, cast, discourse);
    }
    return cast;
  }

  private @Nullable Entity mention(Sentence s, int i, String text, Cast cast, Discourse discourse) {
    if (s.tag(i).startsWith("PRP")) {
      return discourse.pronoun(s, i);
    }
    if (s.isName(i) || isState(s, i)) {
      boolean part =
          partOfName(s, i) || (s.is(i, "nmod:poss") && names.isMembers(s, i + 1, s.head(i)));
      return part ? null : name(s, i, text, cast, discourse);
    }
    return s.isNoun(i) && !s.is(i, "compound") ? description(s, i, text, cast, discourse) : null;
  }

  private boolean isState(Sentence s, int i) {
    return NameReader.capital(s, i) && lexicon.value("states", word(s, i)) != null;
  }

  private static boolean partOfName(Sentence s, int i) {
    boolean part = s.is(i, "compound") || s.is(i, "flat") || s.is(i, "amod");
    return part && s.head(i) >= 0 && s.isName(s.head(i)) && !hyphenated(s, i);
  }

  private static boolean hyphenated(Sentence s, int i) {
    return i + 1 < s.size() && NameReader.isJoint(s, i + 1);
  }

  private static String word(Sentence s, int i) {
    return s.word(i).toLowerCase(Locale.ROOT);
  }

  // Names

  private @Nullable Entity name(Sentence s, int i, String text, Cast cast, Discourse discourse) {
    boolean modifier = s.is(i, "compound") || s.is(i, "amod");
    NameReader.Name name = modifier ? single(s, i) : names.read(s, i);
    String bare =
        NameReader.words(s, name.hasName() ? name.nameFrom() : name.first(), name.end(), text);
    String full = NameReader.words(s, name.first(), name.end(), text);
    if (isDate(bare)) {
      cast.nobody(s, i);
      return null;
    }
    Entity state = stateOf(s, i, bare, cast, modifier);
    if (state != null) {
      return named(state, s, name, bare);
    }
    String known = lexicon.value("known-organizations", bare.toLowerCase(Locale.ROOT));
    if (known != null) {
      return named(discourse.organization(known), s, name, bare);
    }
    if (!name.hasName()) {
      return office(s, i, name, full, cast, discourse);
    }
    Entity person = discourse.person(bare, name.titled());
    if (person != null) {
      return titled(named(person, s, name, bare), s, i, name, full, cast, discourse);
    }
    return modifier ? null : newName(s, i, name, bare, full, cast, discourse);
  }

  private static NameReader.Name single(Sentence s, int i) {
    int first = i;
    while (first > 0 && s.head(first - 1) == i && s.isName(first - 1)) {
      first--;
    }
    return new NameReader.Name(first, first, i + 1, false, List.of(), false);
  }

  private boolean isDate(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return lexicon.contains("months", last) || lexicon.contains("weekdays", last);
  }

  private Entity named(Entity entity, Sentence s, NameReader.Name name, String bare) {
    int from = name.hasName() ? name.nameFrom() : name.first();
    entity.called(bare, entity.kind() == Actor.Kind.PERSON);
    entity.mentioned(s.span(from, name.end()));
    return entity;
  }

  /** What the title and the words before it say: the office, and for whom it is held. */
  private Entity titled(
      Entity person,
      Sentence s,
      int i,
      NameReader.Name name,
      String full,
      Cast cast,
      Discourse discourse) {
    if (name.titled()) {
      person.called(full, false);
      person.roles().addAll(name.title());
      discourse.learns(person, name.title());
      person.speaksFor(side(s, i, name.first(), name.nameFrom(), cast, discourse));
    }
    return person;
  }

  private @Nullable Entity newName(
      Sentence s,
      int i,
      NameReader.Name name,
      String bare,
      String full,
      Cast cast,
      Discourse discourse) {
    if (name.titled() || isPerson(s, i, name, bare)) {
      return titled(
          named(discourse.newPerson(bare), s, name, bare), s, i, name, full, cast, discourse);
    }
    boolean place = lexicon.contains("places", bare.toLowerCase(Locale.ROOT));
    boolean body = isOrganization(s, name, bare) || isDescribed(s, i, "organizations", "groups");
    if (place || !(body || acts(s, i) || discourse.isKnown(bare))) {
      return null;
    }
    Entity organization = named(discourse.organization(bare), s, name, bare);
    acronym(s, name.end(), organization);
    return organization;
  }

  private boolean isPerson(Sentence s, int i, NameReader.Name name, String bare) {
    int length = name.end() - name.nameFrom();
    if (isOrganization(s, name, bare) || isDescribed(s, i, "organizations", "groups")) {
      return isDescribed(s, i, "roles");
    }
    if (lexicon.contains("given-names", word(s, name.nameFrom())) && length > 1) {
      return true;
    }
    boolean office =
        s.children(i, "appos").stream().anyMatch(a -> lexicon.matches("roles", s, a))
            || isDescribed(s, i, "roles");
    return office || (length > 1 && length < 4 && !name.definite() && isPlain(s, name));
  }

  /** Whether no word of a name is that of a place, a state or several. */
  private boolean isPlain(Sentence s, NameReader.Name name) {
    return IntStream.range(name.nameFrom(), name.end())
        .allMatch(i ->
            s.tag(i).equals("NNP")
                && Character.isLowerCase(s.word(i).codePointBefore(s.word(i).length()))
                && lexicon.value("states", word(s, i)) == null
                && lexicon.value("capitals", word(s, i)) == null
                && !lexicon.matches("places", s, i));
  }

  /** "the negotiator, *Idris Bakri*", "the campaign group *Debt Justice*". */
  private boolean isDescribed(Sentence s, int i, String... lists) {
    int noun = described(s, i);
    return noun >= 0 && List.of(lists).stream().anyMatch(list -> lexicon.matches(list, s, noun));
  }

  /** The common noun to which a name is an apposition; -1 where it is none. */
  private static int described(Sentence s, int i) {
    boolean beside = s.is(i, "appos") || s.is(i, "dep");
    int noun = beside ? s.head(i) : -1;
    return noun >= 0 && noun < i && s.isNoun(noun) && !s.isName(noun) ? noun : -1;
  }

  private boolean isOrganization(Sentence s, NameReader.Name name, String bare) {
    for (int i = name.nameFrom(); i < name.end(); i++) {
      if (lexicon.matches("organizations", s, i)) {
        return true;
      }
    }
    return bare.matches("[A-Z][A-Z&.-]{1,7}") && !bare.contains(" ");
  }

  private static boolean acts(Sentence s, int i) {
    int mark = s.child(i, "case");
    boolean agent = s.is(i, "obl") && mark >= 0 && Set.of("by", "against").contains(s.lemma(mark));
    return agent || s.is(i, "nsubj") || s.is(i, "nmod:poss");
  }

  /** "Syrian Democratic Forces (SDF)". */
  private static void acronym(Sentence s, int at, Entity entity) {
    boolean bracket = at + 2 < s.size() && (s.word(at).equals("(") || s.tag(at).equals("-LRB-"));
    if (bracket
        && s.word(at + 1).matches("[A-Z][A-Za-z.&-]{1,9}")
        && !Character.isLetter(s.word(at + 2).charAt(0))) {
      entity.called(s.word(at + 1), false);
    }
  }

  // States

  private @Nullable Entity stateOf(Sentence s, int i, String bare, Cast cast, boolean modifier) {
    String key = bare.toLowerCase(Locale.ROOT);
    String state = bare.equals("us") ? null : lexicon.value("states", key);
    if (state == null
        && lexicon.value("capitals", key) != null
        && (modifier
            ? hyphenated(s, i) || s.tag(Math.min(i + 1, s.size() - 1)).equals("CC")
            : stands(s, i))) {
      state = lexicon.value("capitals", key);
    }
    return state == null ? null : state(cast, state);
  }

  static Entity state(Cast cast, String name) {
    for (Entity entity : cast.entities()) {
      if (entity.kind() == Actor.Kind.STATE && entity.name().equals(name)) {
        return entity;
      }
    }
    return cast.add(name, Actor.Kind.STATE, false);
  }

  /** Whether a place name acts, rather than says where. */
  private static boolean stands(Sentence s, int i) {
    if (s.is(i, "nsubj") || s.is(i, "nmod:poss") || s.is(i, "obj") || s.is(i, "iobj")) {
      return true;
    }
    if (s.is(i, "conj")) {
      return stands(s, s.head(i));
    }
    int mark = s.child(i, "case");
    return mark >= 0 && ACTING.contains(s.lemma(mark)) && !s.lemma(mark).equals("to");
  }

  /** The state or organization that the words before a name or an office give. */
  private @Nullable Entity side(
      Sentence s, int head, int from, int to, Cast cast, Discourse discourse) {
    boolean possessive = from > 1 && s.tag(from - 1).equals("POS");
    int owner = possessive ? from - 2 : s.child(head, "nmod:poss");
    Entity whose = owner < 0 ? null : cast.known(s, owner);
    if (whose != null
        && s.isPronoun(owner)
        && (whose.kind() == Actor.Kind.PERSON || whose.kind() == Actor.Kind.GROUP)) {
      whose = whose.party();
    }
    if (whose != null
        && (whose.kind() == Actor.Kind.STATE || whose.kind() == Actor.Kind.ORGANIZATION)) {
      return whose;
    }
    for (int i = from; i < to; i++) {
      Entity known = cast.known(s, i);
      if (known != null && known.kind() != Actor.Kind.PERSON) {
        return known;
      }
      int length = Math.max(1, lexicon.entryLength("states", s, i));
      String words = s.span(Math.max(from, i - length + 1), i + 1).in(discourse.text());
      String state = lexicon.value("states", words.toLowerCase(Locale.ROOT));
      if (state != null && NameReader.capital(s, i)) {
        Entity side = state(cast, state);
        side.called(words, false);
        side.mentioned(s.span(Math.max(from, i - length + 1), i + 1));
        return side;
      }
      String organization = lexicon.value("known-organizations", word(s, i));
      if (organization != null) {
        return discourse.organization(organization);
      }
    }
    return null;
  }

  // Descriptions

  private @Nullable Entity office(
      Sentence s, int i, NameReader.Name name, String full, Cast cast, Discourse discourse) {
    Entity side = side(s, i, name.first(), name.end(), cast, discourse);
    if (side == null) {
      side = complement(s, i, cast);
    }
    boolean other = side == null && ofName(s, i);
    Entity person = other ? null : discourse.holder(s, i, name, side);
    if (person != null) {
      person.called(full, false);
      person.mentioned(s.span(name.first(), name.end()));
      return person;
    }
    if (!lexicon.matches("roles", s, i) && !lexicon.matches("groups", s, i)) {
      return null;
    }
    return newGroup(s, i, cast, discourse, side);
  }

  /** "the head *of the Gulf Clan*": an office that says of what, which is no actor so far. */
  private static boolean ofName(Sentence s, int i) {
    return Grammar.complements(s, i, Set.of("of")).stream().anyMatch(s::isName);
  }

  private @Nullable Entity description(
      Sentence s, int i, String text, Cast cast, Discourse discourse) {
    NameReader.Name name = names.read(s, i);
    boolean singular = !s.tag(i).endsWith("S");
    String full = NameReader.words(s, name.first(), name.end(), text);
    Entity side = side(s, i, name.first(), name.end(), cast, discourse);
    if (side == null && lexicon.matches("state-bodies", s, i)) {
      side = seat(s, i, cast);
    }
    if (side == null && singular && name.definite() && lexicon.matches("state-bodies", s, i)) {
      side = discourse.stateWith(s.lemma(i));
    }
    if (side != null && lexicon.matches("state-bodies", s, i)) {
      side.called(full, false);
      side.mentioned(s.span(name.first(), name.end()));
      return side;
    }
    if (singular && lexicon.matches("roles", s, i)) {
      boolean indefinite = !name.definite() && side == null;
      return indefinite
          ? newGroup(s, i, cast, discourse, null)
          : office(s, i, name, full, cast, discourse);
    }
    if (lexicon.matches("documents", s, i)) {
      Entity maker = side == null ? maker(s, i, cast) : side;
      return maker;
    }
    boolean organization = lexicon.matches("organizations", s, i);
    if (name.definite() && (organization || lexicon.matches("groups", s, i))) {
      Entity known = discourse.known(s, i, name, side);
      if (known != null) {
        known.called(full, false);
        known.mentioned(s.span(name.first(), name.end()));
        return known;
      }
    }
    boolean several = !singular && lexicon.matches("roles", s, i);
    return several || lexicon.matches("groups", s, i)
        ? newGroup(s, i, cast, discourse, side)
        : null;
  }

  /** Whose report or statement it is. */
  private static @Nullable Entity maker(Sentence s, int i, Cast cast) {
    for (int child : s.children(i)) {
      boolean names = s.is(child, "nmod:poss") || s.is(child, "compound") || s.is(child, "amod");
      Entity known =
          names || !Grammar.complements(s, i, Set.of("by", "from")).isEmpty()
              ? cast.known(s, child)
              : null;
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  private Entity newGroup(
      Sentence s, int i, Cast cast, Discourse discourse, @Nullable Entity side) {
    Entity entity = cast.group(s, i);
    if (lexicon.matches("roles", s, i)) {
      entity.roles().add(s.lemma(i));
      discourse.learns(entity, List.of(s.lemma(i)));
    }
    entity.speaksFor(side == null ? complement(s, i, cast) : side);
    return entity;
  }

  /** "the government *in Tokyo*". */
  private @Nullable Entity seat(Sentence s, int i, Cast cast) {
    boolean in = i + 2 < s.size() && s.lemma(i + 1).equals("in");
    String state = in ? lexicon.value("capitals", word(s, i + 2)) : null;
    return state == null ? null : state(cast, state);
  }

  /** "a spokesman *for Unison*", "president *of France*". */
  private static @Nullable Entity complement(Sentence s, int i, Cast cast) {
    for (int child : Grammar.complements(s, i, Set.of("of", "for", "from"))) {
      Entity known = cast.known(s, child);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** "its negotiator, *Idris Bakri*": who is described is who is named. */
  private void named(Sentence s, int i, Cast cast, Discourse discourse) {
    int noun = described(s, i);
    Entity name = cast.known(s, i);
    if (noun < 0 || name == null || !isOffice(s, noun, name)) {
      return;
    }
    Entity group = cast.known(s, noun);
    if (group != null && (group.kind() != Actor.Kind.GROUP || group.plural())) {
      return;
    }
    NameReader.Name words = names.read(s, noun);
    Span span = s.span(words.first(), words.end());
    name.roles().addAll(words.title());
    name.roles().add(s.lemma(noun));
    discourse.learns(name, List.of(s.lemma(noun)));
    name.called(span.in(cast.text()), false);
    name.mentioned(span);
    name.speaksFor(group == null ? complement(s, noun, cast) : group.party());
    if (group != null) {
      cast.becomes(group, name);
      discourse.becomes(group, name);
    }
    cast.put(s, noun, name);
  }

  private boolean isOffice(Sentence s, int noun, Entity name) {
    return name.kind() == Actor.Kind.PERSON
        ? lexicon.matches("roles", s, noun) && !s.tag(noun).endsWith("S")
        : name.kind() == Actor.Kind.ORGANIZATION
            && (lexicon.matches("organizations", s, noun) || lexicon.matches("groups", s, noun));
  }

  /** "Fawzi Barhoum, a Hamas spokesman": the name takes the office and its side. */
  private void appositions(Sentence s, Cast cast, Discourse discourse) {
    for (int i = 0; i < s.size(); i++) {
      named(s, i, cast, discourse);
      if (!s.is(i, "appos")) {
        continue;
      }
      Entity head = cast.known(s, s.head(i));
      Entity other = cast.known(s, i);
      boolean office = lexicon.matches("roles", s, i) || lexicon.matches("organizations", s, i);
      if (head == null || !office) {
        continue;
      }
      NameReader.Name name = names.read(s, i);
      Span words = s.span(name.first(), name.end());
      head.roles().addAll(name.title());
      head.roles().add(s.lemma(i));
      discourse.learns(head, List.of(s.lemma(i)));
      head.called(words.in(cast.text()), false);
      Entity side = other == null ? complement(s, i, cast) : other.party();
      head.speaksFor(side);
      if (other != null && other.kind() == Actor.Kind.GROUP) {
        other.mentions().remove(words);
        cast.put(s, i, head);
      }
    }
  }
}
