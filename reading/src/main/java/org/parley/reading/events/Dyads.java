package org.parley.reading.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.reading.syntax.Sentence;

/** Who does one deed, and to whom: the events that it makes. */
final class Dyads {

  private static final String CIVILIANS = "CVL";

  private final Sentence s;
  private final Told told;
  private final EventLexicon lexicon;
  private final ActorCoder actors;

  Dyads(Sentence s, Told told, EventLexicon lexicon, ActorCoder actors) {
    this.s = s;
    this.told = told;
    this.lexicon = lexicon;
    this.actors = actors;
  }

  /** Whoever does it and to whom; null for nobody. */
  record Dyad(@Nullable ActorCode source, @Nullable ActorCode target) {}

  /** Each pair of source and target, in the order of the sentence. */
  List<Dyad> all() {
    return pairsOfAll().stream().filter(this::isWhole).toList();
  }

  /** Without both sides only what is done to somebody is an event that can be used. */
  private boolean isWhole(Dyad dyad) {
    if (dyad.source() == null) {
      return dyad.target() != null && told.deed().type().side() == EventType.Side.DEEDS_OF_CONFLICT;
    }
    return dyad.target() != null || !told.deed().type().needsTarget();
  }

  private List<Dyad> pairsOfAll() {
    List<ActorCode> sources = sources();
    boolean mutual = sources.size() > 1 && isMutual();
    List<ActorCode> targets = targets(sources, mutual);
    String place = place();
    boolean visits = told.deed().type() == EventType.CONSULT;
    sources = inState(sources, place != null || visits ? place : stateOf(targets));
    targets = inState(targets, targetState(sources));
    if (mutual && targets.isEmpty()) {
      return pairs(sources);
    }
    if (sources.isEmpty() && targets.size() > 1 && isMutual()) {
      return pairs(targets);
    }
    if (told.deed().type() == EventType.CONSULT && targets.isEmpty()) {
      return List.of(); // "The cabinet met": with nobody.
    }
    List<Dyad> dyads = new ArrayList<>();
    for (ActorCode one : sources.isEmpty() ? unknown(place, targets) : sources) {
      for (ActorCode other : targets.isEmpty() ? nobody(home(one)) : targets) {
        dyads.add(new Dyad(one, other));
        if (isReturned() && targets.size() == 1 && other != null && one != null) {
          dyads.add(new Dyad(other, one));
        }
      }
    }
    return dyads;
  }

  private List<Dyad> pairs(List<ActorCode> all) {
    List<Dyad> dyads = new ArrayList<>();
    for (ActorCode one : all) {
      for (ActorCode other : all) {
        if (!one.equals(other)) {
          dyads.add(new Dyad(one, other));
        }
      }
    }
    return dyads;
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
        type == EventType.PROTEST
            || type == EventType.COERCE
            || type == EventType.CONCEDE
            || (source != null && isOfThePeople(source) && isAddressed(type));
    return inside && source != null ? source.state() : null;
  }

  /** Who asks or threatens without saying whom means those who govern at home. */
  private static boolean isAddressed(EventType type) {
    return type == EventType.REQUEST || type == EventType.THREATEN;
  }

  private boolean isOfThePeople(ActorCode code) {
    return code.role() != null
        && lexicon.words().contains("event-people", code.role().toLowerCase(Locale.ROOT));
  }

  /** Who does it where the text does not tell: those who live there, or whose land it is. */
  private List<ActorCode> unknown(@Nullable String place, List<ActorCode> targets) {
    String home = place == null ? stateOf(targets) : place;
    boolean people = told.deed().type() == EventType.PROTEST && home != null;
    return people ? List.of(new ActorCode(home, CIVILIANS)) : nobody(place);
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
    if ("resign".equals(told.deed().mode())) {
      return List.of();
    }
    List<ActorCode> second = List.of();
    for (TargetFinder.Place place : TargetFinder.places(s, lexicon, told)) {
      List<ActorCode> found = onlyStrict && !place.strict() ? List.of() : at(place, sources);
      boolean own = isOwn(place.node());
      boolean whole =
          found.stream()
              .map(ActorCode::state)
              .anyMatch(state -> state != null && !(own && isOf(state, sources)));
      boolean given = !whole && (own || (gives() && place.object()));
      if (!found.isEmpty() && (whole || !(given || onlyStrict))) {
        return found;
      }
      second = second.isEmpty() && given && !onlyStrict ? found : second;
    }
    return second;
  }

  /** "Recalled *its* ambassador". */
  private boolean isOwn(int node) {
    return s.children(node, "nmod:poss").stream().anyMatch(s::isPronoun);
  }

  /** Whether the object is what is given or sent: "sent *doctors* to Haiti". */
  private boolean gives() {
    return switch (told.deed().type()) {
      case AGREE, AID, COOPERATE, MOBILIZE, RETREAT, REJECT, SANCTION -> true;
      case CONSULT, SUPPORT, CONCEDE, REQUEST, ACCUSE, THREATEN, PROTEST, COERCE, ASSAULT -> false;
    };
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
    boolean own = found.size() == 1 && sources.contains(found.iterator().next());
    boolean harms =
        told.deed().type() == EventType.ASSAULT || told.deed().type() == EventType.COERCE;
    if (own && harms && place.strict() && !place.modifier() && !isOwn(place.node())) {
      return List.of(new ActorCode(found.iterator().next().state(), CIVILIANS));
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
    String place = anyPlace();
    return place == null ? stateOf(sources) : place;
  }

  /** A state in which the sentence places something, behind the predicate or else before it. */
  private @Nullable String anyPlace() {
    for (int i = 0; i < s.size(); i++) {
      int at = (told.predicate() + i) % s.size();
      String place = isPlacing(at) ? stateAt(at) : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private boolean isPlacing(int i) {
    int mark = s.child(i, "case");
    return mark >= 0 && s.lemma(mark).matches("in|at|near|outside");
  }

  private @Nullable String stateAt(int i) {
    List<ActorCode> codes = actors.direct(s, i);
    boolean land = !codes.isEmpty() && codes.getFirst().role() == null; // and no embassy in it
    String state = land ? codes.getFirst().state() : null;
    return "IGO".equals(state) || "NGO".equals(state) ? null : state;
  }

  /** The state in which the clause places what it tells. */
  private @Nullable String place() {
    for (int child : s.children(told.predicate(), "obl")) {
      String state = isPlacing(child) ? stateAt(child) : null;
      if (state != null) {
        return state;
      }
    }
    return told.deed().type() == EventType.CONSULT ? null : anyPlace();
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
}
