package org.parley.desk.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.milestone.Milestones;
import org.parley.model.Actor;
import org.parley.model.Event;
import org.parley.model.EventKind;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Source;

/** Items as events of the PLOVER ontology, from what the ledger holds; no text is read again. */
final class PloverEvents {

  /** Contexts of PLOVER by the type of milestone. */
  private static final Map<String, String> CONTEXTS = contexts();

  private final Material material;
  private final EventCoding coding;

  private PloverEvents(Material material, EventCoding coding) {
    this.material = material;
    this.coding = coding;
  }

  /**
   * One event.
   *
   * @param exhibit the item that tells it
   * @param source code or key of who does it; null where nobody is named
   * @param kind type, mode and auxiliary modes
   * @param target code or key of to whom; null where nobody is named
   * @param date ISO 8601
   * @param contexts in the order of the milestones
   */
  record Told(
      Exhibit exhibit,
      @Nullable String source,
      EventKind kind,
      @Nullable String target,
      String date,
      List<String> contexts) {}

  private static Map<String, String> contexts() {
    Map<String, String> contexts = new HashMap<>();
    for (KnowledgeFile.Entry entry :
        KnowledgeFile.load(PloverEvents.class, "milestone-contexts.list").entries()) {
      entry.words().forEach(type -> contexts.put(type, entry.meaning()));
    }
    return Map.copyOf(contexts);
  }

  /** In the order of the sources and of their texts. */
  static List<Told> of(Material material, EventCoding coding) {
    PloverEvents events = new PloverEvents(material, coding);
    List<Told> all = new ArrayList<>();
    material.exhibits().forEach(exhibit -> events.add(exhibit, all));
    return all;
  }

  private void add(Exhibit exhibit, List<Told> all) {
    Item item = exhibit.item();
    EventKind kind = coding.kind(item.kind().word(), aspect(item)).orElse(null);
    if (kind == null) {
      return;
    }
    String date = date(exhibit);
    EventKind timed = timed(kind, date, exhibit.source());
    for (Pair pair : new LinkedHashSet<>(pairs(item))) {
      all.add(new Told(exhibit, pair.source(), timed, pair.target(), date, contexts(item)));
    }
  }

  private static @Nullable String aspect(Item item) {
    return switch (item.kind()) {
      case POSITION -> item.value("stance");
      case MEETING -> item.value("status");
      case OUTLOOK -> item.value("direction");
      case STATEMENT, CONDITION, PROPOSAL, ACCUSATION, WARNING, DISPUTE -> null;
    };
  }

  /** When a meeting is; of all else, when it was told. */
  private static String date(Exhibit exhibit) {
    String date = exhibit.item().value("date");
    return exhibit.item().kind() == Kind.MEETING && date != null && Days.of(date).isPresent()
        ? date
        : day(exhibit.source()).toString();
  }

  private static LocalDate day(Source source) {
    return LocalDate.ofInstant(source.published(), ZoneOffset.UTC);
  }

  /** What ended before the year before it was told is history. */
  private static EventKind timed(EventKind kind, String date, Source source) {
    int year = Days.of(date).orElseThrow().last().getYear();
    if (year >= day(source).getYear() - 1 || kind.auxiliary().contains(Event.Auxiliary.FUTURE)) {
      return kind;
    }
    Set<Event.Auxiliary> auxiliary = EnumSet.of(Event.Auxiliary.HISTORICAL);
    auxiliary.addAll(kind.auxiliary());
    return new EventKind(kind.type(), kind.mode(), auxiliary);
  }

  /** Who does it, and to whom. */
  private record Pair(@Nullable String source, @Nullable String target) {}

  private List<Pair> pairs(Item item) {
    return switch (item.kind()) {
      case MEETING -> meetings(material.who(item, "participants"));
      case ACCUSATION -> each(material.who(item, "accuser"), material.who(item, "accused"));
      case POSITION -> each(material.who(item, "party"), others(item, "party"));
      case PROPOSAL -> each(material.who(item, "by"), others(item, "by"));
      case WARNING -> each(material.who(item, "issuer"), List.of());
      case STATEMENT -> each(material.who(item, "speaker"), List.of());
      case CONDITION -> each(material.who(item, "holder"), others(item, "holder"));
      case DISPUTE -> each(material.who(item, "counterclaimant"), material.who(item, "claimant"));
      case OUTLOOK -> each(material.who(item, "assessor"), List.of());
    };
  }

  /** Each who takes part with each who is named later. */
  private List<Pair> meetings(List<Identity> participants) {
    List<String> codes = participants.stream().map(this::code).distinct().toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      for (int j = i + 1; j < codes.size(); j++) {
        pairs.add(new Pair(codes.get(i), codes.get(j)));
      }
    }
    if (pairs.isEmpty()) {
      pairs.add(new Pair(codes.isEmpty() ? null : codes.getFirst(), null));
    }
    return pairs;
  }

  private List<Pair> each(List<Identity> sources, List<Identity> targets) {
    List<Pair> pairs = new ArrayList<>();
    for (@Nullable String source : codes(sources)) {
      for (@Nullable String target : codes(targets)) {
        if (source == null || !source.equals(target)) {
          pairs.add(new Pair(source, target));
        }
      }
    }
    return pairs;
  }

  /** At least one, which is null where there is nobody. */
  private List<@Nullable String> codes(List<Identity> identities) {
    List<@Nullable String> codes = new ArrayList<>();
    identities.stream().map(this::code).distinct().forEach(codes::add);
    if (codes.isEmpty()) {
      codes.add(null);
    }
    return codes;
  }

  /** The other party of the negotiation of which what has to come about is a matter as well. */
  private List<Identity> others(Item item, String who) {
    Identities identities = material.standing().identities();
    List<Identity> parties = material.standing().parties();
    Set<String> own = new LinkedHashSet<>();
    material.who(item, who).forEach(one -> own.add(identities.side(one).key()));
    Set<Identity> others = new LinkedHashSet<>();
    for (Milestone milestone : milestones(item)) {
      for (String party : milestone.parties()) {
        identities
            .byKey(party)
            .map(identities::side)
            .filter(side -> parties.contains(side) && !own.contains(side.key()))
            .ifPresent(others::add);
      }
    }
    return others.size() == 1 ? List.copyOf(others) : List.of();
  }

  private List<Milestone> milestones(Item item) {
    return Milestones.fields(item.kind()).stream()
        .flatMap(field -> material.milestone(item, field).stream())
        .toList();
  }

  private List<String> contexts(Item item) {
    return milestones(item).stream()
        .map(one -> CONTEXTS.get(one.type().word()))
        .filter(context -> context != null)
        .distinct()
        .toList();
  }

  /**
   * The code of the state for which somebody stands, then that of the part of its society; where a
   * state has no code, its key, in lower case.
   */
  private String code(Identity identity) {
    Identity side = material.standing().identities().side(identity);
    String code = side.code();
    if (code == null) {
      return side.key();
    }
    return side.key().equals(identity.key()) ? code : code + role(identity);
  }

  private String role(Identity identity) {
    Stream<String> words =
        identity.kind() == Actor.Kind.PERSON
            ? identity.offices().stream().map(Identity.Tenure::office)
            : Stream.concat(Stream.of(identity.name()), identity.aliases().stream());
    return words.flatMap(one -> coding.role(one).stream()).findFirst().orElse("");
  }

  /** The auxiliary modes in lower case, in the order of the ontology. */
  static List<String> auxiliary(EventKind kind) {
    return kind.auxiliary().stream()
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toList());
  }
}
