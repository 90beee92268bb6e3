package org.parley.reading.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.model.Assertion;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.reading.actors.Cast;
import org.parley.reading.assertions.DateReader;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/** Codes the political events of texts. Immutable. */
public final class EventCoder {

  private final EventLexicon lexicon;
  private final StateCodes states;
  private final ItemEvents itemEvents;

  /**
   * @throws org.parley.model.Fault where a word list of events cannot be used
   */
  public EventCoder(Lexicon words) {
    this.lexicon = new EventLexicon(words);
    this.states = new StateCodes(words);
    this.itemEvents = new ItemEvents(words, lexicon);
  }

  /**
   * The events of a text, in its order.
   *
   * @param published ISO 8601 date of the text, or null
   * @param items the assertions of the text, asked for where the verbs of a sentence tell nothing
   */
  public List<Event> code(
      ParsedText text, @Nullable String published, Cast cast, Supplier<List<Assertion>> items) {
    ActorCoder actors = new ActorCoder(text, cast, lexicon, states);
    EventTimes times = new EventTimes(lexicon, DateReader.day(published));
    Set<Event> events = new LinkedHashSet<>();
    List<Sentence> silent = new ArrayList<>();
    for (Sentence s : text.sentences()) {
      List<Event> found = new ArrayList<>();
      for (Told told : ClauseReader.read(s, lexicon)) {
        found.addAll(events(text, s, told, actors, times));
      }
      events.addAll(found);
      if (found.isEmpty()) {
        silent.add(s);
      }
    }
    if (!silent.isEmpty()) {
      ItemCoder coder = new ItemCoder(cast, actors, itemEvents);
      for (Assertion item : items.get()) {
        Sentence s = text.sentenceAt(item.evidence().start());
        if (s != null && silent.contains(s)) {
          coder.told(s, item).forEach(told -> events.addAll(events(text, s, told, actors, times)));
        }
      }
    }
    return events.stream()
        .sorted(java.util.Comparator.comparingInt(event -> event.cue().start()))
        .toList();
  }

  private List<Event> events(
      ParsedText text, Sentence s, Told told, ActorCoder actors, EventTimes times) {
    Deed deed = told.deed();
    BitSet region = VerbFrames.region(s, told.predicate());
    String date = times.date(s, region, deed.type() == EventType.AGREE);
    Set<Event.Auxiliary> auxiliary = times.auxiliary(s, region, date, deed.auxiliary());
    Span cue = told.anchors().stream().map(s::span).reduce(Span::union).orElse(s.span());
    List<String> contexts = Contexts.of(s, told, lexicon);
    return new Dyads(s, told, lexicon, actors)
        .all().stream()
            .map(dyad ->
                new Event(
                    code(dyad.source()),
                    deed.type(),
                    code(dyad.target()),
                    deed.mode(),
                    auxiliary,
                    date,
                    contexts,
                    text.words(s.span()),
                    cue))
            .toList();
  }

  private static @Nullable String code(@Nullable ActorCode actor) {
    return actor == null ? null : actor.toString();
  }
}
