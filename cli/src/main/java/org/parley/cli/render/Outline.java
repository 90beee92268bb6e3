package org.parley.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
   * @param again how often the article tells it again in the same words
   * @param inner what belongs under it
   */
  record Item(String lead, @Nullable Quote quote, List<Span> spans, int again, List<Item> inner) {

    Item(String lead, @Nullable Quote quote, List<Span> spans) {
      this(lead, quote, spans, List.of());
    }

    Item(String lead, @Nullable Quote quote, List<Span> spans, List<Item> inner) {
      this(lead, quote, spans, 0, inner);
    }
  }

  record Section(Topic topic, String title, List<Item> items) {}

  /** Who stands for the words of nobody in particular. */
  static final String NOBODY = "Nobody named";

  private final Brief brief;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final IndexedText text;
  private final Confidence confidence;
  private final int leftOut;

  Outline(Brief whole, Confidence confidence) {
    this.brief = confidence.of(whole);
    this.confidence = confidence;
    this.leftOut = confidence.leftOut(whole);
    this.text = new IndexedText(brief.document().text());
    brief.actors().forEach(actor -> actors.put(actor.id(), actor));
  }

  IndexedText text() {
    return text;
  }

  /** How many assertions are shown, in words. */
  String count() {
    if (brief.firstLook() != null) {
      return "not read";
    }
    int found = brief.assertions().size();
    return found + (found == 1 ? " assertion" : " assertions");
  }

  /** What a reader has to know of a brief beside its sections: what is missing in it, and why. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (brief.firstLook() != null) {
      brief.unread().forEach(unread -> notes.add("Not read: " + unread.reason() + "."));
      return notes;
    }
    if (leftOut > 0) {
      String what = leftOut == 1 ? "1 assertion is" : leftOut + " assertions are";
      notes.add(what + " left out as less sure than " + confidence.least() + ".");
    } else if (brief.assertions().isEmpty()) {
      notes.add("Nothing of a negotiation was found in this text.");
    }
    for (Brief.Unread unread : brief.unread()) {
      notes.add("Not read, line " + text.lineOf(unread.span().start()) + ": " + unread.reason());
    }
    return notes;
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
    return once(every(type).stream().map(item).toList());
  }

  /** What is told several times in the same words is one item. */
  private static List<Item> once(List<Item> items) {
    Map<Object, List<Item>> same = new LinkedHashMap<>();
    for (Item item : items) {
      Quote quote = item.quote();
      Object key =
          quote == null || !item.inner().isEmpty() ? item : List.of(item.lead(), quote.words());
      same.computeIfAbsent(key, any -> new ArrayList<>()).add(item);
    }
    return same.values().stream().map(Outline::joined).toList();
  }

  private static Item joined(List<Item> same) {
    Item first = same.getFirst();
    List<Span> spans = same.stream().flatMap(item -> item.spans().stream()).distinct().toList();
    return new Item(first.lead(), first.quote(), spans, same.size() - 1, first.inner());
  }

  // Words and names

  Quote quote(Span span) {
    String words = text.words(span).replaceAll("\\s+", " ").strip();
    return new Quote(words, text.lineOf(span.start()));
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

  /**
   * A party as it is listed.
   *
   * @param voices names of those who speak for it
   */
  private record Listed(Set<String> voices, Set<Span> mentions) {

    Listed() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  /**
   * Who takes part, each with those who speak for it; only those of whom the brief tells. Actors of
   * one name are listed once.
   */
  private List<Item> parties() {
    Map<String, Listed> listed = new LinkedHashMap<>();
    for (String id : Parts.actors(brief)) {
      Actor actor = actors.get(id);
      if (actor == null) {
        continue;
      }
      Actor party = actor.party() == null ? actor : actors.getOrDefault(actor.party(), actor);
      Listed one = listed.computeIfAbsent(party.name(), key -> new Listed());
      one.mentions().addAll(party.mentions());
      if (!party.name().equals(actor.name())) {
        one.voices().add(actor.name());
      }
    }
    List<Item> items = new ArrayList<>();
    listed.forEach((name, one) -> {
      String voices = one.voices().isEmpty() ? "" : ": " + String.join(", ", one.voices());
      items.add(new Item(name + voices, null, List.copyOf(one.mentions())));
    });
    return items;
  }

  // Conditions

  private List<Item> chains() {
    return new Chain(every(Condition.class), every(Meeting.class), text)
        .roots().stream().map(this::step).toList();
  }

  private Item step(Chain.Step step) {
    List<Item> inner = step.before().stream().map(this::step).toList();
    return new Item(
        required(step.condition()), quote(step.words()), step.spans(), step.again(), inner);
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
        items.add(new Item(party.isEmpty() ? NOBODY : party, null, List.of(), once(own))));
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
        speaker.isEmpty() ? NOBODY : speaker,
        quote(statement.content()),
        List.of(statement.content(), statement.cue()));
  }
}
