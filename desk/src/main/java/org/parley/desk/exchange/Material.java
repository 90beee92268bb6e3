package org.parley.desk.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.desk.Desk;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;

/**
 * What an export is made of: a negotiation at a moment.
 *
 * @param recorded what the ledger holds, before review
 * @param standing what it comes to, reviewed
 * @param decisions all that are known, also those that were withdrawn
 * @param documents the article of a version, by its id
 */
record Material(
    Account recorded,
    Standing standing,
    List<Decision> decisions,
    Function<String, Optional<Document>> documents) {

  Material {
    decisions = List.copyOf(decisions);
  }

  static Material of(Desk desk, Negotiation negotiation, Moment moment) {
    Account account = desk.ledger().account(negotiation.name(), moment);
    return new Material(
        account,
        Standing.of(account),
        desk.ledger().decisions(negotiation.name(), moment.knownAt()),
        source -> desk.ledger().brief(source).map(Brief::document));
  }

  /** All items that count, in the order of their sources and of the texts. */
  List<Exhibit> exhibits() {
    Map<String, Finding> findings = new HashMap<>();
    standing
        .findings()
        .forEach(one ->
            one.items().forEach(item -> findings.put(item.source() + "\n" + item.id(), one)));
    Map<String, Source> sources = new HashMap<>();
    standing.account().sources().forEach(source -> sources.put(source.id(), source));
    List<Exhibit> exhibits = new ArrayList<>();
    for (Item item : standing.account().items()) {
      Finding finding = findings.get(item.source() + "\n" + item.id());
      Source source = sources.get(item.source());
      if (finding != null && source != null) {
        exhibits.add(new Exhibit(item, finding, source));
      }
    }
    return exhibits;
  }

  /** Who fills a field. */
  List<Identity> who(Item item, String field) {
    return standing.identities().of(item, field);
  }

  /** What the words of a field name, if it has to come about. */
  Optional<Milestone> milestone(Item item, String field) {
    return standing.milestones().of(item, field);
  }

  /**
   * What a person decided about an item that counts: {@code accepted}, {@code corrected}, or null.
   */
  @Nullable String verdict(Item item) {
    return standing.verdict(item);
  }

  /** The text of a version of an article. */
  String text(Source source) {
    return documents.apply(source.id()).map(Document::text).orElse("");
  }
}
