package org.parley.analysis.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.account.Source;

/**
 * An actor of one source.
 *
 * @param source where it occurs
 * @param actor as its brief has it
 * @param form of its name
 * @param code alpha-3 of a state
 * @param party name of the actor for which it speaks, in the same source
 */
record Bearer(
    Source source, Actor actor, NameForm form, @Nullable String code, @Nullable String party) {

  /** The actors of all sources; names are brought in their form once. */
  static List<Bearer> of(List<Source> sources) {
    Map<String, NameForm> forms = new HashMap<>();
    Map<String, String> codes = new HashMap<>();
    List<Bearer> bearers = new ArrayList<>();
    for (Source source : sources) {
      Map<String, String> names = new HashMap<>();
      source.actors().forEach(actor -> names.put(actor.id(), actor.name()));
      for (Actor actor : source.actors()) {
        NameForm form = forms.computeIfAbsent(actor.name(), NameForm::of);
        if (form.isEmpty()) {
          continue;
        }
        String code = isPlace(actor) ? codes.computeIfAbsent(actor.name(), StateCodes::of) : null;
        String party = actor.party() == null ? null : names.get(actor.party());
        bearers.add(new Bearer(source, actor, form, code, party));
      }
    }
    return bearers;
  }

  private static boolean isPlace(Actor actor) {
    return actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.ORGANIZATION;
  }

  boolean isPerson() {
    return actor.kind() == Actor.Kind.PERSON;
  }

  boolean isGroup() {
    return actor.kind() == Actor.Kind.GROUP;
  }
}
