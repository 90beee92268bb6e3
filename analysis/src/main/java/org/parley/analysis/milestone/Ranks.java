package org.parley.analysis.milestone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.model.Actor;
import org.parley.model.account.Account;
import org.parley.model.account.Item;

/**
 * At which level a person meets others: by the offices that articles give, else by what a sentence
 * calls the one whose words it reports ("the foreign minister said", of whom the article names).
 */
final class Ranks {

  private final Map<String, String> levels = new HashMap<>();

  Ranks(Account account, Identities identities) {
    for (Identity identity : identities.all()) {
      if (identity.kind() == Actor.Kind.PERSON) {
        identity.offices().stream()
            .map(tenure -> Levels.of(Words.of(tenure.office())))
            .forEach(level -> put(identity, level));
      }
    }
    for (Item item : account.items()) {
      for (String field : item.actors().keySet()) {
        List<Identity> who = identities.of(item, field);
        if (who.size() == 1 && who.getFirst().kind() == Actor.Kind.PERSON) {
          called(item, who.getFirst());
        }
      }
    }
  }

  private void called(Item item, Identity person) {
    String sentence = item.evidence().text();
    String family = person.name().substring(person.name().lastIndexOf(' ') + 1);
    if (!sentence.contains(family) && !levels.containsKey(person.key())) {
      put(person, Levels.ofOffice(Words.of(sentence)));
    }
  }

  private void put(Identity person, @Nullable String level) {
    if (level != null) {
      levels.putIfAbsent(person.key(), level);
    }
  }

  /** Null where nobody knows. */
  @Nullable String of(@Nullable String person) {
    return person == null ? null : levels.get(person);
  }
}
