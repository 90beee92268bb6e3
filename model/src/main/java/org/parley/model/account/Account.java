package org.parley.model.account;

import java.util.List;

/**
 * What a ledger holds of one negotiation at a moment.
 *
 * @param negotiation the negotiation
 * @param moment the moment
 * @param sources of each article the version in force, by time of publication, then of recording;
 *     those that were forgotten are left out
 * @param items of these sources by the last reading of each, in the order of the sources and of
 *     their texts; also items of earlier versions and readings on which there is a decision, and
 *     those that a person added
 * @param decisions in force, in the order in which they were taken
 */
public record Account(
    Negotiation negotiation,
    Moment moment,
    List<Source> sources,
    List<Item> items,
    List<Decision> decisions) {

  public Account {
    sources = List.copyOf(sources);
    items = List.copyOf(items);
    decisions = List.copyOf(decisions);
  }
}
