package org.parley.cli.render;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Condition;
import org.parley.model.Dispute;
import org.parley.model.Meeting;
import org.parley.model.Outlook;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Statement;
import org.parley.model.Warning;

/** What assertions of all kinds refer to. */
final class Parts {

  private Parts() {}

  /** Ids of the actors that take part in a brief, in the order of its actors. */
  static Set<String> actors(Brief brief) {
    Set<String> named = new LinkedHashSet<>();
    brief.assertions().forEach(assertion -> named.addAll(actors(assertion)));
    Set<String> ordered = new LinkedHashSet<>();
    brief.actors().stream().map(actor -> actor.id()).filter(named::contains).forEach(ordered::add);
    return ordered;
  }

  private static Collection<String> actors(Assertion assertion) {
    return switch (assertion) {
      case Statement s -> present(s.speaker());
      case Position p -> present(p.party());
      case Condition c -> present(c.holder());
      case Proposal p -> p.by();
      case Meeting m -> m.participants();
      case Accusation a -> present(a.accuser(), a.accused());
      case Warning w -> present(w.issuer());
      case Dispute d -> present(d.claimant(), d.counterclaimant());
      case Outlook o -> present(o.assessor());
    };
  }

  private static Collection<String> present(@Nullable String... ids) {
    return Stream.of(ids).filter(Objects::nonNull).toList();
  }
}
