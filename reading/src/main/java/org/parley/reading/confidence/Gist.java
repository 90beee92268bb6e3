package org.parley.reading.confidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Assertion;
import org.parley.model.Condition;
import org.parley.model.Dispute;
import org.parley.model.Meeting;
import org.parley.model.Outlook;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Warning;

/**
 * What all kinds of assertion have in common.
 *
 * @param kind in lower case, as the JSON form has it
 * @param actor id of the actor who says, holds, proposes or takes part, the first of several; null
 *     where there is none
 * @param words what is said, wanted, required, named, done or expected
 */
record Gist(String kind, @Nullable String actor, Span words) {

  static Gist of(Assertion one) {
    return switch (one) {
      case Statement s -> new Gist("statement", s.speaker(), s.content());
      case Position p -> new Gist("position", p.party(), p.on());
      case Condition c -> new Gist("condition", c.holder(), c.requirement());
      case Proposal r -> new Gist("proposal", first(r.by()), r.name());
      case Meeting m -> new Gist("meeting", first(m.participants()), m.mentions().getFirst());
      case Accusation x -> new Gist("accusation", x.accuser(), x.act());
      case Warning w -> new Gist("warning", w.issuer(), w.consequence());
      case Dispute d -> new Gist("dispute", d.counterclaimant(), d.claim());
      case Outlook o -> new Gist("outlook", o.assessor(), o.proposition());
    };
  }

  private static @Nullable String first(List<String> ids) {
    return ids.isEmpty() ? null : ids.getFirst();
  }
}
