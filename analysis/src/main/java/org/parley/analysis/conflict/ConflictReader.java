package org.parley.analysis.conflict;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.conflict.ConflictModel.Direction;
import org.parley.analysis.conflict.ConflictModel.Move;
import org.parley.analysis.conflict.ConflictModel.Option;

/** Reads the text of a model from its first token to its last, and tells where it is wrong. */
final class ConflictReader {

  private final Tokens tokens;
  private String name = "";
  private boolean partiesAreListed;
  private final List<String> parties = new ArrayList<>();
  private final List<Option> options = new ArrayList<>();
  private final List<Statement> never = new ArrayList<>();
  private final List<Statement> alike = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final List<Preference> preferences = new ArrayList<>();
  private @Nullable Pattern now;

  /** Where stands what can only be checked when all is read, by the thing or its list. */
  private final IdentityHashMap<Object, Token> places = new IdentityHashMap<>();

  ConflictReader(Tokens tokens) {
    this.tokens = tokens;
  }

  ConflictModel read() {
    while (!tokens.isAtEnd()) {
      item(tokens.take());
      Token end = tokens.take();
      if (end.kind() != Token.Kind.END) {
        throw tokens.fault(
            end,
            end.told() + " is too much here",
            "Begin what is new on a line of its own that is not set in.");
      }
    }
    ConflictModel model =
        at(
            tokens.peek(),
            () ->
                new ConflictModel(
                    name,
                    parties,
                    options,
                    never,
                    alike,
                    moves,
                    preferences,
                    Optional.ofNullable(now)));
    check(model);
    return model;
  }

  /** What only shows in the states. */
  private void check(ConflictModel model) {
    at(place(never), () -> States.possible(model));
    States states = at(place(alike), () -> States.of(model));
    model.now().ifPresent(vector -> at(place(vector), () -> states.of(vector)));
    moves.forEach(move -> at(place(move), () -> ListedMoves.end(states, move)));
    preferences.forEach(one -> at(place(one), () -> Levels.of(model, states, one)));
  }

  private Token place(Object thing) {
    return places.getOrDefault(thing, tokens.peek());
  }

  private <T> T at(Token token, Supplier<T> work) {
    return Flaw.at(tokens.place(token), work);
  }

  private void checkAt(Token token, Runnable check) {
    Flaw.checkAt(tokens.place(token), check);
  }

  private void item(Token first) {
    switch (first.kind() == Token.Kind.WORD ? first.text() : "") {
      case Words.CONFLICT -> title(first);
      case Words.PARTIES -> parties(first);
      case Words.NEVER -> statements(first, never);
      case Words.ALIKE -> statements(first, alike);
      case Words.NOW -> now(first);
      default -> party(first);
    }
  }

  private void title(Token first) {
    Token token = tokens.take();
    if (!name.isEmpty() || (token.kind() != Token.Kind.QUOTED && token.kind() != Token.Kind.WORD)) {
      throw tokens.fault(
          first, "a conflict has one name", "Write it once, as in: conflict \"Strait\"");
    }
    checkAt(token, () -> ModelChecks.title(token.text()));
    name = token.text();
  }

  private void parties(Token first) {
    if (!parties.isEmpty()) {
      throw tokens.fault(
          first, "the parties stand here for the second time", "List them once, before all else.");
    }
    partiesAreListed = true;
    list(() -> newParty(tokens.peek(), name("a party")));
  }

  private void newParty(Token place, String party) {
    checkAt(place, () -> ModelChecks.newParty(parties, party));
    parties.add(party);
  }

  private void party(Token first) {
    String party = name(first, "a party, or one of the words that begin a line,");
    Token verb = tokens.take();
    if (verb.is(Words.CAN)) {
      if (!partiesAreListed && !parties.contains(party)) {
        newParty(first, party);
      }
      known(first, party);
      list(() -> option(party));
      return;
    }
    known(first, party);
    switch (verb.kind() == Token.Kind.WORD ? verb.text() : "") {
      case Words.MOVES -> list(() -> move(party));
      case Words.PREFERS -> prefers(first, party);
      case Words.RANKS -> ranks(first, party);
      default ->
          throw tokens.fault(
              verb,
              verb.told() + " stands where can, prefers, ranks or moves should",
              "Write what the party can do or prefers, as in 'Norland can sign'.");
    }
  }

  private void known(Token first, String party) {
    checkAt(first, () -> ModelChecks.party(parties, party));
  }

  private void option(String owner) {
    Token token = tokens.peek();
    String option = name("an option");
    Token words = tokens.peek();
    String meaning = words.kind() == Token.Kind.QUOTED ? tokens.take().text() : option;
    Direction direction = direction();
    if (!never.isEmpty()
        || !alike.isEmpty()
        || !preferences.isEmpty()
        || !moves.isEmpty()
        || now != null) {
      throw tokens.fault(
          token,
          "option '" + option + "' stands below statements or states",
          "List the options of all parties first.");
    }
    Option made = at(token, () -> new Option(option, meaning, owner, direction));
    checkAt(token, () -> ModelChecks.newOption(parties, options, made));
    options.add(made);
  }

  private Direction direction() {
    if (!tokens.takes(Words.ONLY)) {
      return Direction.BOTH;
    }
    Token to = tokens.take();
    Token end = tokens.take();
    if (to.is(Words.TO) && end.is(Words.YES)) {
      return Direction.ONLY_TO_YES;
    }
    if (to.is(Words.TO) && end.is(Words.NO)) {
      return Direction.ONLY_TO_NO;
    }
    throw tokens.fault(
        to,
        "after 'only' stands " + to.told() + " and " + end.told(),
        "Write 'only to yes' or 'only to no'.");
  }

  private void statements(Token first, List<Statement> into) {
    places.put(into, first);
    list(() -> into.add(new StatementReader(tokens, options).read()));
  }

  private void prefers(Token first, String party) {
    List<Statement> statements = new ArrayList<>();
    list(() -> statements.add(new StatementReader(tokens, options).read()));
    prefer(first, new Preference.Prioritized(party, statements));
  }

  private void ranks(Token first, String party) {
    List<List<Pattern>> levels = new ArrayList<>();
    do {
      tokens.takesLine();
      List<Pattern> level = new ArrayList<>(List.of(pattern(false)));
      while (tokens.takes(Words.TIE)) {
        level.add(pattern(false));
      }
      levels.add(level);
    } while (tokens.peek().kind() != Token.Kind.END);
    prefer(first, new Preference.Ranked(party, levels));
  }

  private void prefer(Token first, Preference preference) {
    checkAt(first, () -> ModelChecks.newPreference(parties, options, preferences, preference));
    preferences.add(preference);
    places.put(preference, first);
  }

  private void move(String party) {
    Token first = tokens.peek();
    Pattern from = pattern(true);
    Token arrow = tokens.take();
    if (!arrow.is(Words.ARROW)) {
      throw tokens.fault(
          arrow, arrow.told() + " stands where -> should", "Write a move as in NN -> YN.");
    }
    Move move = new Move(party, from, pattern(true));
    places.put(move, first);
    moves.add(move);
  }

  private void now(Token first) {
    if (now != null) {
      throw tokens.fault(first, "'now' stands twice", "A conflict stands in one state.");
    }
    Token place = tokens.peek();
    Pattern vector = pattern(true);
    places.put(vector, place);
    now = vector;
  }

  private Pattern pattern(boolean ofOneState) {
    Token token = tokens.take();
    String marks = token.kind() == Token.Kind.WORD ? token.text() : token.told();
    Pattern pattern = at(token, () -> new Pattern(marks));
    checkAt(
        token,
        ofOneState
            ? () -> ModelChecks.vector(options, pattern)
            : () -> ModelChecks.pattern(options, pattern));
    return pattern;
  }

  private String name(String of) {
    return name(tokens.take(), of);
  }

  private String name(Token token, String of) {
    if (token.kind() == Token.Kind.QUOTED || Words.isPlain(token.text())) {
      return token.text();
    }
    throw tokens.fault(
        token,
        token.told() + " stands where " + of + " should",
        "Names begin with a letter and have no spaces; others, and words of the language, stand in"
            + " quotes.");
  }

  /** Things on lines of their own, or with commas between them. */
  private void list(Runnable one) {
    boolean goesOn = true;
    tokens.takesLine();
    while (goesOn) {
      one.run();
      boolean comma = tokens.takes(Words.COMMA);
      goesOn = tokens.takesLine() || comma;
    }
  }
}
