package org.parley.reading.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedCollection;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/** What has been mentioned so far in a text, where, and how far it stands out. */
final class Discourse {

  private final Lexicon lexicon;
  private final List<Mention> mentions = new ArrayList<>();

  /** Those mentioned, in the order of their latest mentions. */
  private LinkedHashSet<Entity> order = new LinkedHashSet<>();

  /** How often each has been mentioned. */
  private final IdentityHashMap<Entity, Integer> counts = new IdentityHashMap<>();

  private int paragraph = -1;
  private boolean quoting;

  /**
   * An actor, where it is mentioned.
   *
   * @param speaks whether it is the subject of a verb of saying
   * @param quoted whether it stands in a quotation
   */
  record Mention(Entity entity, int sentence, boolean subject, boolean speaks, boolean quoted) {

    Mention of(Entity other) {
      return new Mention(other, sentence, subject, speaks, quoted);
    }

    /** How likely a pronoun after it takes it up. */
    int weight(boolean many) {
      return (many && entity.plural() ? 4 : 0) + (speaks ? 2 : 0) + (subject ? 1 : 0);
    }
  }

  Discourse(Lexicon lexicon) {
    this.lexicon = lexicon;
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
    order.addLast(entity);
    counts.merge(entity, 1, Integer::sum);
  }

  /** What was said of somebody who was only described holds of the one who is named. */
  void becomes(Entity described, Entity named) {
    Integer count = counts.remove(described);
    if (count == null) {
      return;
    }
    mentions.replaceAll(mention -> mention.entity() == described ? mention.of(named) : mention);
    counts.merge(named, count, Integer::sum);
    LinkedHashSet<Entity> merged = new LinkedHashSet<>();
    order.forEach(entity -> merged.addLast(entity == described ? named : entity));
    order = merged;
  }

  /** Everybody who has been mentioned, who was mentioned last first. */
  SequencedCollection<Entity> entities() {
    return Collections.unmodifiableSequencedSet(order).reversed();
  }

  /** How often somebody has been mentioned. */
  int count(Entity entity) {
    return counts.getOrDefault(entity, 0);
  }

  /** All mentions, the latest first. */
  List<Mention> latest() {
    return Collections.unmodifiableList(mentions).reversed();
  }

  /** Whether a quotation is open. */
  boolean quoting() {
    return quoting;
  }
}
