package org.parley.analysis.standing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.model.Actor;
import org.parley.model.Stance;
import org.parley.model.account.Item;
import org.parley.model.account.Quote;
import org.parley.model.account.Source;

/** Findings and changes as sentences for people. */
public final class Telling {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** A noun in the plural before what it is of, such as "relatives of the men". */
  private static final Pattern PLURAL =
      Pattern.compile("^[^,]*?[a-z]{2}s(?= (?:of|in|from|at|who|to|on)\\b|$)");

  private final Standing standing;
  private final Map<String, Source> sources = new HashMap<>();

  public Telling(Standing standing) {
    this.standing = standing;
    standing.account().sources().forEach(source -> sources.put(source.id(), source));
  }

  /** A day as people write it, in UTC. */
  public static String day(Instant at) {
    return DAY.format(at);
  }

  /** A finding in a sentence without a full stop. */
  public String finding(Finding finding) {
    Item item = finding.items().getFirst();
    return switch (finding.kind()) {
      case STATEMENT -> who(finding, "speaker", "Somebody") + ": " + words(item, "content");
      case POSITION ->
          who(finding, "party", "Somebody")
              + " "
              + verb(item.values().getOrDefault("stance", ""), isPlural(finding, "party"))
              + " "
              + words(item, "on");
      case CONDITION -> condition(finding, item);
      case PROPOSAL ->
          words(item, "name")
              + (finding.who().containsKey("by") ? " by " + who(finding, "by", "") : "")
              + terms(item);
      case MEETING ->
          words(item, "mentions")
              + (finding.who().containsKey("participants")
                  ? " of " + who(finding, "participants", "")
                  : "")
              + ": "
              + item.values().getOrDefault("status", "");
      case ACCUSATION ->
          who(finding, "accuser", "Somebody")
              + (isPlural(finding, "accuser") ? " accuse " : " accuses ")
              + who(finding, "accused", "somebody")
              + ": "
              + words(item, "act");
      case WARNING ->
          who(finding, "issuer", "Somebody")
              + (isPlural(finding, "issuer") ? " warn of " : " warns of ")
              + words(item, "consequence")
              + (item.quote("trigger") == null ? "" : " in case of " + words(item, "trigger"));
      case DISPUTE ->
          who(finding, "claimant", "One side")
              + " says "
              + words(item, "claim")
              + "; "
              + who(finding, "counterclaimant", "another")
              + " says "
              + words(item, "counterclaim");
      case OUTLOOK ->
          who(finding, "assessor", "The article")
              + " "
              + expects(item.values().getOrDefault("direction", ""), isPlural(finding, "assessor"))
              + " "
              + words(item, "proposition");
    };
  }

  private String condition(Finding finding, Item item) {
    String holder = who(finding, "holder", "");
    String tie =
        switch (item.values().getOrDefault("relation", "")) {
          case "before" -> " first, before ";
          case "exchange" -> " in exchange for ";
          default -> " for ";
        };
    String what = words(item, "requirement") + tie + words(item, "target");
    if (finding.items().stream().allMatch(Withdrawing::is)) {
      return (holder.isEmpty() ? "No longer required: " : holder + " no longer insists on ") + what;
    }
    return holder.isEmpty()
        ? "Required: " + what
        : holder + (isPlural(finding, "holder") ? " require " : " requires ") + what;
  }

  private static String terms(Item item) {
    List<Quote> terms = item.words().getOrDefault("terms", List.of());
    return terms.isEmpty()
        ? ""
        : terms.stream()
            .map(Quote::text)
            .map(Telling::quoted)
            .collect(Collectors.joining(", ", ": ", ""));
  }

  /** Those who fill a field, by name. */
  public String who(Finding finding, String field, String nobody) {
    List<String> keys = finding.who().getOrDefault(field, List.of());
    return keys.isEmpty() ? nobody : String.join(", ", keys.stream().map(this::name).toList());
  }

  /** The name of an identity, with its side where that is another. */
  public String name(String key) {
    Optional<Identity> identity = standing.identities().byKey(key);
    if (identity.isEmpty()) {
      return key;
    }
    Identity side = standing.identities().side(identity.get());
    return side.key().equals(key)
        ? identity.get().name()
        : identity.get().name() + " (" + side.name() + ")";
  }

  /** The first words of a field, in quotation marks. */
  public static String words(Item item, String field) {
    Quote quote = item.quote(field);
    return quote == null ? "…" : quoted(quote.text());
  }

  /** In quotation marks, line breaks as spaces. */
  public static String quoted(String text) {
    return "“" + text.replaceAll("\\s+", " ") + "”";
  }

  /** What somebody who has a stance does. */
  public static String verb(String stance) {
    return verb(stance, false);
  }

  private static String verb(String stance, boolean plural) {
    String verb =
        switch (stance) {
          case "demand", "offer", "accept", "reject", "doubt" -> stance;
          default -> "address";
        };
    return plural ? verb : verb + (verb.endsWith("s") ? "es" : "s");
  }

  private static String expects(String direction, boolean plural) {
    return switch (direction) {
      case "likely" -> plural ? "expect" : "expects";
      case "unlikely" -> plural ? "do not expect" : "does not expect";
      default -> plural ? "do not rule out" : "does not rule out";
    };
  }

  /** Whether those who fill a field are several, or a group whose name is in the plural. */
  private boolean isPlural(Finding finding, String field) {
    List<String> keys = finding.who().getOrDefault(field, List.of());
    if (keys.size() != 1) {
      return keys.size() > 1;
    }
    Identity identity = standing.identities().byKey(keys.getFirst()).orElse(null);
    return identity != null
        && identity.kind() == Actor.Kind.GROUP
        && PLURAL.matcher(identity.name()).find();
  }

  /** Who turned round on what, and both times. */
  public String reversal(Stand stand, Stand.Step turned) {
    String milestone =
        standing.milestones().byId(stand.milestone()).map(Milestone::name).orElse("");
    return name(stand.party())
        + (isPerson(stand.party()) ? ", who " : ", which ")
        + verbPast(turned.stance())
        + " "
        + quoted(milestone)
        + " on "
        + day(turned.since())
        + publishers(turned.findings())
        + ", now "
        + verb(stand.now().stance().name().toLowerCase(Locale.ROOT))
        + " it"
        + publishers(stand.now().findings());
  }

  private boolean isPerson(String key) {
    return standing
        .identities()
        .byKey(key)
        .filter(one -> one.kind() == Actor.Kind.PERSON)
        .isPresent();
  }

  private String publishers(List<String> findings) {
    List<String> names =
        findings.stream()
            .flatMap(id -> standing.finding(id).stream())
            .flatMap(finding -> finding.publishers().stream())
            .distinct()
            .toList();
    return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
  }

  private static String verbPast(Stance stance) {
    return switch (stance) {
      case DEMAND -> "demanded";
      case OFFER -> "offered";
      case ACCEPT -> "accepted";
      case REJECT -> "rejected";
      case DOUBT -> "doubted";
    };
  }

  /** A milestone whose status is new. */
  public String milestone(Milestone milestone, Optional<Milestone.Status> was) {
    return quoted(milestone.name())
        + ": "
        + was.map(status -> "was " + status.word() + ", is now ").orElse("")
        + milestone.status().word()
        + (milestone.reason().isEmpty() ? "" : " – " + milestone.reason());
  }

  String withdrawn(Source source) {
    return source.publisher() + ": the article " + title(source) + " no longer counts";
  }

  String corrected(String finding, Source was, Source now) {
    return now.version() > was.version()
        ? now.publisher() + " corrected its article, which no longer says: " + finding
        : "Reviewed or read again, " + title(was) + " no longer says: " + finding;
  }

  private static String title(Source source) {
    String title = source.title();
    return title == null ? source.address() : quoted(title);
  }

  /** The article of an item, where it counts. */
  public Optional<Source> source(Item item) {
    return Optional.ofNullable(sources.get(item.source()));
  }

  /** Where an item stands: publisher and day. */
  public String where(Item item) {
    return source(item)
        .map(source -> source.publisher() + ", " + day(source.published()))
        .orElse("");
  }
}
