package org.parley.web.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a timeline on one line.
 *
 * @param type kind of the item, or sort of the change
 * @param day of a meeting its own where it has one, else that of publication, in UTC
 * @param text a sentence for people
 * @param publishers who carry it
 * @param open whether it is only planned or proposed
 * @param evidence id of an item that says so, or null
 */
public record HappeningLine(
    String type,
    LocalDate day,
    String text,
    List<String> publishers,
    boolean open,
    @Nullable String evidence) {}
