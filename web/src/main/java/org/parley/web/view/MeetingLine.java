package org.parley.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting on one line.
 *
 * @param id of a finding that tells of it
 * @param name the words that name it
 * @param who names of those who take part
 * @param status {@code held}, {@code ongoing}, {@code planned}, {@code proposed} or {@code
 *     cancelled}
 * @param date as the source gives it, or null
 * @param place as the source gives it, or null
 */
public record MeetingLine(
    String id,
    String name,
    List<String> who,
    String status,
    @Nullable String date,
    @Nullable String place) {}
