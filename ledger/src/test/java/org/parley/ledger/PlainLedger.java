package org.parley.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Ledger.Added;
import org.parley.ledger.Ledger.Outcome;
import org.parley.model.Brief;
import org.parley.model.account.Account;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Itemizing;
import org.parley.model.account.Moment;
import org.parley.model.account.Negotiation;
import org.parley.model.account.Source;

/** What a ledger has to answer, said as plainly as can be: lists in memory, looked through. */
final class PlainLedger {

  private record Version(Source source, Brief brief, Instant at) {}

  private record Reading(Version version, Source source, List<Item> items, Instant at) {}

  private record Joining(String negotiation, String lineage, Instant at) {}

  private record Decided(String negotiation, Decision decision) {}

  private final Map<String, Negotiation> negotiations = new LinkedHashMap<>();
  private final List<Version> versions = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Joining> joinings = new ArrayList<>();
  private final List<Decided> decisions = new ArrayList<>();

  void open(Negotiation negotiation) {
    negotiations.put(negotiation.name(), negotiation);
  }

  Outcome expected(String negotiation, Brief brief, String reader, String address) {
    List<Version> own = own(address);
    Version same = same(own, brief);
    boolean joined =
        own.stream().anyMatch(v -> isJoined(negotiation, v.source().lineage(), Instant.MAX));
    if (same != null) {
      Reading last = lastReading(same, Instant.MAX);
      boolean reread = !Objects.requireNonNull(last).source().reader().equals(reader);
      return !joined ? Outcome.JOINED : reread ? Outcome.REREAD : Outcome.SAME;
    }
    if (!own.isEmpty()) {
      return Outcome.REVISED;
    }
    boolean copied =
        versions.stream()
            .anyMatch(v -> v.brief().document().text().equals(brief.document().text()));
    return copied ? Outcome.COPY : Outcome.NEW;
  }

  void added(String negotiation, Brief brief, String reader, Added added, Instant now) {
    Source source = added.source();
    Version version = same(own(source.address()), brief);
    if (version == null) {
      version = new Version(source, brief, now);
      versions.add(version);
    }
    if (!isJoined(negotiation, source.lineage(), Instant.MAX)) {
      joinings.add(new Joining(negotiation, source.lineage(), now));
    }
    Reading last = lastReading(version, Instant.MAX);
    if (last == null || !last.source().reader().equals(reader)) {
      List<Item> items = Itemizing.of(brief, source.id(), source.lineage());
      readings.add(new Reading(version, source, items, now));
    }
  }

  void decided(String negotiation, Decision decision) {
    decisions.add(new Decided(negotiation, decision));
  }

  private List<Version> own(String address) {
    return versions.stream().filter(v -> v.source().address().equals(address)).toList();
  }

  private static @Nullable Version same(List<Version> own, Brief brief) {
    for (Version version : own.reversed()) {
      boolean text = version.brief().document().text().equals(brief.document().text());
      boolean date =
          Objects.equals(version.brief().document().published(), brief.document().published());
      if (text && (date || version.equals(own.getLast()))) {
        return version;
      }
    }
    return null;
  }

  private boolean isJoined(String negotiation, String lineage, Instant knownAt) {
    return joinings.stream()
        .anyMatch(j ->
            j.negotiation().equals(negotiation)
                && j.lineage().equals(lineage)
                && !j.at().isAfter(knownAt));
  }

  private @Nullable Reading lastReading(Version version, Instant knownAt) {
    Reading last = null;
    for (Reading reading : readings) {
      if (reading.version().equals(version) && !reading.at().isAfter(knownAt)) {
        last = reading;
      }
    }
    return last;
  }

  Account account(String negotiation, Moment moment) {
    List<Decision> inForce = inForce(negotiation, moment.knownAt());
    Map<String, Version> force = new LinkedHashMap<>();
    for (Version version : versions) {
      String lineage = version.source().lineage();
      Version before = force.get(lineage);
      boolean later =
          before == null || !version.source().published().isBefore(before.source().published());
      if (later && counts(negotiation, version, moment) && !isForgotten(version, inForce)) {
        force.put(lineage, version);
      }
    }
    List<Version> ordered = new ArrayList<>(force.values());
    ordered.sort(
        Comparator.comparing((Version v) -> v.source().published())
            .thenComparing(Version::at)
            .thenComparingInt(versions::indexOf));
    List<Source> sources = new ArrayList<>();
    Set<String> given = new HashSet<>();
    for (Version version : ordered) {
      Reading last = Objects.requireNonNull(lastReading(version, moment.knownAt()));
      sources.add(last.source());
      last.items().forEach(item -> given.add(item.id()));
    }
    List<Item> items = new ArrayList<>();
    for (Version version : ordered) {
      items.addAll(Objects.requireNonNull(lastReading(version, moment.knownAt())).items());
      items.addAll(kept(negotiation, version, moment, inForce, given));
    }
    return new Account(
        Objects.requireNonNull(negotiations.get(negotiation)), moment, sources, items, inForce);
  }

  private boolean counts(String negotiation, Version version, Moment moment) {
    return !version.at().isAfter(moment.knownAt())
        && !version.source().published().isAfter(moment.asOf())
        && isJoined(negotiation, version.source().lineage(), moment.knownAt());
  }

  private boolean isForgotten(Version version, List<Decision> inForce) {
    return inForce.stream()
        .filter(d -> d.type() == Decision.Type.FORGET)
        .anyMatch(d ->
            versions.stream()
                .anyMatch(v ->
                    v.source().id().equals(d.subject())
                        && v.source().lineage().equals(version.source().lineage())));
  }

  /** Items that are in no reading that counts, from the last reading that has them. */
  private List<Item> kept(
      String negotiation,
      Version version,
      Moment moment,
      List<Decision> inForce,
      Set<String> given) {
    Map<String, Item> last = new HashMap<>();
    Map<Item, Integer> order = new HashMap<>();
    int at = 0;
    for (Reading reading : readings) {
      boolean known =
          !reading.at().isAfter(moment.knownAt())
              && counts(negotiation, reading.version(), moment)
              && reading.source().lineage().equals(version.source().lineage());
      for (Item item : reading.items()) {
        at++;
        boolean wanted =
            inForce.stream()
                .anyMatch(d -> d.type() == Decision.Type.REJECT && d.subject().equals(item.id()));
        if (known && wanted && !given.contains(item.id())) {
          last.put(item.id(), item);
          order.put(item, at);
        }
      }
    }
    return last.values().stream().sorted(Comparator.comparingInt(order::get)).toList();
  }

  List<Decision> inForce(String negotiation, Instant knownAt) {
    List<Decision> known =
        decisions.stream()
            .filter(d -> d.negotiation().equals(negotiation))
            .map(Decided::decision)
            .filter(d -> !d.at().isAfter(knownAt))
            .toList();
    return known.stream()
        .filter(d -> d.type() != Decision.Type.WITHDRAW && !isWithdrawn(d, known))
        .toList();
  }

  private static boolean isWithdrawn(Decision decision, List<Decision> known) {
    return known.stream()
        .anyMatch(d ->
            d.type() == Decision.Type.WITHDRAW
                && d.subject().equals(decision.id())
                && !isWithdrawn(d, known));
  }
}
