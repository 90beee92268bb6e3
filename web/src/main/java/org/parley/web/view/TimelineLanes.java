package org.parley.web.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Lays what happened into lanes. A stretch of days in which there is more than can be told apart is
 * drawn as one bar with its number.
 */
final class TimelineLanes {

  /** Units from one mark to the next. */
  private static final int STEP = 15;

  /** Marks above one another. */
  private static final int ROWS = 6;

  private static final int HEAD = 22;
  private static final int FOOT = 6;

  private final TimelineAxis axis;
  private final int daysInBin;
  private final int columns;
  private double top;

  TimelineLanes(TimelineAxis axis) {
    this.axis = axis;
    double day = axis.width() / axis.days();
    this.daysInBin = Math.max(1, (int) Math.ceil(STEP / day));
    this.columns = Math.max(1, (int) (day * daysInBin / STEP));
  }

  /**
   * Lanes below one another.
   *
   * @param names of the lanes by their keys, in order
   * @param isIn whether something stands in the lane of that key
   */
  List<Timeline.Lane> of(
      Map<String, String> names, List<Happening> all, BiPredicate<Happening, String> isIn) {
    Map<String, Map<Integer, List<Happening>>> binned = new LinkedHashMap<>();
    int largest = 1;
    for (String key : names.keySet()) {
      Map<Integer, List<Happening>> bins = new TreeMap<>();
      for (Happening one : all) {
        if (isIn.test(one, key)) {
          int bin = (int) ChronoUnit.DAYS.between(axis.from(), one.day()) / daysInBin;
          bins.computeIfAbsent(bin, b -> new ArrayList<>()).add(one);
        }
      }
      binned.put(key, bins);
      largest = Math.max(largest, bins.values().stream().mapToInt(List::size).max().orElse(0));
    }
    List<Timeline.Lane> lanes = new ArrayList<>();
    for (Map.Entry<String, Map<Integer, List<Happening>>> lane : binned.entrySet()) {
      lanes.add(lane(names.getOrDefault(lane.getKey(), ""), lane.getValue(), largest));
    }
    return lanes;
  }

  private Timeline.Lane lane(String name, Map<Integer, List<Happening>> bins, int largest) {
    int rows =
        bins.values().stream()
            .mapToInt(bin -> Math.min(ROWS, Math.ceilDiv(bin.size(), columns)))
            .max()
            .orElse(1);
    double height = HEAD + rows * STEP + FOOT;
    List<Timeline.Mark> marks = new ArrayList<>();
    List<Timeline.Bar> bars = new ArrayList<>();
    int total = 0;
    for (Map.Entry<Integer, List<Happening>> bin : bins.entrySet()) {
      total += bin.getValue().size();
      if (bin.getValue().size() > columns * ROWS) {
        bars.add(bar(bin.getKey(), bin.getValue(), height, largest));
      } else {
        marks(marks, bin.getKey(), bin.getValue(), height);
      }
    }
    Timeline.Lane lane = new Timeline.Lane(name, top, height, total, marks, bars);
    top += height;
    return lane;
  }

  private LocalDate first(int bin) {
    return axis.from().plusDays((long) bin * daysInBin);
  }

  private void marks(List<Timeline.Mark> marks, int bin, List<Happening> all, double height) {
    double left = axis.x(first(bin));
    List<Happening> byKind = all.stream().sorted(Comparator.comparing(Happening::kind)).toList();
    for (int i = 0; i < byKind.size(); i++) {
      int column = i / ROWS;
      int row = i % ROWS;
      marks.add(
          new Timeline.Mark(
              left + (column + 0.5) * STEP,
              top + height - FOOT - (row + 0.5) * STEP,
              byKind.get(i).kind(),
              byKind.get(i).line()));
    }
  }

  private Timeline.Bar bar(int bin, List<Happening> all, double height, int largest) {
    LocalDate from = first(bin);
    LocalDate to = from.plusDays(daysInBin - 1L);
    double width = axis.width() / axis.days() * daysInBin;
    double tall = Math.max(STEP, (height - HEAD - FOOT) * all.size() / largest);
    Map<String, Long> counts =
        all.stream()
            .collect(Collectors.groupingBy(Happening::kind, TreeMap::new, Collectors.counting()));
    String told =
        from
            + (from.equals(to) ? "" : " to " + to)
            + ": "
            + counts.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
    return new Timeline.Bar(
        axis.x(from) + 0.5,
        top + height - FOOT - tall,
        Math.max(1, width - 1),
        tall,
        all.size(),
        from,
        to.isAfter(axis.to()) ? axis.to() : to,
        told);
  }
}
