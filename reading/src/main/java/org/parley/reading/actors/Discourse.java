package org.parley.reading.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/**
 * What has been named so far in a text, the latest first, and what a short form or a pronoun takes
 * up of it.
 */
final class Discourse {

  /** How many sentences back a pronoun reaches. */
  private static final int REACH = 3;

  private final Cast cast;
  private final Lexicon lexicon;
  private final List<Mention> mentions = new ArrayList<>();

  private int paragraph = -1;
  private boolean quoting;

  /**
   * @param speaks whether it is the subject of a verb of saying
   * @param quoted whether it stands in a quotation
   */
  private record Mention(
      Entity entity, int sentence, boolean subject, boolean speaks, boolean quoted) {

    Mention of(Entity other) {
      return new Mention(other, sentence, subject, speaks, quoted);
    }

    /** How likely a pronoun after it takes it up. */
    int weight(boolean many) {
      return (many && entity.plural() ? 4 : 0) + (speaks ? 2 : 0) + (subject ? 1 : 0);
    }
  }

  Discourse(Cast cast, Lexicon lexicon) {
    this.cast = cast;
    this.lexicon = lexicon;
  }

  String text() {
    return cast.text();
  }

  /** Notes that a sentence begins; a quotation ends with its paragraph. */
  void starts(Sentence s) {
    if (s.paragraph() != paragraph) {
      paragraph = s.paragraph();
      quoting = false;
    }
  }

  /** Notes quotation marks. */
  void passes(Sentence s, int i) {
    quoting = s.tag(i).equals("``") || (quoting && !s.tag(i).equals("''"));
  }

  void mentioned(Entity entity, Sentence s, int i) {
    boolean subject = s.is(i, "nsubj");
    boolean speaks = subject && lexicon.matches("speech-verbs", s, Math.max(0, s.head(i)));
    mentions.add(new Mention(entity, s.number(), subject, speaks, quoting));
  }

  /** What was said of somebody who was only described holds of the one who is named. */
  void becomes(Entity described, Entity named) {
    mentions.replaceAll(mention -> mention.entity() == described ? mention.of(named) : mention);
  }

  // Names

  Entity newPerson(String name) {
    Entity person = cast.add(name, Actor.Kind.PERSON, false);
    String given = words(name).getFirst();
    boolean known = words(name).size() > 1 && !lexicon.contains("unisex", given);
    if (known && lexicon.contains("female", given)) {
      person.is(Entity.Gender.FEMALE);
    } else if (known && lexicon.contains("given-names", given)) {
      person.is(Entity.Gender.MALE);
    }
    return person;
  }

  /** What the words of an office tell of a person: "spokeswoman". */
  void learns(Entity person, List<String> office) {
    if (office.stream().anyMatch(word -> lexicon.contains("female", word))) {
      person.is(Entity.Gender.FEMALE);
    } else if (office.stream().anyMatch(word -> lexicon.contains("male", word))) {
      person.is(Entity.Gender.MALE);
    }
  }

  /** The person who bears a name or part of it: the last name, or the only one given. */
  @Nullable Entity person(String name, boolean titled) {
    List<String> wanted = words(name);
    for (int i = cast.entities().size() - 1; i >= 0; i--) {
      Entity entity = cast.entities().get(i);
      if (entity.kind() == Actor.Kind.PERSON && sameName(words(entity.name()), wanted, titled)) {
        return entity;
      }
    }
    return null;
  }

  private static boolean sameName(List<String> have, List<String> wanted, boolean titled) {
    if (wanted.size() == 1) {
      return have.getLast().equals(wanted.getFirst())
          || (!titled && have.contains(wanted.getFirst()));
    }
    if (have.size() == 1) {
      return wanted.getLast().equals(have.getFirst());
    }
    boolean last = have.getLast().equals(wanted.getLast());
    return (last && have.getFirst().charAt(0) == wanted.getFirst().charAt(0))
        || new HashSet<>(have).containsAll(wanted);
  }

  private static List<String> words(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("['’]s$|^[ -]+", "");
    return plain.isEmpty() ? List.of(name) : List.of(plain.split("[ -]+"));
  }

  /**
   * The organization of that name, or of which it is the acronym or the short form; new where there
   * is none.
   */
  Entity organization(String name) {
    for (Entity entity : cast.entities()) {
      boolean fits =
          entity.kind() == Actor.Kind.ORGANIZATION
              && (entity.name().equalsIgnoreCase(name)
                  || entity.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name))
                  || isAcronym(name, entity.name())
                  || isAcronym(entity.name(), name)
                  || isShort(name, entity.name()));
      if (fits) {
        return entity;
      }
    }
    return cast.add(name, Actor.Kind.ORGANIZATION, false);
  }

  /** Whether an organization of that name has been named. */
  boolean isKnown(String name) {
    return cast.entities().stream()
        .anyMatch(entity ->
            entity.kind() == Actor.Kind.ORGANIZATION
                && (entity.name().equals(name) || entity.aliases().contains(name)));
  }

  private static boolean isAcronym(String acronym, String name) {
    if (!acronym.matches("[A-Z.]{2,8}")) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() > 1 && initials.toString().equals(acronym.replace(".", ""));
  }

  /** "BAE" for "BAE Systems": the first word, which is a name and no common word. */
  private static boolean isShort(String name, String full) {
    return !name.contains(" ") && name.length() > 2 && full.startsWith(name + " ");
  }

  // Descriptions

  /** The person who holds an office: "the Russian foreign minister", "the minister". */
  @Nullable Entity holder(Sentence s, int i, NameReader.Name name, @Nullable Entity side) {
    String office = s.lemma(i);
    String phrase = String.join(" ", name.title());
    for (int back = mentions.size() - 1; back >= 0; back--) {
      Entity entity = mentions.get(back).entity();
      boolean holds =
          entity.kind() == Actor.Kind.PERSON
              && (side == null || side == entity.party())
              && (hasOffice(entity, office, phrase) || standsFor(entity, office));
      if (holds) {
        return entity;
      }
    }
    return null;
  }

  private static boolean hasOffice(Entity entity, String office, String phrase) {
    if (!entity.roles().contains(office)) {
      return false;
    }
    // "foreign minister" is no "prime minister": what stands right before the office has to agree.
    String[] words = phrase.split(" ");
    String before = words.length > 1 ? words[words.length - 2] : "";
    boolean narrows =
        Set.of("foreign", "prime", "vice", "deputy", "defence", "defense", "finance", "trade")
            .contains(before);
    return !narrows || entity.roles().contains(before);
  }

  private boolean standsFor(Entity entity, String office) {
    String offices = lexicon.value("role-synonyms", office);
    if (offices == null) {
      return false;
    }
    for (String other : offices.split("\\|")) {
      if (entity.roles().containsAll(List.of(other.strip().split(" ")))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The state of whose government there was talk last: "the Greek government", "the government".
   */
  @Nullable Entity stateWith(String body) {
    for (int back = mentions.size() - 1; back >= 0; back--) {
      Entity entity = mentions.get(back).entity();
      boolean governs =
          entity.kind() == Actor.Kind.STATE
              && entity.aliases().stream().anyMatch(alias -> alias.endsWith(" " + body));
      if (governs) {
        return entity;
      }
    }
    return lexicon.contains("home-bodies", body) ? home() : null;
  }

  /** The state of which the text speaks far more than of any other, if there is one. */
  private @Nullable Entity home() {
    Map<Entity, Long> counts =
        mentions.stream()
            .map(Mention::entity)
            .filter(entity -> entity.kind() == Actor.Kind.STATE)
            .collect(Collectors.groupingBy(entity -> entity, Collectors.counting()));
    long most = counts.values().stream().mapToLong(count -> count).max().orElse(0);
    List<Entity> rivals =
        counts.entrySet().stream()
            .filter(entry -> 2 * entry.getValue() > most)
            .map(Map.Entry::getKey)
            .toList();
    return rivals.size() == 1 ? rivals.getFirst() : null;
  }

  /** The organization or group that "the company", "the five unions" takes up. */
  @Nullable Entity known(Sentence s, int i, NameReader.Name name, @Nullable Entity side) {
    String head = s.lemma(i);
    for (int back = mentions.size() - 1; back >= 0; back--) {
      Entity entity = mentions.get(back).entity();
      if (entity.kind() == Actor.Kind.PERSON || entity.kind() == Actor.Kind.STATE) {
        continue;
      }
      boolean named = words(entity.name()).contains(head) || entity.roles().contains(head);
      boolean aliased =
          entity.kind() == Actor.Kind.GROUP
              && entity.plural()
              && s.tag(i).endsWith("S")
              && lastWord(entity).equals(s.word(i).toLowerCase(Locale.ROOT));
      boolean fits = side == null || side == entity.party() || entity == side;
      if (fits
          && ((named && entity.plural() == s.tag(i).endsWith("S")) || aliased)
          && agrees(entity, name, head)) {
        return entity;
      }
    }
    return null;
  }

  /**
   * Whether nothing in the description is unknown of the entity: "the Turkish army" is not "the
   * army of Syria".
   */
  private static boolean agrees(Entity entity, NameReader.Name name, String head) {
    Set<String> have = new HashSet<>(words(entity.name()));
    entity.aliases().forEach(alias -> have.addAll(words(alias)));
    have.addAll(entity.roles());
    have.add(head);
    long unknown =
        name.title().stream()
            .filter(word -> !have.contains(word) && !word.startsWith(head))
            .count();
    return unknown <= (name.end() - name.first() > 2 ? 1 : 0);
  }

  private static String lastWord(Entity entity) {
    return words(entity.name()).getLast();
  }

  // Pronouns

  /** Whom a pronoun means; null for "I", "we" and an empty "it". */
  @Nullable Entity pronoun(Sentence s, int i) {
    Predicate<Entity> fits = fits(s.word(i).toLowerCase(Locale.ROOT));
    if (fits == null || s.is(i, "expl")) {
      return null;
    }
    Entity near = above(s, i, fits);
    boolean many = s.lemma(i).equals("they");
    Entity meant = near != null ? near : before(s, fits, many);
    if (meant != null && meant.kind() == Actor.Kind.PERSON) {
      meant.is(gender(s.word(i).toLowerCase(Locale.ROOT)));
    }
    return meant;
  }

  private static @Nullable Predicate<Entity> fits(String word) {
    return switch (word) {
      case "he", "she", "his", "her", "him", "himself", "herself", "hers" -> {
        Entity.Gender gender = gender(word);
        yield entity ->
            (entity.kind() == Actor.Kind.PERSON || isOneGroup(entity)) && entity.fits(gender);
      }
      case "it", "its", "itself" ->
          entity -> entity.kind() != Actor.Kind.PERSON && !entity.plural() && !isOneGroup(entity);
      case "they", "their", "them", "themselves", "theirs" ->
          entity -> entity.kind() != Actor.Kind.PERSON && !isOneGroup(entity);
      default -> null;
    };
  }

  private static Entity.Gender gender(String pronoun) {
    return pronoun.startsWith("h") && !pronoun.startsWith("her")
        ? Entity.Gender.MALE
        : Entity.Gender.FEMALE;
  }

  private static boolean isOneGroup(Entity entity) {
    return entity.kind() == Actor.Kind.GROUP && !entity.plural() && !entity.roles().isEmpty();
  }

  /** The subject of a clause above: "Hamas said *it* ...". */
  private @Nullable Entity above(Sentence s, int i, Predicate<Entity> fits) {
    int verb = s.head(i);
    boolean own = s.is(i, "nsubj");
    for (int at = verb, steps = 0; at >= 0 && steps < 10; at = s.head(at), steps++) {
      int subject = Grammar.surfaceSubject(s, at);
      boolean usable =
          subject >= 0
              && subject != i
              && subject < i
              && !(own && at == verb)
              && !s.under(i, subject);
      Entity entity = usable ? cast.known(s, subject) : null;
      if (entity != null && fits.test(entity)) {
        return entity;
      }
    }
    return null;
  }

  /** The mention that stands out most in the nearest sentence that has any. */
  private @Nullable Entity before(Sentence s, Predicate<Entity> fits, boolean many) {
    for (int distance = 0; distance <= REACH; distance++) {
      Mention best = null;
      for (Mention mention : mentions.reversed()) {
        boolean here = mention.sentence() == s.number() - distance;
        boolean usable = here && fits.test(mention.entity()) && (quoting || !mention.quoted());
        if (usable && (best == null || mention.weight(many) > best.weight(many))) {
          best = mention;
        }
      }
      if (best != null) {
        return best.entity();
      }
    }
    return null;
  }
}
