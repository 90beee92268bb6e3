package org.parley.web.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that has its place on a timeline.
 *
 * @param kind of the item, or {@link Happenings#CHANGE}
 * @param type the same, but of a change what sort it is
 * @param day where it stands, in UTC
 * @param sides keys of the sides whose doing it is; never empty
 * @param publishers who carry it
 * @param isOpen whether it is only planned or proposed
 * @param evidence id of an item that says so, or null
 * @param text makes a sentence for people; only for what is shown
 */
record Happening(
    String kind,
    String type,
    LocalDate day,
    Set<String> sides,
    List<String> publishers,
    boolean isOpen,
    @Nullable String evidence,
    Supplier<String> text) {

  HappeningLine line() {
    return new HappeningLine(type, day, text.get(), publishers, isOpen, evidence);
  }
}
