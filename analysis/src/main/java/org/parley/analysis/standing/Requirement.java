package org.parley.analysis.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Relation;

/**
 * A party holds that a milestone comes before another, or is given in exchange for it.
 *
 * @param party key of the side that requires it; null where no source says whose
 * @param requirement id of the milestone that has to come first
 * @param target id of the milestone that waits
 * @param relation how the two are tied
 * @param findings ids of what says so
 */
public record Requirement(
    @Nullable String party,
    String requirement,
    String target,
    Relation relation,
    List<String> findings) {}
