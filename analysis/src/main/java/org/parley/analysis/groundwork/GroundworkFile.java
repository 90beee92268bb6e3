package org.parley.analysis.groundwork;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Lexer.Sort;
import org.parley.analysis.groundwork.Lexer.Token;
import org.parley.analysis.milestone.Milestone;
import org.parley.model.Fault;
import org.parley.model.Stance;

/**
 * Reads a groundwork from text: one fact a line, {@code #} opens a comment. The grammar is in
 * {@code docs/analysis.md}; {@link GroundworkText} writes it.
 */
public final class GroundworkFile {

  private static final int MOST_LETTERS = 4_000_000;

  /** What some editors write before UTF-8. */
  private static final String MARK = "\ufeff";

  private final Draft draft;

  private GroundworkFile(String source) {
    this.draft = new Draft(source);
  }

  /**
   * Reads a text.
   *
   * @param source its name, for messages
   * @throws Fault {@code bad-groundwork}, with line and column, where it cannot be read
   */
  public static Groundwork read(String source, String text) {
    if (text.length() > MOST_LETTERS) {
      throw Fault.source(
          "bad-groundwork",
          source + ": has " + text.length() + " characters; " + MOST_LETTERS + " are the most",
          "Leave out what the question does not need.");
    }
    GroundworkFile file = new GroundworkFile(source);
    String[] lines = (text.startsWith(MARK) ? text.substring(1) : text).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      List<Token> tokens = Lexer.tokens(source, i + 1, lines[i]);
      if (tokens.size() > 1) {
        file.line(new TermParser(tokens));
      }
    }
    return file.draft.groundwork();
  }

  private void line(TermParser line) {
    Token first = line.peek();
    boolean declares = first.sort() == Sort.WORD && line.peek(1).isName();
    if (declares && first.is("negotiation")) {
      line.next();
      draft.name = line.name("negotiation").text();
    } else if (declares && first.is("as") && line.peek(1).is("of")) {
      line.next();
      line.next();
      draft.asOf = day(line.name("day"));
    } else if (declares && stance(line.peek(1)).isEmpty() && declaration(line)) {
      return;
    } else if (first.isName() && stance(line.peek(1)).isPresent()) {
      position(line);
    } else {
      precondition(line);
    }
    line.end();
  }

  private boolean declaration(TermParser line) {
    Token first = line.peek();
    switch (first.text()) {
      case "party" -> party(line);
      case "milestone" -> milestone(line);
      case "target" -> target(line);
      case "track" -> track(line);
      default -> {
        throw first.fault(
            "A line that begins so means nothing",
            "Lines begin with negotiation, as of, party, milestone, target or track, or say"
                + " 'PARTY: MILESTONE <- MILESTONE' or 'PARTY rejects MILESTONE'.");
      }
    }
    line.end();
    return true;
  }

  /** {@code party KEY "name"}, with {@code , third} for one that is no side. */
  private void party(TermParser line) {
    line.next();
    Token key = line.name("party");
    String name = line.peek().isName() ? line.next().text() : key.text();
    boolean third = line.accept(",");
    if (third) {
      line.expect("third", "Write ', third' after a party that is no side, such as a mediator.");
    }
    draft.party(key, name, !third);
  }

  /** {@code milestone ID "name", meeting, leaders, agreed, by PARTY [reason]}. */
  private void milestone(TermParser line) {
    line.next();
    Token id = line.name("milestone");
    Draft.Drawn drawn =
        new Draft.Drawn(id.text(), line.peek().isName() ? line.next().text() : id.text());
    while (line.accept(",")) {
      if (line.accept("by")) {
        drawn.controllers.add(draft.partyKey(line.name("party")));
      } else {
        trait(line.name("status, level or type"), drawn);
      }
    }
    if (line.peek().sort() == Sort.NOTE) {
      drawn.reason = line.next().text();
    }
    draft.milestone(id, drawn);
  }

  private static void trait(Token word, Draft.Drawn drawn) {
    String constant = word.text().toUpperCase(Locale.ROOT).replace('-', '_');
    Optional<Milestone.Status> status = of(Milestone.Status.values(), constant);
    Optional<Step.Level> level = of(Step.Level.values(), constant);
    Optional<Milestone.Type> type = of(Milestone.Type.values(), constant);
    status.ifPresent(one -> drawn.status = one);
    level.ifPresent(one -> drawn.level = one);
    type.ifPresent(one -> drawn.type = one);
    if (status.isEmpty() && level.isEmpty() && type.isEmpty()) {
      throw word.fault(
          word.shown() + " is no status, level or type of a milestone",
          "Statuses: "
              + words(Milestone.Status.values())
              + ". Levels: "
              + words(Step.Level.values())
              + ". Types: "
              + words(Milestone.Type.values())
              + ". A party stands after 'by'.");
    }
  }

  private static <E extends Enum<E>> Optional<E> of(E[] values, String constant) {
    return Arrays.stream(values).filter(one -> one.name().equals(constant)).findFirst();
  }

  private static String words(Enum<?>[] values) {
    return String.join(", ", Arrays.stream(values).map(GroundworkText::word).toList());
  }

  private void target(TermParser line) {
    line.next();
    do {
      draft.targets.add(draft.step(line.name("milestone")));
    } while (line.accept(","));
  }

  /** {@code track "name" to END: STEP, STEP, by PARTY}. */
  private void track(TermParser line) {
    line.next();
    String name = line.name("track").text();
    String advice = "Write so: track \"name\" to MILESTONE: MILESTONE, MILESTONE, by PARTY";
    line.expect("to", advice);
    String end = draft.step(line.name("milestone"));
    line.expect(":", advice);
    List<String> steps = new ArrayList<>();
    List<String> members = new ArrayList<>();
    do {
      if (line.accept("by")) {
        members.add(draft.partyKey(line.name("party")));
      } else {
        steps.add(draft.step(line.name("milestone")));
      }
    } while (line.accept(","));
    draft.tracks.add(new Track(name, end, steps, members));
  }

  private static Optional<Stance> stance(Token token) {
    return token.sort() != Sort.WORD
        ? Optional.empty()
        : Arrays.stream(Stance.values())
            .filter(one -> token.text().equals(GroundworkText.verb(one)))
            .findFirst();
  }

  /** {@code PARTY rejects STEP since DAY [source]}. */
  private void position(TermParser line) {
    String party = draft.partyKey(line.name("party"));
    Stance stance = stance(line.next()).orElseThrow();
    String step = draft.step(line.name("milestone"));
    @Nullable LocalDate since = line.accept("since") ? day(line.name("day")) : null;
    List<Evidence> evidence = evidence(line);
    if (since == null) {
      since =
          evidence.stream()
              .flatMap(one -> Optional.ofNullable(one.day()).stream())
              .min(LocalDate::compareTo)
              .orElse(null);
    }
    draft.position(party, step, new Position.Turn(stance, since, evidence));
  }

  /** {@code PARTY: TARGET <- TERM <- TERM [source]} or with {@code <->}. */
  private void precondition(TermParser line) {
    @Nullable String party = null;
    if (line.peek().isName() && line.peek(1).is(":")) {
      party = draft.partyKey(line.next());
      line.next();
    }
    List<Term> terms = new ArrayList<>();
    List<Precondition.Tie> ties = new ArrayList<>();
    Token target = line.peek();
    terms.add(line.term());
    while (line.peek().is("<-") || line.peek().is("<->")) {
      if (!(terms.getLast() instanceof Term.Reached)) {
        throw target.fault("What waits has to be one milestone", "Write a line for each.");
      }
      ties.add(line.next().is("<-") ? Precondition.Tie.BEFORE : Precondition.Tie.EXCHANGE);
      target = line.peek();
      terms.add(line.term());
    }
    if (ties.isEmpty()) {
      throw line.peek()
          .fault(
              "Here stands " + line.peek().shown() + " and not '<-' or '<->'",
              "Write what waits, '<-' and what has to come first.");
    }
    List<Evidence> evidence = evidence(line);
    line.milestones().forEach(draft::step);
    for (int i = 0; i < ties.size(); i++) {
      draft.precondition(party, terms.get(i), terms.get(i + 1), ties.get(i), evidence);
    }
  }

  /** {@code [publisher, 2027-05-12, 0.8]}, several times. */
  private static List<Evidence> evidence(TermParser line) {
    List<Evidence> all = new ArrayList<>();
    while (line.peek().sort() == Sort.NOTE) {
      Token note = line.next();
      List<String> publisher = new ArrayList<>();
      LocalDate day = null;
      double confidence = 1;
      for (String part : note.text().split(",", -1)) {
        String stripped = part.strip();
        if (stripped.matches("\\d{4}-\\d\\d-\\d\\d")) {
          day = day(new Token(Sort.WORD, stripped, note.origin()));
        } else if (stripped.matches("\\d*\\.\\d+|[01]")) {
          confidence = probability(stripped, note);
        } else {
          publisher.add(stripped);
        }
      }
      all.add(new Evidence(String.join(", ", publisher), day, confidence, null));
    }
    return all;
  }

  private static double probability(String number, Token note) {
    double probability = Double.parseDouble(number);
    if (probability > 1) {
      throw note.fault(number + " is no probability", "Write a number from 0 to 1, such as 0.8.");
    }
    return probability;
  }

  private static LocalDate day(Token token) {
    try {
      return LocalDate.parse(token.text());
    } catch (DateTimeParseException e) {
      throw token.fault(token.shown() + " is no day", "Write it so: 2027-05-12.");
    }
  }
}
