package org.parley.reading.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/** Whom of those mentioned so far an office or another description takes up. */
final class DescribedSoFar {

  private final Discourse discourse;
  private final Lexicon lexicon;

  DescribedSoFar(Discourse discourse, Lexicon lexicon) {
    this.discourse = discourse;
    this.lexicon = lexicon;
  }

  /** The person who holds an office: "the Russian foreign minister", "the minister". */
  @Nullable Entity holder(Sentence s, int i, NameReader.Name name, @Nullable Entity side) {
    String office = s.lemma(i);
    String phrase = String.join(" ", name.title());
    for (Entity entity : discourse.entities()) {
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

  private boolean hasOffice(Entity entity, String office, String phrase) {
    if (!entity.roles().contains(office)) {
      return false;
    }
    // "foreign minister" is no "prime minister": what stands right before the office has to agree.
    String[] words = phrase.split(" ");
    String before = words.length > 1 ? words[words.length - 2] : "";
    boolean narrows = lexicon.contains("office-branches", before);
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
    for (Entity entity : discourse.entities()) {
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
    List<Entity> all =
        discourse.entities().stream().filter(entity -> entity.kind() == Actor.Kind.STATE).toList();
    int most = all.stream().mapToInt(discourse::count).max().orElse(0);
    List<Entity> rivals =
        all.stream().filter(entity -> 2 * discourse.count(entity) > most).toList();
    return rivals.size() == 1 ? rivals.getFirst() : null;
  }

  /** The organization or group that "the company", "the five unions" takes up. */
  @Nullable Entity known(Sentence s, int i, NameReader.Name name, @Nullable Entity side) {
    String head = s.lemma(i);
    for (Entity entity : discourse.entities()) {
      if (entity.kind() == Actor.Kind.PERSON || entity.kind() == Actor.Kind.STATE) {
        continue;
      }
      boolean named = entity.words().contains(head) || entity.roles().contains(head);
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
    Set<String> have = new HashSet<>(entity.words());
    entity.aliases().forEach(alias -> have.addAll(NameForms.words(alias)));
    have.addAll(entity.roles());
    have.add(head);
    long unknown =
        name.title().stream()
            .filter(word -> !have.contains(word) && !word.startsWith(head))
            .count();
    return unknown <= (name.end() - name.first() > 2 ? 1 : 0);
  }

  private static String lastWord(Entity entity) {
    return entity.words().getLast();
  }
}
