package org.parley.reading.actors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Span;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Phrase;
import org.parley.reading.syntax.Sentence;

/** The actors of one text, and which of them each noun or pronoun means. Not safe for threads. */
public final class Cast {

  private static final Set<String> SELF =
      Set.of("i", "we", "me", "us", "my", "our", "ours", "mine", "myself", "ourselves");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** Tokens that may follow the noun in the name of an unnamed actor. */
  private static final int LONGEST_COMPLEMENT = 7;

  private final ParsedText text;
  private final List<Entity> entities = new ArrayList<>();
  private final Map<Long, Entity> byToken = new HashMap<>();
  private final Set<Long> mentioned = new HashSet<>();
  private final Set<Long> nobodies = new HashSet<>();
  private final Map<String, Entity> groups = new LinkedHashMap<>();

  /** Where each stands among the entities, as far as ids have been asked for. */
  private final IdentityHashMap<Entity, Integer> places = new IdentityHashMap<>();

  Cast(ParsedText text) {
    this.text = text;
  }

  private static long key(Sentence s, int token) {
    return ((long) s.number() << 32) | token;
  }

  /** Notes that the text names an actor at the token. */
  void put(Sentence s, int token, Entity entity) {
    byToken.put(key(s, token), entity);
    mentioned.add(key(s, token));
  }

  /** Notes that a noun names no actor, such as a day. */
  void nobody(Sentence s, int token) {
    nobodies.add(key(s, token));
  }

  /** Who was only described turns out to be another, whom the text names. */
  void becomes(Entity described, Entity named) {
    byToken.replaceAll((token, entity) -> entity == described ? named : entity);
    groups.values().removeIf(entity -> entity == described);
    named.mentions().addAll(described.mentions());
    described.aliases().forEach(alias -> named.called(alias, false));
    entities.remove(described);
    places.clear();
  }

  /** The actor that has been found to stand there, or null. */
  public @Nullable Entity known(Sentence s, int token) {
    return byToken.get(key(s, token));
  }

  List<Entity> entities() {
    return entities;
  }

  Entity add(String name, Actor.Kind kind, boolean plural) {
    Entity entity = new Entity(name, kind, plural);
    entities.add(entity);
    return entity;
  }

  /** The words of the text in a span. */
  String words(Span span) {
    return text.words(span);
  }

  /** Whether the word means whoever speaks: "I", "we"; "US" is a state. */
  public static boolean isSelf(Sentence s, int token) {
    return token >= 0 && !s.isName(token) && SELF.contains(s.word(token).toLowerCase(Locale.ROOT));
  }

  /** The actor that a noun or pronoun means; a noun that names none so far becomes one. */
  public @Nullable Entity at(Sentence s, int token) {
    if (token < 0 || isSelf(s, token) || nobodies.contains(key(s, token)) || isYear(s, token)) {
      return null;
    }
    Entity known = known(s, token);
    if (known != null) {
      return known;
    }
    boolean relative = s.tag(token).startsWith("W") && s.head(token) >= 0;
    if (relative) {
      int clause = s.head(token);
      return s.is(clause, "acl") ? at(s, s.head(clause)) : null;
    }
    boolean nominal = s.isNoun(token) || s.tag(token).equals("CD") || isSeveral(s, token);
    boolean several = s.tag(token).startsWith("JJ") && s.is(token, "nsubj") && !s.is(token, "amod");
    return nominal || several ? group(s, token) : null;
  }

  /** "both", "all", "those"; "that" and "this" are things. */
  private static boolean isSeveral(Sentence s, int token) {
    return s.tag(token).equals("DT") && !s.lemma(token).matches("this|that|an?|the");
  }

  private static boolean isYear(Sentence s, int token) {
    return s.tag(token).equals("CD") && s.word(token).matches("(?:1[89]|20)\\d\\d");
  }

  /** Whether the text names an actor there, rather than a thing that was made one. */
  public boolean isNamed(Sentence s, int token) {
    return mentioned.contains(key(s, token));
  }

  /** All who are named together, "Turkey and Libya" as one actor with two members. */
  public @Nullable Entity together(Sentence s, int token) {
    if (token < 0) {
      return null;
    }
    List<Integer> others = s.children(token, "conj");
    if (others.isEmpty() || !s.isNoun(token)) {
      return at(s, token);
    }
    Phrase phrase = Phrase.of(s, token, Phrase.Style.SHORT, new BitSet(), false);
    List<Entity> members = new ArrayList<>();
    for (int i = -1; i < others.size(); i++) {
      Entity member = at(s, i < 0 ? token : others.get(i));
      if (member != null && !members.contains(member)) {
        members.add(member);
      }
    }
    if (members.size() < 2) {
      return at(s, token);
    }
    Entity group = named(s, phrase, true);
    if (group.members().isEmpty()) {
      group.members().addAll(members);
    }
    return group;
  }

  /** Each of those who are named together. */
  public List<Entity> each(Sentence s, int token) {
    List<Entity> found = new ArrayList<>();
    if (token < 0) {
      return found;
    }
    List<Integer> nodes = new ArrayList<>(List.of(token));
    if (s.isNoun(token)) {
      nodes.addAll(s.children(token, "conj"));
      for (int i = 1; i < token; i++) {
        if (s.under(i, token) && joins(s, i)) {
          nodes.add(i - 1);
        }
      }
    }
    for (int node : nodes) {
      Entity entity = at(s, node);
      if (entity != null && !found.contains(entity)) {
        found.add(entity);
      }
    }
    return found;
  }

  /** An unnamed or collective actor, by the words of its phrase: "a spokesman for the union". */
  Entity group(Sentence s, int token) {
    int from = token;
    while (from > 0
        && s.under(from - 1, token)
        && describes(s, from - 1)
        && !joins(s, from - 1, token)) {
      from--;
    }
    while (from < token && s.tag(from).matches("CC|WP\\$")) {
      from++;
    }
    int to = complement(s, token);
    boolean plural = s.tag(token).endsWith("S") || s.tag(token).equals("CD");
    Entity entity = named(s, new Phrase(from, to), plural);
    if (to > token + 1) {
      entity.called(words(s.span(from, token + 1)), false);
    }
    byToken.put(key(s, token), entity);
    return entity;
  }

  /** "Kyiv *and* Western powers": what stands before is another actor. */
  private boolean joins(Sentence s, int i, int token) {
    return joins(s, i) && !(s.head(i - 1) == token && s.tag(i - 1).startsWith("JJ"));
  }

  private boolean joins(Sentence s, int i) {
    return s.tag(i).equals("CC") && i > 0 && isNamed(s, i - 1);
  }

  private static boolean describes(Sentence s, int i) {
    boolean degree = s.tag(i).equals("RB") && s.head(i) > i && s.is(s.head(i), "amod");
    boolean outside =
        s.is(i, "case") || s.is(i, "mark") || (s.tag(i).matches("IN|TO|RB") && !degree);
    boolean joint = NameReader.isJoint(s, i) || s.tag(i).equals("POS");
    return joint
        || !(outside || s.isPunctuation(i) || (s.tag(i).startsWith("V") && !s.is(i, "amod")));
  }

  /** One past the complement of a noun: "officials | familiar with the talks". */
  private static int complement(Sentence s, int token) {
    int to = token + 1;
    for (int child : s.children(token)) {
      boolean completes =
          s.is(child, "nmod") || s.relation(child).equals("acl") || s.is(child, "amod");
      BitSet subtree = s.subtree(child);
      if (completes && child > token && subtree.nextSetBit(0) == to) {
        int end = to;
        while (end < subtree.length() && (!s.isPunctuation(end) || NameReader.isJoint(s, end))) {
          end++;
        }
        to = end - to <= LONGEST_COMPLEMENT ? end : to;
      }
    }
    return to;
  }

  private Entity named(Sentence s, Phrase phrase, boolean plural) {
    boolean article = ARTICLES.contains(s.lemma(phrase.from())) && phrase.from() + 1 < phrase.to();
    Span full = s.span(phrase.from(), phrase.to());
    String name = words(article ? s.span(phrase.from() + 1, phrase.to()) : full);
    Entity entity =
        groups.computeIfAbsent(
            name.toLowerCase(Locale.ROOT), key -> add(name, Actor.Kind.GROUP, plural));
    entity.called(words(full), false);
    entity.mentioned(full);
    return entity;
  }

  /** The id of an actor, unique in its text. */
  public String id(Entity entity) {
    for (int i = places.size(); i < entities.size(); i++) {
      places.put(entities.get(i), i);
    }
    Integer place = places.get(entity);
    if (place == null) {
      throw new IllegalArgumentException("Not of this text: " + entity);
    }
    return "a" + (place + 1);
  }

  /** The actor with an id that {@link #id} gave. */
  public Entity withId(String id) {
    return entities.get(Integer.parseInt(id.substring(1)) - 1);
  }

  /** All actors, those first that the text names first. */
  public List<Entity> inOrder() {
    List<Entity> ordered = new ArrayList<>(entities);
    ordered.removeIf(entity -> entity.mentions().isEmpty());
    ordered.sort(Comparator.comparingInt(entity -> entity.mentions().iterator().next().start()));
    return Collections.unmodifiableList(ordered);
  }
}
