package org.parley.reading.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/** What the clauses of one sentence tell of events, without who the actors are. */
final class ClauseReader {

  /** Clauses within clauses are read no deeper. */
  private static final int DEPTH = 6;

  private final Sentence s;
  private final EventLexicon lexicon;
  private final VerbFrames frames;
  private final List<Told> found = new ArrayList<>();

  private ClauseReader(Sentence s, EventLexicon lexicon) {
    this.s = s;
    this.lexicon = lexicon;
    this.frames = new VerbFrames(s, lexicon);
  }

  /** A deed, the words on which it rests, and those of the entry that was found. */
  private record Read(Deed deed, List<Integer> anchors, List<String> words) {
    Read(Deed deed, List<Integer> anchors) {
      this(deed, anchors, List.of());
    }
  }

  /** The events of a sentence, in the order of its clauses. */
  static List<Told> read(Sentence s, EventLexicon lexicon) {
    if (IntStream.range(0, s.size()).anyMatch(i -> lexicon.entry("event-play", s, i) != null)) {
      return List.of(); // Sport attacks, beats and meets as well.
    }
    ClauseReader reader = new ClauseReader(s, lexicon);
    for (int i = 0; i < s.size(); i++) {
      if (s.head(i) < 0) {
        reader.clause(i, -1, DEPTH);
      }
    }
    if (reader.found.isEmpty()) {
      reader.anywhere();
    }
    return reader.found;
  }

  /** Where no main clause tells of an event, one below may. */
  private void anywhere() {
    for (int i = 1; i < s.size() && found.isEmpty(); i++) {
      boolean taken = s.is(i, "amod") && s.tag(i).matches("VB[DN]") && s.isName(i - 1);
      Read read = taken ? base(i, DEPTH) : null;
      if (read != null) { // "Oxfam *distributed* blankets", where the parser saw no sentence.
        found.add(new Told(read.deed(), i, read.anchors(), read.words(), i - 1, -1));
      }
    }
    for (int i = 0; i < s.size() && found.isEmpty(); i++) {
      boolean clause =
          s.is(i, "xcomp")
              || s.is(i, "ccomp")
              || s.is(i, "advcl")
              || s.is(i, "acl")
              || s.is(i, "parataxis")
              || s.is(i, "dep");
      if (clause && (s.isVerb(i) || s.child(i, "cop") >= 0) && !isAttribution(i)) {
        told(i, -1, DEPTH);
      }
    }
  }

  /** Reads a main clause and those joined to it. */
  private void clause(int p, int speaker, int depth) {
    if (depth == 0) {
      return;
    }
    int content = content(p);
    if (content >= 0) {
      int who = Grammar.surfaceSubject(s, p);
      int before = found.size();
      clause(content, who >= 0 && !s.isPronoun(who) ? who : who < 0 ? speaker : who, depth - 1);
      if (found.size() == before) {
        told(p, speaker, depth);
      }
    } else {
      told(p, speaker(p, speaker), depth);
    }
    joined(p);
    for (int other : s.children(p, "conj")) {
      if (s.isVerb(other) || s.child(other, "cop") >= 0) {
        clause(other, speaker, depth - 1);
      }
    }
  }

  /** What the same subject does besides, where the parser took its verb for an adjective. */
  private void joined(int p) {
    int object = Grammar.object(s, p);
    for (int noun : object < 0 ? List.<Integer>of() : s.children(object, "conj")) {
      int verb = VerbFrames.joinedVerb(s, noun);
      Read read = verb < 0 ? null : base(verb, DEPTH);
      int source = Grammar.subject(s, p);
      if (read != null && source >= 0) {
        found.add(new Told(read.deed(), verb, read.anchors(), read.words(), source, -1));
      }
    }
  }

  /** Who says what the clause tells: the subject of a saying verb beside it. */
  private int speaker(int p, int known) {
    for (int child : s.children(p)) {
      boolean beside = s.is(child, "parataxis") || s.is(child, "dep");
      if (beside && isAttribution(child)) {
        int who = Grammar.surfaceSubject(s, child);
        return who < 0 ? known : who;
      }
    }
    return known;
  }

  private boolean isAttribution(int i) {
    return lexicon.words().contains("speech-verbs", s.lemma(i));
  }

  /** The clause that a saying verb reports, or -1. */
  private int content(int p) {
    boolean says = lexicon.words().contains("speech-verbs", s.lemma(p));
    EventLexicon.VerbEntry entry = says ? frames.first(p) : null;
    boolean plain = entry == null || EventLexicon.DO.equals(entry.meaning().undertaking());
    return says && plain ? s.child(p, "ccomp") : -1;
  }

  private void told(int p, int speaker, int depth) {
    Told told = tell(p, speaker, depth);
    if (told != null) {
      found.add(told);
    }
  }

  private @Nullable Told tell(int p, int speaker, int depth) {
    Tense tense = new Tense(s, p, lexicon);
    int inner = tense.dutyOf();
    Read read = base(inner < 0 ? p : inner, depth);
    int subject = Grammar.surfaceSubject(s, p);
    if ((inner >= 0 || tense.isDuty()) && speaker >= 0) {
      Deed demand = lexicon.combine("demand", read == null ? null : read.deed());
      List<Integer> anchors = read == null ? List.of(p) : read.anchors();
      return demand == null ? null : new Told(demand, p, anchors, List.of(), speaker, subject);
    }
    if (read == null) {
      return tense.isRefusal() ? refused(p, subject, speaker) : null;
    }
    int source = isPassive(p) ? Grammar.agent(s, p) : subject;
    if (source < 0 && read.deed().type() == EventType.MOBILIZE) {
      source = subject; // "The army was put on alert".
    }
    boolean acts = source >= 0 && !isEvent(source);
    Deed deed = tense.of(read.deed(), acts);
    if (source >= 0 && s.isPronoun(source) && speaker >= 0) {
      source = speaker;
    }
    boolean judged = source >= 0 && !s.isVerb(p) && speaker >= 0 && isEvent(source);
    if ((source < 0 && !isPassive(p)) || judged) {
      source = speaker;
    }
    return deed == null ? null : new Told(deed, p, read.anchors(), read.words(), source, -1);
  }

  /** "The union will not *sign*": whatever it is, it is refused. */
  private @Nullable Told refused(int p, int subject, int speaker) {
    Deed deed = subject >= 0 ? lexicon.combine("refuse", null) : null;
    int source = subject >= 0 && s.isPronoun(subject) && speaker >= 0 ? speaker : subject;
    return deed == null ? null : new Told(deed, p, List.of(p), List.of(), source, -1);
  }

  /** A passive; "was prepared to talk" is none. */
  private boolean isPassive(int p) {
    if (!Grammar.isPassive(s, p)) {
      return false;
    }
    EventLexicon.VerbEntry entry = frames.first(p);
    String undertaking = entry == null ? null : entry.meaning().undertaking();
    boolean willing = "promise".equals(undertaking) || "plan".equals(undertaking);
    return Grammar.agent(s, p) >= 0 || !(willing || s.child(p, "xcomp") >= 0);
  }

  private boolean isEvent(int noun) {
    return s.isNoun(noun) && lexicon.noun(s, noun) != null;
  }

  /** The deed of a predicate, past its tense. */
  private @Nullable Read base(int p, int depth) {
    if (depth == 0) {
      return null;
    }
    for (EventLexicon.VerbEntry entry : frames.of(p)) {
      Read read = by(entry, p, depth);
      if (read != null) {
        return read;
      }
    }
    return nominal(p, depth);
  }

  private @Nullable Read by(EventLexicon.VerbEntry entry, int p, int depth) {
    Deed deed = entry.meaning().deed();
    if (deed != null) {
      return new Read(deed, frames.anchors(p, entry), entry.words());
    }
    String undertaking = String.valueOf(entry.meaning().undertaking());
    Read about = about(p, undertaking, depth);
    Deed made = lexicon.combine(undertaking, about == null ? null : about.deed());
    if (made == null) {
      return null;
    }
    List<Integer> anchors = new ArrayList<>(frames.anchors(p, entry));
    if (about != null) {
      anchors.addAll(about.anchors());
    }
    return new Read(made, anchors, entry.words());
  }

  /** "The attack killed", "talks resumed": the subject tells the event. */
  private @Nullable Read nominal(int p, int depth) {
    int subject = Grammar.surfaceSubject(s, p);
    if (subject < 0 || !s.isNoun(subject)) {
      return null;
    }
    Read read = noun(subject, depth);
    return read == null ? null : new Read(read.deed(), with(p, read.anchors()));
  }

  private static List<Integer> with(int first, List<Integer> rest) {
    List<Integer> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  /** What an undertaking is about: a clause below it, or a noun. */
  private @Nullable Read about(int p, String undertaking, int depth) {
    for (String relation : List.of("xcomp", "ccomp", "advcl")) {
      for (int child : s.children(p, relation)) {
        boolean complement =
            !relation.equals("advcl") || frames.isInfinitive(child) || child == p + 2;
        Read read = complement ? base(child, depth - 1) : null;
        if (read != null) {
          return read;
        }
      }
    }
    int object = Grammar.object(s, p);
    Read read = object < 0 ? null : noun(object, depth - 1);
    for (int child : read == null ? s.children(p) : List.<Integer>of()) {
      if (read == null && (s.is(child, "obl") || s.is(child, "nmod") || s.is(child, "iobj"))) {
        read = noun(child, depth - 1);
      }
    }
    if (read == null && (undertaking.equals(EventLexicon.DO) || undertaking.equals("stop"))) {
      int subject = Grammar.surfaceSubject(s, p);
      read = subject < 0 ? null : noun(subject, depth - 1);
    }
    return read;
  }

  /** The deed that a noun phrase names: its head, or a word in it. */
  private @Nullable Read noun(int node, int depth) {
    if (depth <= 0) {
      return null;
    }
    EventLexicon.Meaning meaning = s.isNoun(node) || s.isVerb(node) ? lexicon.noun(s, node) : null;
    if (meaning != null && meaning.deed() != null) {
      return new Read(meaning.deed(), List.of(node));
    }
    if (meaning != null) {
      Read about = within(node, depth);
      Deed made =
          lexicon.combine(
              String.valueOf(meaning.undertaking()), about == null ? null : about.deed());
      List<Integer> anchors = with(node, about == null ? List.of() : about.anchors());
      return made == null ? null : new Read(made, anchors);
    }
    return within(node, depth);
  }

  private @Nullable Read within(int node, int depth) {
    for (int child : s.children(node)) {
      boolean inside =
          s.is(child, "compound")
              || s.is(child, "nmod")
              || s.is(child, "amod")
              || s.is(child, "conj");
      boolean clause =
          s.is(child, "acl") && !s.is(child, "acl:relcl") && frames.isInfinitive(child);
      Read read = inside ? noun(child, depth - 1) : clause ? base(child, depth - 1) : null;
      if (read != null) {
        return read;
      }
    }
    return null;
  }
}
