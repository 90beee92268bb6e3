package org.parley.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Change;
import org.parley.analysis.standing.Changes;
import org.parley.analysis.standing.Finding;
import org.parley.analysis.standing.Standing;
import org.parley.ledger.Ledger;
import org.parley.model.Brief;
import org.parley.model.Fault;
import org.parley.model.account.Decision;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;

/** What an analyst does with a ledger: begin, add, ask where it stands, decide. */
public final class Desk {

  /** Ids may be shortened to this many letters. */
  private static final int SHORTEST_ID = 4;

  private final Ledger ledger;

  public Desk(Ledger ledger) {
    this.ledger = ledger;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** Begins a negotiation. */
  public Negotiation track(
      String name, List<String> parties, @Nullable String about, @Nullable LocalDate from) {
    return ledger.open(new Negotiation(name, parties, about, from, Instant.EPOCH));
  }

  /**
   * The negotiation of that name, in whatever case.
   *
   * @throws Fault where there is none
   */
  public Negotiation negotiation(String name) {
    List<Negotiation> all = ledger.negotiations(Instant.MAX);
    return all.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .or(() -> all.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst())
        .orElseThrow(() -> unknown(name, all));
  }

  private static Fault unknown(String name, List<Negotiation> all) {
    return Fault.user(
        "no-such-negotiation",
        "There is no negotiation named '" + name + "'",
        all.isEmpty()
            ? "Begin one: parley track \"" + name + "\" --party A --party B"
            : "There are: " + String.join(", ", all.stream().map(Negotiation::name).toList()));
  }

  /** Records what an article says. */
  public Ledger.Added add(Negotiation negotiation, Brief brief, String reader) {
    return ledger.add(negotiation.name(), brief, reader);
  }

  /** Where a negotiation stands at a moment. */
  public Standing standing(Negotiation negotiation, Moment moment) {
    return Standing.of(ledger.account(negotiation.name(), moment));
  }

  /** The moment that a standing tells of: its own, or where that is open the last source's. */
  public static Instant end(Standing standing) {
    Instant asOf = standing.account().moment().asOf();
    return !asOf.equals(Instant.MAX)
        ? asOf
        : standing.account().sources().stream()
            .map(Source::published)
            .max(Instant::compareTo)
            .orElse(standing.account().negotiation().opened());
  }

  /**
   * What changed between an instant of valid time and a moment.
   *
   * @param after where it stands at the moment
   */
  public List<Change> changes(
      Negotiation negotiation, Instant since, Moment moment, Standing after) {
    Standing before = standing(negotiation, new Moment(since, moment.knownAt()));
    return Changes.between(before, after);
  }

  /** A finding and where it stands. */
  public record Evidence(Negotiation negotiation, Standing standing, Finding finding) {}

  /**
   * The findings that have an item of that id.
   *
   * @param id its first letters suffice
   * @param in the negotiation, or null for all
   * @throws Fault where no item has it, or several have
   */
  public Evidence evidence(String id, @Nullable Negotiation in, Moment moment) {
    if (id.length() < SHORTEST_ID) {
      throw Fault.user(
          "short-id",
          "'" + id + "' is too short for an id",
          "Give at least " + SHORTEST_ID + " letters of it, as 'parley status' prints them.");
    }
    List<Evidence> found = new ArrayList<>();
    for (Negotiation negotiation :
        in == null ? ledger.negotiations(moment.knownAt()) : List.of(in)) {
      Standing standing = standing(negotiation, moment);
      for (Finding finding : standing.findings()) {
        if (finding.items().stream().anyMatch(item -> item.id().startsWith(id))) {
          found.add(new Evidence(negotiation, standing, finding));
        }
      }
    }
    if (found.isEmpty()) {
      throw Fault.user(
          "no-such-item",
          "No item has the id '" + id + "'" + (in == null ? "" : " in " + in.name()),
          "'parley status' and 'parley search' print ids; --as-of and --known-at may hide an"
              + " item.");
    }
    if (found.size() > 1) {
      throw Fault.user(
          "ambiguous-id",
          found.size() + " items have an id that starts with '" + id + "'",
          "Give more letters, or the negotiation with --in NAME.");
    }
    return found.getFirst();
  }

  /** Records a decision on a negotiation. */
  public Decision decide(
      Negotiation negotiation,
      Decision.Type type,
      String subject,
      Map<String, String> values,
      String by,
      @Nullable String why) {
    return ledger.decide(
        negotiation.name(), new Decision("", type, subject, values, by, why, Instant.EPOCH));
  }

  /**
   * The id of an article that counts.
   *
   * @param id its first letters suffice
   * @throws Fault where none has it, or several have
   */
  public String article(Negotiation negotiation, String id) {
    return only(
        ledger.account(negotiation.name(), Moment.LATEST).sources().stream()
            .map(Source::id)
            .filter(one -> one.startsWith(id))
            .toList(),
        "article of " + negotiation.name() + " that counts",
        id,
        "'parley list NAME' prints the ids of those that count.");
  }

  /**
   * The id of a decision that is in force.
   *
   * @param id its first letters suffice
   * @throws Fault where none has it, or several have
   */
  public String decision(Negotiation negotiation, String id) {
    Set<String> inForce = new HashSet<>();
    ledger
        .account(negotiation.name(), Moment.LATEST)
        .decisions()
        .forEach(one -> inForce.add(one.id()));
    return only(
        ledger.decisions(negotiation.name(), Instant.MAX).stream()
            .filter(one -> one.type() == Decision.Type.WITHDRAW || inForce.contains(one.id()))
            .map(Decision::id)
            .filter(one -> one.startsWith(id))
            .toList(),
        "decision on " + negotiation.name() + " that is in force",
        id,
        "'parley decisions NAME' prints the ids; one that was withdrawn is no more in force.");
  }

  private static String only(List<String> found, String what, String id, String advice) {
    if (id.length() < SHORTEST_ID || found.size() != 1) {
      throw Fault.user(
          "no-such-id",
          (found.isEmpty() || id.length() < SHORTEST_ID ? "No " : found.size() + " times an ")
              + what
              + " has an id that starts with '"
              + id
              + "'",
          advice);
    }
    return found.getFirst();
  }
}
