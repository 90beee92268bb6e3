package org.parley.web.view;

import java.util.List;

/**
 * An article, and those whose texts are near-identical to it.
 *
 * @param first the one that was there first
 * @param copies the others, in the order of their publication
 */
public record SourceGroup(SourceLine first, List<SourceLine> copies) {

  public SourceGroup {
    copies = List.copyOf(copies);
  }
}
