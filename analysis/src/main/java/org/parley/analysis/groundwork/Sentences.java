package org.parley.analysis.groundwork;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of a groundwork as sentences for people, without full stops. */
public final class Sentences {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** What holds that no source ascribes to a party. */
  private static final String NOBODY = "Reported";

  private final Groundwork groundwork;

  public Sentences(Groundwork groundwork) {
    this.groundwork = groundwork;
  }

  /** A day as people write it. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The name of a milestone in quotation marks. */
  public String step(String id) {
    return "“" + groundwork.step(id).name().replaceAll("\\s+", " ") + "”";
  }

  /** Names of parties, with "and" before the last. */
  public String parties(Iterable<String> keys) {
    List<String> names = new ArrayList<>();
    keys.forEach(key -> names.add(groundwork.partyName(key)));
    return listed(names, "and");
  }

  private static String listed(List<String> names, String word) {
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> names.getFirst();
      case 2 -> names.getFirst() + " " + word + " " + names.getLast();
      default ->
          String.join(", ", names.subList(0, names.size() - 1))
              + " "
              + word
              + " "
              + names.getLast();
    };
  }

  /** What is required: {@code “a” and either “b” or “c”}. */
  public String term(Term term) {
    return switch (term) {
      case Term.Reached one -> step(one.step());
      case Term.All all -> listed(all.parts().stream().map(this::inner).toList(), "and");
      case Term.Any any -> listed(any.parts().stream().map(this::inner).toList(), "or");
      case Term.AtLeast some ->
          some.number()
              + " of "
              + some.parts().stream().map(this::inner).collect(Collectors.joining(", "));
    };
  }

  private String inner(Term term) {
    return term instanceof Term.Reached ? term(term) : "(" + term(term) + ")";
  }

  /** Who requires it. */
  public String holder(Precondition one) {
    return one.party() == null ? NOBODY : groundwork.partyName(one.party());
  }

  /** {@code Norland: no “summit” before “ministers' talks”}. */
  public String precondition(Precondition one) {
    return holder(one) + ": " + wait(one);
  }

  private String wait(Precondition one) {
    return switch (one.tie()) {
      case BEFORE -> "no " + step(one.target()) + " before " + term(one.term());
      case EXCHANGE -> step(one.target()) + " only in exchange for " + term(one.term());
    };
  }

  /** {@code Norland drops “ministers' talks” before “summit”}. */
  public String dropped(Precondition one) {
    String tie = one.tie() == Precondition.Tie.BEFORE ? " before " : " in exchange for ";
    return one.party() == null
        ? term(one.term()) + " is no longer required" + tie + step(one.target())
        : groundwork.partyName(one.party())
            + " no longer requires "
            + term(one.term())
            + tie
            + step(one.target());
  }

  /** What waits for what, all round the circle. */
  public String deadlock(Deadlock deadlock) {
    return deadlock.links().stream().map(this::link).collect(Collectors.joining("; "));
  }

  /** One wait of a circle. */
  public String link(Deadlock.Link link) {
    Precondition first = link.why().getFirst();
    boolean same =
        link.why().stream()
            .allMatch(one -> one.term().equals(first.term()) && one.tie() == first.tie());
    return same
        ? listed(link.why().stream().map(this::holder).distinct().toList(), "and")
            + ": "
            + wait(first)
        : link.why().stream().map(this::precondition).collect(Collectors.joining("; "));
  }

  /** One element of an unblocking set. */
  public String element(Element element) {
    return switch (element) {
      case Element.Act act -> step(act.step());
      case Element.Drop drop -> dropped(groundwork.precondition(drop.precondition()));
      case Element.Yield yield -> groundwork.partyName(yield.party()) + " gives up its refusals";
    };
  }

  /** Publishers and the last day, or nothing. */
  public static String sources(List<Evidence> evidence) {
    List<String> publishers = evidence.stream().map(Evidence::publisher).distinct().toList();
    @Nullable LocalDate last = null;
    for (Evidence one : evidence) {
      if (one.day() != null && (last == null || one.day().isAfter(last))) {
        last = one.day();
      }
    }
    return String.join(", ", publishers) + (last == null ? "" : ", " + day(last));
  }

  /** What an assumption says. */
  public String assumption(Assumption assumption) {
    return switch (assumption) {
      case Assumption.Reached one -> step(one.step()) + " is reached";
      case Assumption.Drops one ->
          groundwork.partyName(one.party())
              + " no longer requires "
              + step(one.step())
              + (one.target() == null ? "" : " for " + step(one.target()));
      case Assumption.Requires one ->
          groundwork.partyName(one.party())
              + " requires "
              + step(one.step())
              + " before "
              + step(one.target());
      case Assumption.Takes one ->
          groundwork.partyName(one.party())
              + " "
              + GroundworkText.verb(one.stance())
              + " "
              + step(one.step());
    };
  }
}
