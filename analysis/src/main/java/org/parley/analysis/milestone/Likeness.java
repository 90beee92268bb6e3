package org.parley.analysis.milestone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.knowledge.KnowledgeFile;

/**
 * How like a phrase is to those that are joined: a weighted sum of what they share and what sets
 * them apart, the mean over all of them. The weights are fitted; see joining-weights.list.
 */
final class Likeness {

  /** What is weighed, in the order of {@link #of}. */
  static final List<String> FEATURES =
      List.of(
          "always",
          "near",
          "near against all",
          "same type",
          "other type",
          "meeting or not",
          "same matter",
          "other matter",
          "other matter of the type",
          "same topic",
          "other topic",
          "same level",
          "other level",
          "same scope",
          "other scope",
          "same owner",
          "other owner",
          "same owner of the type",
          "other owner of the type",
          "same side",
          "same word",
          "alike");

  /** So many of another type are taken for misread. */
  private static final double MOST_OTHERS = 0.3;

  private static final Map<String, Double> BY_NAME = byName();
  private static final double[] WEIGHTS =
      FEATURES.stream().mapToDouble(name -> BY_NAME.getOrDefault(name, 0.0)).toArray();

  /** From here on a phrase joins. */
  static final double ENOUGH = BY_NAME.getOrDefault("enough", 0.0);

  private Likeness() {}

  private static Map<String, Double> byName() {
    Map<String, Double> weights = new HashMap<>();
    for (KnowledgeFile.Entry entry :
        KnowledgeFile.load(Likeness.class, "joining-weights.list").entries()) {
      String name = entry.words().getFirst();
      if (!FEATURES.contains(name) && !name.equals("enough")) {
        throw entry.fault("'" + name + "' is not weighed", "See Likeness.FEATURES.");
      }
      try {
        weights.put(name, Double.parseDouble(entry.meaning()));
      } catch (NumberFormatException e) {
        throw entry.fault("'" + entry.meaning() + "' is no number", "Write 'same type = 0.75'.");
      }
    }
    return weights;
  }

  /**
   * Whether something keeps them apart: another level, another scope, troops of another side, a
   * part.
   */
  static boolean areApart(Sense sense, Cluster cluster) {
    Traits traits = sense.traits();
    String level = traits.level();
    String scope = traits.scope();
    String whose = Fit.is(traits.type(), "whose") ? traits.whose() : null;
    return (level != null && cluster.withLevel(level) == 0 && cluster.withOtherLevel(level) > 0)
        || (scope != null && cluster.withScope(scope) == 0 && cluster.withOtherScope(scope) > 0)
        || (whose != null
            && cluster.of(traits.type()) > 0
            && cluster.ownedBy(whose) == 0
            && cluster.ownedByOthers(whose) > 0)
        || (Fit.is(traits.type(), "firm") && cluster.ofOtherFirm(traits.type()) > MOST_OTHERS)
        || (Fit.is(traits.type(), "apart") && isAboutAnother(traits, cluster))
        || (Fit.is(traits.type(), "whole") && isOfAnotherPart(traits, cluster));
  }

  private static boolean isAboutAnother(Traits traits, Cluster cluster) {
    return !traits.matters().isEmpty()
        && cluster.of(traits.type()) > 0
        && cluster.aboutAny() > 0
        && cluster.about(traits.matters()) == 0;
  }

  /** One is of the whole and the other of a part, or of another part. */
  private static boolean isOfAnotherPart(Traits traits, Cluster cluster) {
    boolean whole = traits.matters().isEmpty();
    return cluster.of(traits.type()) > 0
        && (whole ? cluster.aboutAny() > 0 : cluster.about(traits.matters()) == 0);
  }

  static double of(Sense sense, Cluster cluster) {
    double[] values = features(sense, cluster);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * WEIGHTS[i];
    }
    return sum;
  }

  /** The values that are weighed. */
  static double[] features(Sense sense, Cluster cluster) {
    Traits traits = sense.traits();
    Milestone.Type type = traits.type();
    double vague = cluster.of(Milestone.Type.OTHER);
    double same = traits.isVague() ? 0 : cluster.of(type);
    double other = traits.isVague() ? 0 : 1 - same - vague;
    double meeting = cluster.of(Milestone.Type.MEETING);
    double about = cluster.about(traits.matters());
    double elsewhere = traits.matters().isEmpty() ? 0 : cluster.aboutAny() - about;
    double on = cluster.on(traits.topics());
    boolean ofOne = Fit.is(type, "whose");
    boolean alike = Fit.is(type, "alike");
    String level = traits.level();
    String scope = traits.scope();
    String whose = traits.whose();
    double owned = whose == null ? 0 : cluster.ownedBy(whose);
    double ownedByOthers = whose == null ? 0 : cluster.ownedByOthers(whose);
    return new double[] {
      1,
      cluster.near(sense),
      cluster.nearApart(sense),
      same,
      other,
      type == Milestone.Type.MEETING ? 1 - meeting : meeting,
      about,
      elsewhere,
      elsewhere * cluster.of(type),
      on,
      traits.topics().isEmpty() ? 0 : cluster.onAny() - on,
      level == null ? 0 : cluster.withLevel(level),
      level == null ? 0 : cluster.withOtherLevel(level),
      scope == null ? 0 : cluster.withScope(scope),
      scope == null ? 0 : cluster.withOtherScope(scope),
      owned,
      ownedByOthers,
      ofOne ? owned * same : 0,
      ofOne ? ownedByOthers * same : 0,
      cluster.naming(traits.sides()),
      cluster.telling(traits.words()),
      alike ? Math.max(0, same - elsewhere) : 0
    };
  }
}
