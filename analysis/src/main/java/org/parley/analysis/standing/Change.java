package org.parley.analysis.standing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something that is other at the later of two moments.
 *
 * @param type what sort of change
 * @param at valid time of the source that brought it; of a decision its ledger time
 * @param subject ids or keys of what changed: a finding, a milestone, an identity, a source
 * @param text a sentence for people
 * @param findings ids of what it rests on
 */
public record Change(
    Type type, Instant at, List<String> subject, String text, List<String> findings) {

  /** The sorts of change, weightiest first. */
  public enum Type {
    REVERSAL,
    MILESTONE,
    REQUIREMENT,
    POSITION,
    PROPOSAL,
    MEETING,
    DISPUTE,
    WARNING,
    ACCUSATION,
    OUTLOOK,
    OFFICE,
    CORRECTION,
    WITHDRAWN;

    /** In lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
