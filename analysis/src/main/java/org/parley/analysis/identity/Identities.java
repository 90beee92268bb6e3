package org.parley.analysis.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Account;
import org.parley.model.account.Item;

/** Who is who in an account. Immutable. */
public final class Identities {

  private final Map<String, Identity> byKey;
  private final Map<String, String> byName;
  private final Map<String, Map<String, String>> bySource;

  /**
   * @param all most frequent first
   * @param byName keys by folded name or alias
   * @param bySource keys by id of the source, then by name there
   */
  Identities(
      List<Identity> all, Map<String, String> byName, Map<String, Map<String, String>> bySource) {
    Map<String, Identity> keys = new LinkedHashMap<>();
    all.forEach(identity -> keys.put(identity.key(), identity));
    this.byKey = Collections.unmodifiableMap(keys);
    this.byName = new HashMap<>(byName);
    this.bySource = new HashMap<>(bySource);
  }

  /** Joins the actors of all sources; decisions of users come first. */
  public static Identities of(Account account) {
    return new Identifying(account).identities();
  }

  /** By how many sources name them, then by key. */
  public List<Identity> all() {
    return List.copyOf(byKey.values());
  }

  public Optional<Identity> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The identity that a user means by a name, an alias or a key, in whatever case and spelling. */
  public Optional<Identity> named(String name) {
    Identity exact = byKey.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    String code = StateCodes.of(name);
    if (code != null && byKey.containsKey(code)) {
      return byKey(code);
    }
    String key = byName.get(NameForm.of(name).folded());
    return key == null ? Optional.empty() : byKey(key);
  }

  /** Who fills a field of an item, in the order of the field. */
  public List<Identity> of(Item item, String field) {
    List<Identity> found = new ArrayList<>();
    Map<String, String> here = bySource.getOrDefault(item.source(), Map.of());
    for (String name : item.actors().getOrDefault(field, List.of())) {
      String key = here.get(name);
      Optional<Identity> identity = key == null ? named(name) : byKey(key);
      identity.ifPresent(found::add);
    }
    return found;
  }

  /** The side on which it stands: the end of the chain of parties, itself where it has none. */
  public Identity side(Identity identity) {
    Identity side = identity;
    Set<String> passed = new LinkedHashSet<>();
    while (side.party() != null && passed.add(side.key())) {
      Identity next = byKey.get(side.party());
      if (next == null || passed.contains(next.key())) {
        break;
      }
      side = next;
    }
    return side;
  }

  /** The key of the side of whoever fills a field first, or null. */
  public @Nullable String sideOf(Item item, String field) {
    List<Identity> who = of(item, field);
    return who.isEmpty() ? null : side(who.getFirst()).key();
  }
}
