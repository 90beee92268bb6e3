package org.parley.reading.confidence;

import org.parley.model.Accusation;
import org.parley.model.Assertion;
import org.parley.model.Condition;
import org.parley.model.Dispute;
import org.parley.model.Meeting;
import org.parley.model.Outlook;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Statement;
import org.parley.model.Warning;

/** Assertions with another confidence. */
public final class Rated {

  private Rated() {}

  /**
   * The same assertion.
   *
   * @param confidence from 0 to 1
   */
  public static Assertion as(Assertion one, double confidence) {
    return switch (one) {
      case Statement s ->
          new Statement(
              s.id(),
              s.speaker(),
              s.source(),
              s.cue(),
              s.content(),
              s.within(),
              s.evidence(),
              confidence);
      case Position p ->
          new Position(p.id(), p.party(), p.stance(), p.on(), p.evidence(), confidence);
      case Condition c ->
          new Condition(
              c.id(),
              c.holder(),
              c.target(),
              c.requirement(),
              c.relation(),
              c.evidence(),
              confidence);
      case Proposal r ->
          new Proposal(r.id(), r.name(), r.by(), r.terms(), r.mentions(), r.evidence(), confidence);
      case Meeting m ->
          new Meeting(
              m.id(),
              m.kind(),
              m.participants(),
              m.status(),
              m.mentions(),
              m.place(),
              m.date(),
              m.level(),
              m.format(),
              m.evidence(),
              confidence);
      case Accusation x ->
          new Accusation(x.id(), x.accuser(), x.accused(), x.act(), x.evidence(), confidence);
      case Warning w ->
          new Warning(w.id(), w.issuer(), w.trigger(), w.consequence(), w.evidence(), confidence);
      case Dispute d ->
          new Dispute(
              d.id(),
              d.claim(),
              d.claimant(),
              d.counterclaim(),
              d.counterclaimant(),
              d.evidence(),
              confidence);
      case Outlook o ->
          new Outlook(
              o.id(), o.assessor(), o.proposition(), o.direction(), o.evidence(), confidence);
    };
  }
}
