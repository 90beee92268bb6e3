package org.parley.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Assertion;
import org.parley.model.Attributions;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Events;
import org.parley.reading.actors.ActorFinder;
import org.parley.reading.actors.Cast;
import org.parley.reading.actors.Entity;
import org.parley.reading.assertions.AssertionReader;
import org.parley.reading.assertions.Assertions;
import org.parley.reading.attribution.AttributionModel;
import org.parley.reading.attribution.AttributionTrainer;
import org.parley.reading.confidence.Circumstances;
import org.parley.reading.confidence.Weighing;
import org.parley.reading.events.EventCoder;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.rules.Match;
import org.parley.reading.rules.Matcher;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Parser;
import org.parley.reading.syntax.Saying;
import org.parley.reading.syntax.Sentence;

/**
 * Reads documents. Loading takes seconds; a loaded reading is immutable and safe for any number of
 * threads.
 */
public final class Reading {

  /** Loaded when first asked for: briefs do without. */
  private static final class Attributing {
    static final AttributionModel MODEL = AttributionModel.load();
  }

  /** Made when first asked for: briefs do without. */
  private static final class Coding {
    private final Lexicon lexicon;
    private @Nullable EventCoder coder;

    Coding(Lexicon lexicon) {
      this.lexicon = lexicon;
    }

    synchronized EventCoder coder() {
      EventCoder made = coder;
      if (made == null) {
        made = new EventCoder(lexicon);
        coder = made;
      }
      return made;
    }
  }

  private final RuleBook rules;
  private final Parser parser;
  private final Matcher matcher;
  private final ActorFinder actors;
  private final Weighing weighing;
  private final Coding events;

  private Reading(RuleBook rules, Parser parser) {
    this.rules = rules;
    this.parser = parser;
    this.matcher = new Matcher(rules.knowledge().rules(), rules.knowledge().lexicon());
    this.actors = new ActorFinder(rules.knowledge().lexicon());
    this.weighing = new Weighing(rules.knowledge().lexicon(), rules.knowledge().rules());
    this.events = new Coding(rules.knowledge().lexicon());
  }

  public static Reading load(RuleBook rules) {
    return new Reading(rules, parser(rules));
  }

  private static Parser parser(RuleBook rules) {
    Lexicon lexicon = rules.knowledge().lexicon();
    Saying saying =
        new Saying(
            Set.copyOf(lexicon.words("speech-verbs")), Set.copyOf(lexicon.words("added-verbs")));
    return Parser.load(
        new Parser.Words(
            saying,
            Set.copyOf(lexicon.words("joining-words")),
            Set.copyOf(lexicon.words("contrast-conjunctions")),
            Set.copyOf(lexicon.words("subordinators"))));
  }

  /** What the document says. Never throws for any text. */
  public Brief read(Document document) {
    return trace(document).brief();
  }

  /**
   * A brief, and which rule found each of its assertions.
   *
   * @param rules by id of an assertion the name of its rule; without those that several rules found
   *     together
   * @param why by id of an assertion what else its confidence rests on
   */
  public record Trace(
      Brief brief, Map<String, String> rules, Map<String, Map<Circumstances.Sign, Double>> why) {}

  /** What the document says, and by which rules. Never throws for any text. */
  public Trace trace(Document document) {
    return trace(document, parse(document));
  }

  private ParsedText parse(Document document) {
    return parser.parse(document.text(), document.furniture());
  }

  private Trace trace(Document document, ParsedText text) {
    Cast cast = actors.find(text);
    Assertions assertions =
        AssertionReader.read(
            text, document.published(), cast, rules.knowledge().lexicon(), matches(text));
    List<Actor> all = actorsOf(cast);
    Weighing.Weighed weighed = weighing.weigh(text, all, assertions.all(), assertions.rules());
    Brief brief = new Brief(document, all, weighed.all(), text.unread());
    return new Trace(brief, assertions.rules(), weighed.why());
  }

  List<Match> matches(Document document) {
    return matches(parse(document));
  }

  private List<Match> matches(ParsedText text) {
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      matches.addAll(matcher.matches(sentence));
    }
    return matches;
  }

  private static List<Actor> actorsOf(Cast cast) {
    List<Actor> found = new ArrayList<>();
    for (Entity entity : cast.inOrder()) {
      Entity party = entity.party();
      found.add(
          new Actor(
              cast.id(entity),
              entity.name(),
              entity.kind(),
              party == null || party.mentions().isEmpty() ? null : cast.id(party),
              List.copyOf(entity.aliases()),
              List.copyOf(entity.mentions())));
    }
    return found;
  }

  /** The political events that the document tells, in the types of PLOVER. */
  public Events events(Document document) {
    ParsedText text = parse(document);
    Cast cast = actors.find(text);
    return new Events(
        document.id(),
        document.text(),
        events.coder().code(text, document.published(), cast, () -> items(document, text, cast)));
  }

  private List<Assertion> items(Document document, ParsedText text, Cast cast) {
    return AssertionReader.read(
            text, document.published(), cast, rules.knowledge().lexicon(), matches(text))
        .all();
  }

  /** The raw attribution layer of the document, by the model; rules have no part in it. */
  public Attributions attribute(Document document) {
    ParsedText text = parse(document);
    return new Attributions(
        document.id(), document.text(), Attributing.MODEL.attribute(text).attributions());
  }

  /**
   * Learns a model of attributions from a corpus, such as PolNeAR. The same corpus in the same
   * order gives the same model.
   */
  public static AttributionModel learn(RuleBook rules, List<Attributions> corpus) {
    Parser parser = parser(rules);
    return AttributionTrainer.train(
        corpus.parallelStream()
            .map(one ->
                new AttributionTrainer.Lecture(
                    parser.parse(one.text(), List.of()), one.attributions()))
            .toList());
  }

  /**
   * Why the sentences on a line were read as they were, as text for people.
   *
   * @param line 1-based line of the document's text
   */
  public String explain(Document document, int line) {
    ParsedText text = parse(document);
    return new Explanation(text, trace(document, text), matcher).ofLine(line);
  }

  /** Runs every example of every rule; empty where all read as they promise. */
  public List<RuleBook.Failure> check() {
    return new RuleExamples(this).failures(rules.knowledge().rules());
  }
}
