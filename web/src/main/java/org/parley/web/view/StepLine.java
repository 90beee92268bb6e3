package org.parley.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone on one line.
 *
 * @param id of the milestone
 * @param name for people
 * @param type what sort of thing it is, in lower case with hyphens
 * @param status where it stands, in lower case with hyphens, such as {@code under-way}
 * @param reason why that is its status; may be empty
 * @param refusing names of those that refuse it
 * @param evidence id of an item that says so, or null
 */
public record StepLine(
    String id,
    String name,
    String type,
    String status,
    String reason,
    List<String> refusing,
    @Nullable String evidence) {}
