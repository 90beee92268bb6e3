package org.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, draft or deal, as it went.
 *
 * @param id of its milestone, or of its finding where it has none
 * @param name the phrase that names it best
 * @param status where it stands, or null where that is not known
 * @param by names of its authors
 * @param stances who stands how toward it
 * @param versions in the order of time, at least one
 */
public record ProposalView(
    String id,
    String name,
    @Nullable String status,
    List<String> by,
    List<Stance> stances,
    List<Version> versions) {

  /**
   * A stance that a party has.
   *
   * @param party its name
   * @param stance the stance
   * @param since valid time of the first source that gives it
   * @param before the stances before it, in the order of time
   * @param evidence id of a finding that says so
   */
  public record Stance(
      String party, String stance, Instant since, List<String> before, String evidence) {

    /** The day of {@link #since()}, in UTC. */
    public LocalDate day() {
      return Lines.day(since);
    }
  }

  /**
   * What was known of its terms from a day on.
   *
   * @param day of the first article that gives them
   * @param publishers who carry it
   * @param evidence id of an item that says so
   * @param terms in the order of the version; what it no longer names comes last
   */
  public record Version(LocalDate day, List<String> publishers, String evidence, List<Term> terms) {

    public Version {
      publishers = List.copyOf(publishers);
      terms = List.copyOf(terms);
    }

    /** The terms that it has. */
    public List<String> words() {
      return terms.stream()
          .filter(term -> !term.fate().equals("dropped"))
          .map(Term::words)
          .toList();
    }
  }

  /**
   * A term of a version.
   *
   * @param words as the article has them
   * @param fate {@code added}, {@code kept} or {@code dropped}, by the version before
   */
  public record Term(String words, String fate) {}

  /** The last of its versions that names terms, or the last one. */
  public Version last() {
    return versions.reversed().stream()
        .filter(one -> !one.words().isEmpty())
        .findFirst()
        .orElse(versions.getLast());
  }

  /** Whether nothing is known of what it contains. */
  public boolean bare() {
    return versions.stream().allMatch(one -> one.terms().isEmpty());
  }
}
