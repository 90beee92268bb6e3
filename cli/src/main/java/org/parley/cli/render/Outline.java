package org.parley.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Accusation;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Brief;
import org.parley.model.Condition;
import org.parley.model.Dispute;
import org.parley.model.Meeting;
import org.parley.model.Outlook;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Warning;

/** A brief arranged for people: its sections, in the order in which they are read. */
final class Outline {

  /** What a section is about; in lower case the name of its colour. */
  enum Topic {
    PARTY,
    CONDITION,
    POSITION,
    PROPOSAL,
    MEETING,
    DISPUTE,
    ACCUSATION,
    WARNING,
    OUTLOOK,
    STATEMENT
  }

  /**
   * Words of the article.
   *
   * @param line from 1
   */
  record Quote(String words, int line) {}

  /**
   * One line of a section.
   *
   * @param lead what is said of the quote, in Parley's words; may be empty
   * @param spans all the words of the article that it stands on
   * @param inner what belongs under it
   */
  record Item(String lead, @Nullable Quote quote, List<Span> spans, List<Item> inner) {

    Item(String lead, @Nullable Quote quote, List<Span> spans) {
      this(lead, quote, spans, List.of());
    }
  }

  record Section(Topic topic, String title, List<Item> items) {}

  private final Brief brief;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final int[] lineEnds;

  Outline(Brief brief) {
    this.brief = brief;
    brief.actors().forEach(actor -> actors.put(actor.id(), actor));
    int[] points = brief.document().text().codePoints().toArray();
    this.lineEnds =
        java.util.stream.IntStream.range(0, points.length).filter(i -> points[i] == '\n').toArray();
  }

  /** The sections that have anything to tell. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    add(sections, Topic.PARTY, "Parties", parties());
    add(sections, Topic.CONDITION, "What has to come first", chains());
    add(sections, Topic.POSITION, "Positions", positions());
    add(sections, Topic.PROPOSAL, "Proposals", all(Proposal.class, this::proposal));
    add(sections, Topic.MEETING, "Meetings", meetings());
    add(sections, Topic.DISPUTE, "Disputed", all(Dispute.class, this::dispute));
    add(sections, Topic.ACCUSATION, "Accusations", all(Accusation.class, this::accusation));
    add(sections, Topic.WARNING, "Warnings", all(Warning.class, this::warning));
    add(sections, Topic.OUTLOOK, "Outlook", all(Outlook.class, this::outlook));
    add(sections, Topic.STATEMENT, "Who said what", all(Statement.class, this::statement));
    return sections;
  }

  private static void add(List<Section> sections, Topic topic, String title, List<Item> items) {
    if (!items.isEmpty()) {
      sections.add(new Section(topic, title, items));
    }
  }

  private <T extends Assertion> List<T> every(Class<T> type) {
    return brief.assertions().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private <T extends Assertion> List<Item> all(Class<T> type, Function<T, Item> item) {
    return every(type).stream().map(item).toList();
  }

  // Words and names

  Quote quote(Span span) {
    String words = span.in(brief.document().text()).replaceAll("\\s+", " ").strip();
    return new Quote(words, line(span.start()));
  }

  /** The line of a code point, from 1. */
  int line(int offset) {
    int at = java.util.Arrays.binarySearch(lineEnds, offset);
    return (at < 0 ? -at - 1 : at) + 1;
  }

  private String name(@Nullable String id) {
    Actor actor = id == null ? null : actors.get(id);
    return actor == null ? "" : actor.name();
  }

  /** "Sergei Lavrov (Russia)". */
  private String withParty(@Nullable String id) {
    Actor actor = id == null ? null : actors.get(id);
    String party = actor == null ? "" : name(actor.party());
    return name(id) + (party.isEmpty() ? "" : " (" + party + ")");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  // Parties

  /** Who takes part, each with those who speak for it; only those of whom the brief tells. */
  private List<Item> parties() {
    Map<String, List<String>> speakers = new LinkedHashMap<>();
    for (String id : Parts.actors(brief)) {
      Actor actor = actors.get(id);
      if (actor == null) {
        continue;
      }
      String party = actor.party() == null ? id : actor.party();
      List<String> names = speakers.computeIfAbsent(party, key -> new ArrayList<>());
      if (!party.equals(id)) {
        names.add(actor.name());
      }
    }
    List<Item> items = new ArrayList<>();
    speakers.forEach((party, names) -> {
      String voices = names.isEmpty() ? "" : ": " + String.join(", ", names);
      Actor actor = actors.get(party);
      items.add(new Item(name(party) + voices, null, actor == null ? List.of() : actor.mentions()));
    });
    return items;
  }

  // Conditions

  private List<Item> chains() {
    return new Chain(every(Condition.class), every(Meeting.class), brief.document().text())
        .roots().stream().map(this::step).toList();
  }

  private Item step(Chain.Step step) {
    List<Item> inner = step.before().stream().map(this::step).toList();
    return new Item(required(step.condition()), quote(step.words()), step.spans(), inner);
  }

  /** Who requires it, and how. */
  private String required(@Nullable Condition condition) {
    if (condition == null) {
      return "";
    }
    String how =
        switch (condition.relation()) {
          case BEFORE -> "first";
          case IF -> "only if";
          case EXCHANGE -> "in exchange for";
        };
    String holder = withParty(condition.holder());
    return holder.isEmpty() ? how : how + ", says " + holder;
  }

  // The others

  private List<Item> positions() {
    Map<String, List<Item>> byParty = new LinkedHashMap<>();
    for (Position position : every(Position.class)) {
      Item item = new Item(verb(position), quote(position.on()), List.of(position.on()));
      byParty.computeIfAbsent(withParty(position.party()), key -> new ArrayList<>()).add(item);
    }
    List<Item> items = new ArrayList<>();
    byParty.forEach((party, own) ->
        items.add(new Item(party.isEmpty() ? "Nobody named" : party, null, List.of(), own)));
    return items;
  }

  private static String verb(Position position) {
    return switch (position.stance()) {
      case DEMAND -> "demands";
      case OFFER -> "offers";
      case ACCEPT -> "accepts";
      case REJECT -> "rejects";
      case DOUBT -> "doubts";
    };
  }

  private Item proposal(Proposal proposal) {
    List<Item> terms =
        proposal.terms().stream()
            .map(term -> new Item("term", quote(term), List.of(term)))
            .toList();
    String by = String.join(", ", proposal.by().stream().map(this::name).toList());
    return new Item(
        by.isEmpty() ? "" : "by " + by, quote(proposal.name()), proposal.mentions(), terms);
  }

  private List<Item> meetings() {
    List<Item> items = new ArrayList<>();
    for (Meeting.Status status : Meeting.Status.values()) {
      every(Meeting.class).stream()
          .filter(meeting -> meeting.status() == status)
          .forEach(meeting -> items.add(meeting(meeting)));
    }
    return items;
  }

  private Item meeting(Meeting meeting) {
    List<String> facts = new ArrayList<>(List.of(lower(meeting.status())));
    if (!meeting.participants().isEmpty()) {
      facts.add(String.join(", ", meeting.participants().stream().map(this::name).toList()));
    }
    String level = meeting.level();
    String date = meeting.date();
    Stream.of(
            level == null ? null : level.replace("leaders", "leaders'") + " level",
            meeting.format(),
            meeting.place(),
            date == null ? null : date.replace("/", " to "))
        .filter(Objects::nonNull)
        .forEach(facts::add);
    Span first = meeting.mentions().isEmpty() ? meeting.evidence() : meeting.mentions().getFirst();
    return new Item(capital(String.join(" · ", facts)), quote(first), meeting.mentions());
  }

  private Item dispute(Dispute dispute) {
    List<Span> spans = List.of(dispute.claim(), dispute.counterclaim());
    return new Item(
        "",
        null,
        spans,
        List.of(
            new Item(side(dispute.claimant()), quote(dispute.claim()), List.of(dispute.claim())),
            new Item(
                side(dispute.counterclaimant()),
                quote(dispute.counterclaim()),
                List.of(dispute.counterclaim()))));
  }

  private String side(@Nullable String id) {
    String name = withParty(id);
    return name.isEmpty() ? "The article" : name;
  }

  private Item accusation(Accusation accusation) {
    String accuser = withParty(accusation.accuser());
    String accused = name(accusation.accused());
    String lead =
        (accuser.isEmpty() ? "The article" : accuser)
            + (accused.isEmpty() ? " condemns" : " blames " + accused + " for");
    return new Item(lead, quote(accusation.act()), List.of(accusation.act()));
  }

  private Item warning(Warning warning) {
    String issuer = withParty(warning.issuer());
    Span trigger = warning.trigger();
    Item consequence =
        new Item(
            issuer.isEmpty() ? "A warning" : issuer + " warns",
            quote(warning.consequence()),
            List.of(warning.consequence()));
    return trigger == null
        ? consequence
        : new Item(
            consequence.lead(),
            consequence.quote(),
            consequence.spans(),
            List.of(new Item("if", quote(trigger), List.of(trigger))));
  }

  private Item outlook(Outlook outlook) {
    String assessor = withParty(outlook.assessor());
    String lead = (assessor.isEmpty() ? "" : assessor + ": ") + lower(outlook.direction());
    return new Item(capital(lead), quote(outlook.proposition()), List.of(outlook.proposition()));
  }

  private Item statement(Statement statement) {
    String speaker = withParty(statement.speaker());
    return new Item(
        speaker.isEmpty() ? "Nobody named" : speaker,
        quote(statement.content()),
        List.of(statement.content(), statement.cue()));
  }
}
