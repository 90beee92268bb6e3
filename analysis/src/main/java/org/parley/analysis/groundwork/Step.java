package org.parley.analysis.groundwork;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.milestone.Milestone;

/**
 * A milestone of a groundwork.
 *
 * @param id unlike that of every other; a short word where a person wrote it
 * @param name for people
 * @param type what sort of thing it is
 * @param status where it stands
 * @param level of a meeting, or null
 * @param controllers keys of the parties whose consent or act it takes; empty where nobody says
 * @param reason why that is its status; may be empty
 */
public record Step(
    String id,
    String name,
    Milestone.Type type,
    Milestone.Status status,
    @Nullable Level level,
    List<String> controllers,
    String reason) {

  /** Levels of talks, in the order in which they prepare one another. */
  public enum Level {
    EXPERT,
    MINISTERIAL,
    LEADERS;

    /** In lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Step {
    controllers = List.copyOf(controllers);
  }

  /** Whether it has come about. */
  public boolean isReached() {
    return status == Milestone.Status.REACHED;
  }

  /** The same with another id. */
  Step renamed(UnaryOperator<String> ids) {
    return new Step(ids.apply(id), name, type, status, level, controllers, reason);
  }

  /** The same with another status. */
  public Step with(Milestone.Status changed, String because) {
    return new Step(id, name, type, changed, level, controllers, because);
  }
}
