package org.parley.cli.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Statement;

/**
 * How sure an assertion has to be in order to be shown.
 *
 * @param least from 0 to 1
 */
public record Confidence(double least) {

  /** Everything is shown. */
  public static final Confidence ANY = new Confidence(0);

  public Confidence {
    if (!(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException("Not a confidence from 0 to 1: " + least);
    }
  }

  /** The brief without what is less sure. */
  Brief of(Brief brief) {
    if (leftOut(brief) == 0) {
      return brief;
    }
    Set<String> kept = new HashSet<>();
    brief.assertions().stream().filter(this::holds).forEach(one -> kept.add(one.id()));
    List<Assertion> assertions =
        brief.assertions().stream().filter(this::holds).map(one -> within(one, kept)).toList();
    return new Brief(brief.document(), brief.actors(), assertions, brief.unread());
  }

  /** How many assertions of a brief are less sure. */
  int leftOut(Brief brief) {
    return (int) brief.assertions().stream().filter(one -> !holds(one)).count();
  }

  private boolean holds(Assertion assertion) {
    return assertion.confidence() >= least;
  }

  /** A statement inside one that was left out stands by itself. */
  private static Assertion within(Assertion assertion, Set<String> kept) {
    return assertion instanceof Statement s && s.within() != null && !kept.contains(s.within())
        ? new Statement(
            s.id(),
            s.speaker(),
            s.source(),
            s.cue(),
            s.content(),
            null,
            s.evidence(),
            s.confidence())
        : assertion;
  }
}
