package org.parley.reading.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Assertion;
import org.parley.model.Condition;
import org.parley.model.Dispute;
import org.parley.model.EventKind;
import org.parley.model.Meeting;
import org.parley.model.Outlook;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Warning;
import org.parley.reading.actors.Cast;
import org.parley.reading.actors.Entity;
import org.parley.reading.syntax.Sentence;

/** Reads the items of a brief as deeds, for sentences whose verbs tell of no event. */
final class ItemCoder {

  private final Cast cast;
  private final ActorCoder actors;
  private final ItemEvents kinds;

  ItemCoder(Cast cast, ActorCoder actors, ItemEvents kinds) {
    this.cast = cast;
    this.actors = actors;
    this.kinds = kinds;
  }

  /** The deed of an item, where both who does it and whereto stand in the sentence. */
  List<Told> told(Sentence s, Assertion item) {
    Optional<EventKind> kind = kinds.of(item);
    if (kind.isEmpty()) {
      return List.of();
    }
    int source = place(s, source(item));
    int target = target(s, item, source);
    if (source < 0 || target < 0) {
      return List.of();
    }
    Deed deed = new Deed(kind.get().type(), kind.get().mode(), List.of(), kind.get().auxiliary());
    int cue = s.tokenAt(about(item).start());
    int at = Math.min(cue, s.size() - 1);
    return List.of(new Told(deed, at, List.of(target), List.of(), source, target));
  }

  private static @Nullable String source(Assertion item) {
    return switch (item) {
      case Position position -> position.party();
      case Accusation accusation -> accusation.accuser();
      case Warning warning -> warning.issuer();
      case Proposal proposal -> first(proposal.by());
      case Meeting meeting -> first(meeting.participants());
      case Dispute dispute -> dispute.counterclaimant();
      case Statement statement -> statement.speaker();
      case Condition condition -> condition.holder();
      case Outlook outlook -> outlook.assessor();
    };
  }

  private static @Nullable String first(List<String> ids) {
    return ids.isEmpty() ? null : ids.getFirst();
  }

  /** The words in which the item says what it is about. */
  private static Span about(Assertion item) {
    return switch (item) {
      case Position position -> position.on();
      case Accusation accusation -> accusation.act();
      case Warning warning -> warning.consequence();
      case Proposal proposal -> proposal.name();
      case Meeting meeting -> meeting.mentions().getFirst();
      case Dispute dispute -> dispute.counterclaim();
      case Statement statement -> statement.content();
      case Condition condition -> condition.requirement();
      case Outlook outlook -> outlook.proposition();
    };
  }

  private int target(Sentence s, Assertion item, int source) {
    if (item instanceof Accusation accusation && accusation.accused() != null) {
      return place(s, accusation.accused());
    }
    if (item instanceof Meeting meeting) {
      return meeting.participants().size() < 2 ? -1 : place(s, meeting.participants().get(1));
    }
    Span words = about(item);
    List<Integer> inside = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      boolean other = i != source && words.contains(s.span(i)) && s.isNoun(i);
      if (other && actors.direct(s, i).stream().anyMatch(code -> code.state() != null)) {
        inside.add(i);
      }
    }
    return inside.isEmpty() ? -1 : inside.getFirst();
  }

  /** The token at which a sentence names an actor; -1 where it does not. */
  private int place(Sentence s, @Nullable String id) {
    if (id == null) {
      return -1;
    }
    Entity entity = cast.withId(id);
    for (int i = 0; i < s.size(); i++) {
      if (cast.known(s, i) == entity && !actors.codes(s, i).isEmpty()) {
        return i;
      }
    }
    return -1;
  }
}
