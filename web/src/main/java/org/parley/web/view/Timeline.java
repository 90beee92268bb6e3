package org.parley.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Kind;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;

/**
 * What was said, what was met and what changed, on one axis of time.
 *
 * @param query what was asked for
 * @param from first day that is shown
 * @param to last day that is shown
 * @param parties names of the sides by their keys
 * @param kinds all kinds
 * @param publishers all publishers
 * @param ticks days with a label
 * @param lanes below one another
 * @param height units of all lanes
 * @param today where the day is that is told of, or null where it is not in view
 * @param earlier how much there is before the first day
 * @param later how much there is after the last one
 * @param shown what is in view, in the order of time
 * @param zooms windows of usual sizes, by name
 */
public record Timeline(
    TimelineQuery query,
    LocalDate from,
    LocalDate to,
    Map<String, String> parties,
    List<String> kinds,
    List<String> publishers,
    List<Tick> ticks,
    List<Lane> lanes,
    double height,
    @Nullable Double today,
    long earlier,
    long later,
    List<HappeningLine> shown,
    Map<String, Window> zooms) {

  /** Units from the first day to the end of the last one. */
  public static final int WIDTH = 1200;

  /** Meetings further ahead than this do not stretch the axis; nor do those that are long past. */
  private static final int AHEAD = 366;

  private static final int BEHIND = 31;

  /** A day with a label. */
  public record Tick(double x, String label) {}

  /** Something that happened, at its place. */
  public record Mark(double x, double y, String kind, HappeningLine line) {}

  /** So much that it is only counted. */
  public record Bar(
      double x,
      double y,
      double width,
      double height,
      int count,
      LocalDate from,
      LocalDate to,
      String told) {}

  /** What stands beside one another. */
  public record Lane(
      String name, double top, double height, int total, List<Mark> marks, List<Bar> bars) {}

  /** Days from the first to the last one; null for all. */
  public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * Of what happened.
   *
   * @param first day of the first article, whichever day is told of
   * @param last day of the last one
   */
  public static Timeline of(
      Happenings happenings, TimelineQuery query, LocalDate first, LocalDate last) {
    Sight sight = happenings.sight();
    List<Happening> wanted = happenings.all().stream().filter(query::wants).toList();
    Window whole = whole(wanted, first, last);
    LocalDate from = query.from() == null ? day(whole.from(), first) : query.from();
    LocalDate to = query.to() == null ? day(whole.to(), last) : query.to();
    TimelineAxis axis = new TimelineAxis(from, to.isBefore(from) ? from : to, WIDTH);
    List<Happening> shown =
        wanted.stream()
            .filter(one -> !one.day().isBefore(axis.from()) && !one.day().isAfter(axis.to()))
            .toList();
    Map<String, String> parties = partiesOf(sight);
    List<Lane> lanes = laid(axis, query, parties, shown);
    LocalDate day = sight.day();
    boolean inView = !day.isBefore(axis.from()) && !day.isAfter(axis.to());
    return new Timeline(
        query,
        axis.from(),
        axis.to(),
        parties,
        allKinds(),
        publishersOf(sight),
        axis.ticks(),
        lanes,
        lanes.stream().mapToDouble(Lane::height).sum(),
        inView ? axis.x(day.plusDays(1)) : null,
        wanted.stream().filter(one -> one.day().isBefore(axis.from())).count(),
        wanted.stream().filter(one -> one.day().isAfter(axis.to())).count(),
        new Lazily<>(shown, Happening::line),
        windows(axis, inView ? day : axis.from().plusDays(axis.days() / 2)));
  }

  private static LocalDate day(@Nullable LocalDate given, LocalDate otherwise) {
    return given == null ? otherwise : given;
  }

  private static Window whole(List<Happening> all, LocalDate first, LocalDate last) {
    LocalDate from = first;
    LocalDate to = last;
    for (Happening one : all) {
      if (one.day().isBefore(from) && !one.day().isBefore(first.minusDays(BEHIND))) {
        from = one.day();
      }
      if (one.day().isAfter(to) && !one.day().isAfter(last.plusDays(AHEAD))) {
        to = one.day();
      }
    }
    return new Window(from, to);
  }

  private static Map<String, String> partiesOf(Sight sight) {
    Map<String, String> parties = new LinkedHashMap<>();
    sight.standing().parties().forEach(party -> parties.put(party.key(), party.name()));
    parties.put(Happenings.OTHERS, "Others");
    return parties;
  }

  private static List<String> allKinds() {
    List<String> kinds = new ArrayList<>();
    kinds.add(Happenings.CHANGE);
    Arrays.stream(Kind.values()).map(Kind::word).forEach(kinds::add);
    return kinds;
  }

  private static List<String> publishersOf(Sight sight) {
    TreeSet<String> publishers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    sight.standing().account().sources().stream().map(Source::publisher).forEach(publishers::add);
    return List.copyOf(publishers);
  }

  private static List<Lane> laid(
      TimelineAxis axis, TimelineQuery query, Map<String, String> parties, List<Happening> shown) {
    TimelineLanes lanes = new TimelineLanes(axis);
    return switch (query.lanes()) {
      case PARTY -> {
        Map<String, String> names = new LinkedHashMap<>(parties);
        String only = query.party();
        if (only != null) {
          names.keySet().retainAll(List.of(only));
        }
        yield lanes.of(names, shown, (one, key) -> one.sides().contains(key));
      }
      case KIND -> {
        Map<String, String> names = new LinkedHashMap<>();
        allKinds().stream()
            .filter(kind -> query.kinds().isEmpty() || query.kinds().contains(kind))
            .forEach(kind -> names.put(kind, kind));
        yield lanes.of(names, shown, (one, key) -> one.kind().equals(key));
      }
    };
  }

  private static Map<String, Window> windows(TimelineAxis axis, LocalDate middle) {
    Map<String, Window> zooms = new LinkedHashMap<>();
    zooms.put("Whole", new Window(null, null));
    zooms.put("Month", around(middle, 31));
    zooms.put("Week", around(middle, 7));
    zooms.put("Day", around(middle, 1));
    LocalDate centre = axis.from().plusDays(axis.days() / 2);
    zooms.put("Closer", around(centre, Math.max(1, axis.days() / 2)));
    zooms.put("Wider", around(centre, axis.days() * 2));
    int shift = Math.max(1, axis.days() / 2);
    zooms.put("Earlier", new Window(axis.from().minusDays(shift), axis.to().minusDays(shift)));
    zooms.put("Later", new Window(axis.from().plusDays(shift), axis.to().plusDays(shift)));
    return zooms;
  }

  private static Window around(LocalDate middle, int days) {
    LocalDate from = middle.minusDays(days / 2);
    return new Window(from, from.plusDays(days - 1L));
  }
}
