package org.parley.web.view;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for.
 *
 * @param publisher whose, or null for all
 * @param only which of them
 */
public record SourceQuery(@Nullable String publisher, Only only) {

  /** Which articles. */
  public enum Only {
    ALL,
    /** Those of which there is more than one version. */
    REVISED,
    /** Those that have near-identical copies. */
    COPIED,
    /** Those in which nothing was found. */
    EMPTY
  }

  boolean wants(SourceGroup group) {
    return (publisher == null || any(group, line -> line.publisher().equals(publisher)))
        && switch (only) {
          case ALL -> true;
          case REVISED -> any(group, line -> line.version() > 1);
          case COPIED -> !group.copies().isEmpty();
          case EMPTY -> any(group, line -> line.items() == 0);
        };
  }

  private static boolean any(SourceGroup group, Predicate<SourceLine> predicate) {
    return predicate.test(group.first()) || group.copies().stream().anyMatch(predicate);
  }
}
