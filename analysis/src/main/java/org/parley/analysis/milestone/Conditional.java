package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Span;
import org.parley.model.account.Account;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;

/**
 * Tells refusals that only say what has to come first, as in "she will not meet him unless he
 * apologises": the words that are refused are those of a condition's target.
 */
public final class Conditional {

  private final Map<String, List<Span>> targets = new HashMap<>();

  private Conditional() {}

  /** The refusals of an account. */
  public static Conditional of(Account account) {
    Conditional conditional = new Conditional();
    for (Item item : account.items()) {
      Quote target = item.quote("target");
      if (item.kind() == Kind.CONDITION && target != null) {
        conditional
            .targets
            .computeIfAbsent(item.source(), s -> new ArrayList<>())
            .add(target.span());
      }
    }
    return conditional;
  }

  /** Whether a refusal, or a meeting that is said not to be, is but what a condition asks for. */
  public boolean is(Item item) {
    boolean refused =
        switch (item.kind()) {
          case POSITION -> "reject".equals(item.value("stance"));
          case MEETING -> "cancelled".equals(item.value("status"));
          case STATEMENT, CONDITION, PROPOSAL, ACCUSATION, WARNING, DISPUTE, OUTLOOK -> false;
        };
    String field = item.kind() == Kind.POSITION ? "on" : "mentions";
    List<Span> spans = targets.getOrDefault(item.source(), List.of());
    return refused
        && item.words().getOrDefault(field, List.of()).stream()
            .anyMatch(quote -> spans.stream().anyMatch(span -> span.overlaps(quote.span())));
  }
}
