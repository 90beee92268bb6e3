package org.parley.reading.assertions;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Sentence;

/**
 * Reads "on Friday", "March 9", "next week" and "in 2022" against the date of the article, as ISO
 * 8601: a day, a month, a year, or an interval of two days with a slash.
 */
public final class DateReader {

  private static final int DAYS_OF_WEEK = 7;

  private final Lexicon lexicon;
  private final @Nullable LocalDate published;

  /**
   * @param published day of the article; without it only full dates can be told
   */
  public DateReader(Lexicon lexicon, @Nullable LocalDate published) {
    this.lexicon = lexicon;
    this.published = published;
  }

  /** The day that the first ten characters of an ISO 8601 date give, or null. */
  public static @Nullable LocalDate day(@Nullable String published) {
    try {
      return published == null || published.length() < 10
          ? null
          : LocalDate.parse(published.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * The date that is told around token {@code i}, or null where the token belongs to none.
   *
   * @param ahead whether what happens then is still to come
   */
  public @Nullable String at(Sentence s, int i, boolean ahead) {
    String word = s.word(i).toLowerCase(Locale.ROOT);
    String month = s.isName(i) ? lexicon.value("months", word) : null;
    if (month != null) {
      return month(s, i, Integer.parseInt(month), ahead);
    }
    if (s.word(i).matches("(19|20)\\d\\d") && i > 0 && s.lemma(i - 1).matches("in|since|of")) {
      return s.word(i);
    }
    return published == null ? null : relative(s, i, word, published, ahead);
  }

  private @Nullable String month(Sentence s, int i, int month, boolean ahead) {
    int day = i + 1 < s.size() ? day(s, i + 1) : 0;
    int last = day > 0 ? i + 1 : i;
    day = day == 0 && i > 0 ? day(s, i - 1) : day;
    int at = last + 1 < s.size() && s.word(last + 1).equals(",") ? last + 2 : last + 1;
    boolean hasYear = at < s.size() && s.word(at).matches("(19|20)\\d\\d");
    if (!hasYear && published == null) {
      return null;
    }
    int year = hasYear ? Integer.parseInt(s.word(at)) : year(month, Math.max(day, 1), ahead);
    try {
      return day > 0
          ? LocalDate.of(year, month, day).toString()
          : YearMonth.of(year, month).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int day(Sentence s, int i) {
    String digits = s.word(i).replaceFirst("(st|nd|rd|th)$", "");
    return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
  }

  /** The year that puts the day nearest to the article, on the side that the tense tells. */
  private int year(int month, int day, boolean ahead) {
    LocalDate now = published == null ? LocalDate.EPOCH : published;
    LocalDate then = YearMonth.of(now.getYear(), month).atDay(Math.min(day, 28));
    long days = ChronoUnit.DAYS.between(now, then);
    boolean farPast = days < -183 || (ahead && days < -31);
    boolean farAhead = days > 183 || (!ahead && days > 31);
    return now.getYear() + (farPast ? 1 : farAhead ? -1 : 0);
  }

  private @Nullable String relative(Sentence s, int i, String word, LocalDate now, boolean ahead) {
    String days = lexicon.value("relative-days", word);
    if (days != null) {
      return now.plusDays(Long.parseLong(days)).toString();
    }
    String before = i > 0 ? s.lemma(i - 1) : "";
    int step = before.equals("next") ? 1 : before.equals("last") ? -1 : 0;
    String weekday = lexicon.value("weekdays", word);
    if (weekday != null) {
      DayOfWeek day = DayOfWeek.of(Integer.parseInt(weekday));
      boolean later = step > 0 || (step == 0 && ahead);
      return now.with(later ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day))
          .toString();
    }
    if (step == 0 && !before.equals("this")) {
      return null;
    }
    return switch (word) {
      case "week" -> {
        LocalDate monday = now.with(DayOfWeek.MONDAY).plusWeeks(step);
        yield monday + "/" + monday.plusDays(DAYS_OF_WEEK - 1L);
      }
      case "month" -> YearMonth.from(now).plusMonths(step).toString();
      case "year" -> Integer.toString(now.getYear() + step);
      default -> null;
    };
  }
}
