package org.parley.web.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Decision;
import org.parley.web.http.Visit;
import org.parley.web.sight.Sight;
import org.parley.web.view.DecisionLine;

/**
 * What a page on which decisions are taken has to know.
 *
 * @param back where the browser goes after a decision
 * @param last the last decision of the caller that is in force, or null
 * @param actors names that fields can hold, most frequent first
 */
public record Undoing(String back, @Nullable DecisionLine last, List<String> actors) {

  private static final int MOST_NAMES = 300;

  static Undoing of(Visit visit, Sight sight) {
    String query = visit.context().queryString();
    return of(visit, sight, visit.context().path() + (query == null ? "" : "?" + query));
  }

  static Undoing of(Visit visit, Sight sight, String back) {
    List<Decision> decisions = sight.standing().account().decisions();
    List<Decision> own =
        decisions.stream().filter(one -> one.by().equals(visit.caller().name())).toList();
    DecisionLine last = null;
    if (!own.isEmpty()) {
      last = DecisionLine.of(sight, List.of(own.getLast())).getFirst();
    }
    List<String> names =
        sight.standing().identities().all().stream()
            .map(one -> one.name())
            .filter(Objects::nonNull)
            .limit(MOST_NAMES)
            .toList();
    return new Undoing(back, last, names);
  }
}
