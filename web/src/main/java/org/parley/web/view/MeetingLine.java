package org.parley.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting on one line.
 *
 * @param id of an item that tells of it
 * @param name the words that name it best
 * @param who names of those who take part
 * @param status {@code under-way}, {@code agreed} or {@code proposed}
 * @param date as the last source gives it that does, or null
 * @param place as the last source gives it that does, or null
 */
public record MeetingLine(
    String id,
    String name,
    List<String> who,
    String status,
    @Nullable String date,
    @Nullable String place) {}
