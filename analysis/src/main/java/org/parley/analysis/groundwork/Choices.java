package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Standing;
import org.parley.model.account.Item;
import org.parley.model.account.Quote;

/**
 * Takes phrases apart that name two milestones: of "the ministry either publishes the offer or
 * calls an arbitrator" either will do; "the release and the guarantee" are both required, where
 * each is known by itself.
 */
final class Choices {

  private static final KnowledgeFile WORDS =
      KnowledgeFile.load(Choices.class, "alternative-words.list");

  /** What both have in common, the choice, and its two ends. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?is)(.*?)\\b" + words("choice") + "\\b(.+?)\\b" + words("alternative") + "\\b(.+)");

  private static final Pattern TWO =
      Pattern.compile("(?is)(.+?)\\b" + words("alternative") + "\\b(.+)");

  /** Two things in one phrase. */
  private static final Pattern BOTH = Pattern.compile("(?is)(.+?)\\b" + words("both") + "\\b(.+)");

  /** The choice opens before the phrase. */
  private static final Pattern BEFORE =
      Pattern.compile("(?is).*\\b" + words("choice") + "\\s+(?:\\S+\\s+){0,2}");

  private final Standing standing;
  private final List<Step> made = new ArrayList<>();

  Choices(Standing standing) {
    this.standing = standing;
  }

  private static String words(String meaning) {
    return "(?:"
        + String.join("|", WORDS.words(meaning).stream().map(Pattern::quote).toList())
        + ")";
  }

  /** The same, phrases with a choice as two. */
  List<Precondition> apart(List<Precondition> preconditions) {
    return preconditions.stream().map(this::apart).toList();
  }

  /** The milestones that no other phrase names. */
  List<Step> made() {
    return List.copyOf(made);
  }

  private Precondition apart(Precondition one) {
    if (!(one.term() instanceof Term.Reached whole)) {
      return one;
    }
    Optional<List<String>> choice = items(one).flatMap(item -> choice(item).stream()).findFirst();
    if (choice.isPresent()) {
      List<Term> parts = new ArrayList<>();
      for (String part : choice.get()) {
        parts.add(new Term.Reached(step(part, whole.step(), one.target())));
      }
      return with(one, new Term.Any(parts));
    }
    return items(one)
        .flatMap(item -> both(item, one.target()).stream())
        .findFirst()
        .map(both -> with(one, new Term.All(both)))
        .orElse(one);
  }

  private static Precondition with(Precondition one, Term term) {
    return new Precondition(one.id(), one.party(), one.target(), term, one.tie(), one.evidence());
  }

  private Stream<Item> items(Precondition one) {
    return Alternatives.items(standing, one);
  }

  /** The two milestones that a phrase names, where each is known by itself. */
  private Optional<List<Term>> both(Item item, String target) {
    Quote quote = item.quote("requirement");
    Matcher matcher = BOTH.matcher(quote == null ? "" : quote.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> first = known(matcher.group(1), target);
    Optional<String> second = known(matcher.group(2), target);
    boolean two = first.isPresent() && second.isPresent() && !first.equals(second);
    return two
        ? Optional.of(List.of(new Term.Reached(first.get()), new Term.Reached(second.get())))
        : Optional.empty();
  }

  private Optional<String> known(String words, String target) {
    return standing
        .milestones()
        .named(words.strip())
        .map(Milestone::id)
        .filter(id -> !id.equals(target));
  }

  /** The two ends of what an item requires, where it offers a choice. */
  private static Optional<List<String>> choice(Item item) {
    Quote quote = item.quote("requirement");
    if (quote == null) {
      return Optional.empty();
    }
    Matcher inside = INSIDE.matcher(quote.text());
    if (inside.matches()) {
      return ends(inside.group(1).strip() + " ", inside.group(2), inside.group(3));
    }
    int at = item.evidence().text().indexOf(quote.text());
    Matcher two = TWO.matcher(quote.text());
    return at > 0
            && BEFORE.matcher(item.evidence().text().substring(0, at)).matches()
            && two.matches()
        ? ends("", two.group(1), two.group(2))
        : Optional.empty();
  }

  private static Optional<List<String>> ends(String common, String first, String second) {
    return first.isBlank() || second.isBlank()
        ? Optional.empty()
        : Optional.of(List.of((common + first.strip()).strip(), (common + second.strip()).strip()));
  }

  /** The milestone that the words mean; a new one where they mean none but the whole. */
  private String step(String words, String whole, String target) {
    Optional<String> known = known(words, target).filter(id -> !id.equals(whole));
    if (known.isPresent()) {
      return known.get();
    }
    String id = whole + "-" + (made.size() + 1);
    made.add(
        new Step(id, words, Milestone.Type.OTHER, Milestone.Status.PROPOSED, null, List.of(), ""));
    return id;
  }
}
