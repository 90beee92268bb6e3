package org.parley.reading.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Span;

/** An actor while a text is being read. Grows with every mention; lives for one text only. */
public final class Entity {

  private final Actor.Kind kind;
  private String name;

  /** Of the name, in lower case. */
  private List<String> words;

  private @Nullable Entity party;
  private final Set<String> aliases = new LinkedHashSet<>();
  private final Set<Span> mentions = new TreeSet<>();
  private final Set<String> roles = new HashSet<>();
  private final List<Entity> members = new ArrayList<>();
  private final boolean plural;
  private @Nullable Gender gender;

  /** Whether "he" or "she" takes somebody up. */
  enum Gender {
    MALE,
    FEMALE
  }

  Entity(String name, Actor.Kind kind, boolean plural) {
    this.name = name;
    this.words = NameForms.words(name);
    this.kind = kind;
    this.plural = plural;
  }

  public String name() {
    return name;
  }

  /** The words of its name, in lower case. */
  List<String> words() {
    return words;
  }

  public Actor.Kind kind() {
    return kind;
  }

  /** Whether "they" fits better than "he", "she" or "it". */
  boolean plural() {
    return plural;
  }

  /** Whether a pronoun of that gender can mean it: nothing known speaks against it. */
  boolean fits(Gender asked) {
    return gender == null || gender == asked;
  }

  /** What a title, a given name or the first pronoun tells; the first holds. */
  void is(@Nullable Gender found) {
    gender = gender == null ? found : gender;
  }

  public @Nullable Entity party() {
    return party;
  }

  public Set<String> aliases() {
    return aliases;
  }

  public Set<Span> mentions() {
    return mentions;
  }

  /** Those who are meant, where it is several named together. */
  public List<Entity> members() {
    return members;
  }

  /**
   * Words of the offices that the text gives it, in lower case, with demonyms: russian foreign
   * minister.
   */
  Set<String> roles() {
    return roles;
  }

  void speaksFor(@Nullable Entity side) {
    if (party == null && side != null && side != this && side.party != this) {
      party = side;
    }
  }

  /** Another string by which the text calls it; a longer form of the name becomes the name. */
  void called(String words, boolean full) {
    if (full && words.length() > name.length() && kind != Actor.Kind.STATE) {
      aliases.add(name);
      name = words;
      this.words = NameForms.words(words);
    }
    if (!words.equals(name)) {
      aliases.add(words);
    }
    aliases.remove(name);
  }

  void mentioned(Span span) {
    mentions.add(span);
  }

  @Override
  public String toString() {
    return name + " (" + kind + ")";
  }
}
