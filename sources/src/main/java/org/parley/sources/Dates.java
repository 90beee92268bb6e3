package org.parley.sources;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of publication as pages and corpora write them, by {@code date-patterns.txt}, and
 * gives them as ISO 8601: date and time where the offset is known, else the date. Immutable.
 */
final class Dates {

  private static final int LONGEST = 400;
  private static final int EARLIEST_YEAR = 1600;

  private enum Kind {
    EXACT,
    FIND
  }

  private final List<DateTimeFormatter> formats = new ArrayList<>();
  private final List<Pattern> searches = new ArrayList<>();

  static Dates load() {
    return new Dates(KnowledgeFile.load("date-patterns.txt"));
  }

  Dates(KnowledgeFile file) {
    for (KnowledgeFile.Entry entry : file.entries()) {
      try {
        switch (entry.kindAs(Kind.class)) {
          case EXACT ->
              formats.add(
                  new DateTimeFormatterBuilder()
                      .parseCaseInsensitive()
                      .appendPattern(entry.rest())
                      .toFormatter(Locale.ENGLISH)
                      .withResolverStyle(ResolverStyle.STRICT));
          case FIND -> searches.add(Pattern.compile(entry.rest()));
        }
      } catch (IllegalArgumentException e) {
        throw entry.fault("cannot be read: " + entry.rest(), String.valueOf(e.getMessage()));
      }
    }
  }

  /** The date that {@code text} is or holds, as ISO 8601; null where it holds none. */
  @Nullable String in(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String start =
        Texts.squeezed(text.length() > LONGEST ? text.substring(0, LONGEST) : text).strip();
    String whole = exact(start);
    if (whole != null) {
      return whole;
    }
    for (Pattern search : searches) {
      Matcher matcher = search.matcher(start);
      while (matcher.find()) {
        String found = exact(matcher.group());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable String exact(String text) {
    String plain = text.replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "").replace(".,", ",");
    plain = plain.replaceAll("(?<=\\p{L})\\. ", " ").replaceAll("(?i)\\bsept\\b", "Sep");
    for (DateTimeFormatter format : formats) {
      TemporalAccessor parsed = format.parseUnresolved(plain, new ParsePosition(0));
      String iso = parsed == null ? null : iso(format, plain);
      if (iso != null) {
        return iso;
      }
    }
    return null;
  }

  private static @Nullable String iso(DateTimeFormatter format, String text) {
    try {
      return iso(format.parse(text));
    } catch (DateTimeException e) {
      return null; // Of the right shape, but no day of the calendar.
    }
  }

  private static @Nullable String iso(TemporalAccessor parsed) {
    LocalDate date = LocalDate.from(parsed);
    if (date.getYear() < EARLIEST_YEAR) {
      throw new DateTimeException("Too early");
    }
    if (parsed.query(TemporalQueries.zone()) == null) {
      return date.toString();
    }
    OffsetDateTime moment = ZonedDateTime.from(parsed).toOffsetDateTime();
    return moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
