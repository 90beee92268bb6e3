package org.parley.reading.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.reading.actors.Cast;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/** Codes the political events of texts. Immutable. */
public final class EventCoder {

  private final EventLexicon lexicon;
  private final StateCodes states;

  /**
   * @throws org.parley.model.Fault where a word list of events cannot be used
   */
  public EventCoder(Lexicon words) {
    this.lexicon = new EventLexicon(words);
    this.states = new StateCodes(words);
  }

  /** The events of a text, in its order. */
  public List<Event> code(ParsedText text, Cast cast) {
    ActorCoder actors = new ActorCoder(text, cast, lexicon, states);
    Set<Event> events = new LinkedHashSet<>();
    for (Sentence s : text.sentences()) {
      for (Told told : ClauseReader.read(s, lexicon)) {
        events.addAll(new Scene(text, s, told, actors).events());
      }
    }
    return List.copyOf(events);
  }

  /** One deed with those who do it and those to whom it is done. */
  private final class Scene {
    private final ParsedText text;
    private final Sentence s;
    private final Told told;
    private final ActorCoder actors;

    Scene(ParsedText text, Sentence s, Told told, ActorCoder actors) {
      this.text = text;
      this.s = s;
      this.told = told;
      this.actors = actors;
    }

    List<Event> events() {
      List<ActorCode> sources = sources();
      boolean mutual = sources.size() > 1 && isMutual();
      List<ActorCode> targets = targets(sources, mutual);
      String place = place();
      sources = inState(sources, place != null ? place : stateOf(targets));
      targets = inState(targets, targetState(sources));
      if (mutual && targets.isEmpty()) {
        return pairs(sources);
      }
      if (told.deed().type() == EventType.CONSULT && targets.isEmpty()) {
        return List.of(); // "The cabinet met": with nobody.
      }
      List<Event> events = new ArrayList<>();
      for (ActorCode one : sources.isEmpty() ? nobody(place) : sources) {
        for (ActorCode other : targets.isEmpty() ? nobody(home(one)) : targets) {
          events.add(event(one, other));
          if (isReturned() && targets.size() == 1 && other != null && one != null) {
            events.add(event(other, one));
          }
        }
      }
      return events;
    }

    private List<Event> pairs(List<ActorCode> all) {
      List<Event> events = new ArrayList<>();
      for (ActorCode one : all) {
        for (ActorCode other : all) {
          if (!one.equals(other)) {
            events.add(event(one, other));
          }
        }
      }
      return events;
    }

    /** Who is met meets as well; a guest and a host are told apart. */
    private boolean isReturned() {
      return told.deed().type() == EventType.CONSULT && !"visit".equals(told.deed().mode());
    }

    private boolean isMutual() {
      return switch (told.deed().type()) {
        case AGREE, CONSULT, SUPPORT, COOPERATE, ASSAULT -> true;
        case CONCEDE,
            AID,
            RETREAT,
            REQUEST,
            ACCUSE,
            REJECT,
            THREATEN,
            PROTEST,
            MOBILIZE,
            SANCTION,
            COERCE ->
            false;
      };
    }

    /** Whose society a deed without a target is about. */
    private @Nullable String home(@Nullable ActorCode source) {
      EventType type = told.deed().type();
      boolean inside =
          type == EventType.PROTEST || type == EventType.COERCE || type == EventType.CONCEDE;
      return inside && source != null ? source.state() : null;
    }

    private List<ActorCode> nobody(@Nullable String state) {
      List<ActorCode> none = new ArrayList<>();
      none.add(state == null ? null : new ActorCode(state, null));
      return none;
    }

    private List<ActorCode> sources() {
      Set<ActorCode> found = new LinkedHashSet<>();
      if (told.source() >= 0) {
        for (int node : TargetFinder.together(s, told.source())) {
          found.addAll(actors.codes(s, node));
        }
      }
      String first = found.isEmpty() ? null : found.iterator().next().state();
      return inState(List.copyOf(found), first);
    }

    private List<ActorCode> targets(List<ActorCode> sources, boolean onlyStrict) {
      for (TargetFinder.Place place : TargetFinder.places(s, lexicon, told)) {
        if (onlyStrict && !place.strict()) {
          return List.of();
        }
        List<ActorCode> found = at(place, sources);
        if (!found.isEmpty()) {
          return found;
        }
      }
      return List.of();
    }

    private List<ActorCode> at(TargetFinder.Place place, List<ActorCode> sources) {
      boolean known =
          place.modifier()
              ? actors.named(s, place.node()) != null
              : !actors.direct(s, place.node()).isEmpty();
      if (!known) {
        return List.of();
      }
      Set<ActorCode> found = new LinkedHashSet<>();
      for (int node : TargetFinder.together(s, place.node())) {
        found.addAll(actors.codes(s, node));
      }
      found.removeAll(sources);
      if (!place.strict()) {
        found.removeIf(code -> code.state() == null || isOf(code.state(), sources));
      }
      return List.copyOf(found);
    }

    private static boolean isOf(String state, List<ActorCode> sources) {
      return sources.stream().anyMatch(source -> state.equals(source.state()));
    }

    /** Where people live to whom something is done: where it happens, or where the doers live. */
    private @Nullable String targetState(List<ActorCode> sources) {
      for (int i = told.predicate(); i < s.size(); i++) {
        String place = isPlacing(i) ? stateAt(i) : null;
        if (place != null) {
          return place;
        }
      }
      return stateOf(sources);
    }

    private boolean isPlacing(int i) {
      int mark = s.child(i, "case");
      return mark >= 0 && s.lemma(mark).matches("in|at|near|outside");
    }

    private @Nullable String stateAt(int i) {
      ActorCode code = actors.named(s, i);
      return code == null || "IGO".equals(code.state()) ? null : code.state();
    }

    /** The state in which the clause places what it tells. */
    private @Nullable String place() {
      for (int child : s.children(told.predicate(), "obl")) {
        String state = isPlacing(child) ? stateAt(child) : null;
        if (state != null) {
          return state;
        }
      }
      return null;
    }

    private @Nullable String stateOf(List<ActorCode> codes) {
      for (ActorCode code : codes) {
        if (code.state() != null) {
          return code.state();
        }
      }
      for (int i = 0; i < s.size(); i++) {
        ActorCode code = codes.isEmpty() ? null : actors.named(s, i);
        if (code != null) {
          return code.state();
        }
      }
      return null;
    }

    private List<ActorCode> inState(List<ActorCode> codes, @Nullable String state) {
      return codes.stream().map(code -> code.in(state)).distinct().toList();
    }

    private Event event(@Nullable ActorCode source, @Nullable ActorCode target) {
      Deed deed = told.deed();
      return new Event(
          source == null ? null : source.toString(),
          deed.type(),
          target == null ? null : target.toString(),
          deed.mode(),
          deed.auxiliary(),
          null,
          Contexts.of(s, told, lexicon),
          text.words(s.span()),
          cue());
    }

    private Span cue() {
      return told.anchors().stream()
          .map(s::span)
          .reduce(Span::union)
          .orElse(s.span(told.predicate()));
    }
  }
}
