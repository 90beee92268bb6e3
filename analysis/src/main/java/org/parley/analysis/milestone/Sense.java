package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.List;

/** What a phrase tells, and where its words lie: by themselves, and against all of the account. */
final class Sense {

  /** How much of what all phrases of an account have in common is taken off. */
  private static final float COMMON = 0.5f;

  /** Of so few phrases only half as much. */
  private static final float FEW = 10;

  private final Traits traits;
  private final float[] place;
  private final float[] apart;

  private Sense(Traits traits, float[] place, float[] apart) {
    this.traits = traits;
    this.place = place;
    this.apart = apart;
  }

  /** Of all phrases of an account, in their order. */
  static List<Sense> of(List<Traits> all) {
    List<float[]> places = all.stream().map(one -> WordVectors.middle(one.content())).toList();
    if (places.isEmpty()) {
      return List.of();
    }
    float[] common = new float[places.getFirst().length];
    places.forEach(place -> WordVectors.add(common, place));
    List<Sense> senses = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      float[] apart = places.get(i).clone();
      boolean somewhere = WordVectors.dot(apart, apart) > 0;
      for (int k = 0; somewhere && k < apart.length; k++) {
        apart[k] -= COMMON * common[k] / (all.size() + FEW);
      }
      senses.add(new Sense(all.get(i), places.get(i), WordVectors.unit(apart)));
    }
    return senses;
  }

  Traits traits() {
    return traits;
  }

  float[] place() {
    return place;
  }

  float[] apart() {
    return apart;
  }
}
