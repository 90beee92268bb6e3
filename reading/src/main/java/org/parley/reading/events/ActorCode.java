package org.parley.reading.events;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, in the manner of CAMEO: where from, and what part of the society there.
 *
 * @param state ISO 3166 alpha-3, or IGO, NGO, IMG, MNC; null where it is not known
 * @param role code of a sector, such as GOV; null for the state as a whole
 */
record ActorCode(@Nullable String state, @Nullable String role) {

  /** {@code RUSGOV}: three letters for the state, then three for the role. */
  static ActorCode of(String code) {
    return new ActorCode(code.substring(0, 3), code.length() > 3 ? code.substring(3) : null);
  }

  ActorCode in(@Nullable String other) {
    return state == null ? new ActorCode(other, role) : this;
  }

  @Override
  public String toString() {
    return (state == null ? "" : state) + (role == null ? "" : role);
  }
}
