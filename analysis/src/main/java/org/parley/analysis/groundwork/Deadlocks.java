package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the circles of a groundwork in which milestones wait for each other, shortest first. A
 * circle of exchanges alone is none: what is given at one moment does not wait.
 *
 * @param all the shortest ones, up to {@link #MOST}
 * @param isComplete whether these are all
 */
public record Deadlocks(List<Deadlock> all, boolean isComplete) {

  /** So many circles are listed. */
  public static final int MOST = 500;

  /** So many steps are tried for them. */
  private static final int MOST_TRIES = 2_000_000;

  /** What is between two milestones, by the one that is needed. */
  private record Edges(Map<String, Map<String, List<Precondition>>> byWaiting) {

    Set<String> needs(String waits) {
      return byWaiting.getOrDefault(waits, Map.of()).keySet();
    }

    List<Precondition> between(String waits, String needs) {
      return byWaiting.getOrDefault(waits, Map.of()).getOrDefault(needs, List.of());
    }
  }

  public Deadlocks {
    all = List.copyOf(all);
  }

  /** The circles among what is open. */
  public static Deadlocks of(Groundwork groundwork) {
    return new Search(groundwork).deadlocks();
  }

  /**
   * A concession, and how far it helps.
   *
   * @param dropped the precondition that its party drops
   * @param breaks how many of the circles it breaks by itself
   */
  public record Concession(Precondition dropped, int breaks) {}

  /** The preconditions by how many circles their end would break, most first. */
  public List<Concession> concessions() {
    Map<String, Concession> breaks = new LinkedHashMap<>();
    for (Deadlock deadlock : all) {
      for (Precondition why : deadlock.preconditions()) {
        if (deadlock.breaksWithout(why)) {
          breaks.merge(
              why.id(),
              new Concession(why, 1),
              (before, one) -> new Concession(why, before.breaks() + 1));
        }
      }
    }
    return breaks.values().stream()
        .sorted(
            Comparator.comparingInt((Concession one) -> -one.breaks())
                .thenComparingDouble(one -> one.dropped().strength()))
        .toList();
  }

  /** Those in which a milestone is, or that it waits for. */
  public List<Deadlock> before(Set<String> steps) {
    return all.stream()
        .filter(one -> one.links().stream().anyMatch(link -> steps.contains(link.waits())))
        .toList();
  }

  /**
   * The milestone of a circle that was named first.
   *
   * @param shortest length of the shortest circle from there
   * @param longest that none is longer
   */
  private record Start(String step, int shortest, int longest) {}

  private static final class Search {

    private final Edges edges;
    private final Map<String, Collection<String>> waiting = new HashMap<>();
    private final Set<String> possible;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Deadlock> found = new ArrayList<>();
    private int tries;

    Search(Groundwork groundwork) {
      this.edges = edges(groundwork);
      this.possible = Rounds.of(groundwork, id -> true).all();
      groundwork.steps().forEach(step -> numbers.put(step.id(), numbers.size()));
      edges
          .byWaiting()
          .forEach((waits, needs) ->
              needs
                  .keySet()
                  .forEach(
                      need -> waiting.computeIfAbsent(need, n -> new ArrayList<>()).add(waits)));
    }

    private static Edges edges(Groundwork groundwork) {
      Map<String, Map<String, List<Precondition>>> edges = new LinkedHashMap<>();
      for (Step step : groundwork.steps()) {
        if (step.isReached()) {
          continue;
        }
        for (Ties.Tie tie : Ties.of(groundwork, step.id())) {
          for (String need : tie.term().open(id -> groundwork.step(id).isReached())) {
            List<Precondition> why =
                edges
                    .computeIfAbsent(step.id(), s -> new LinkedHashMap<>())
                    .computeIfAbsent(need, n -> new ArrayList<>());
            if (!why.contains(tie.why())) {
              why.add(tie.why());
            }
          }
        }
      }
      return new Edges(edges);
    }

    Deadlocks deadlocks() {
      List<Start> starts = starts();
      int longest = starts.stream().mapToInt(Start::longest).max().orElse(0);
      for (int length = 1; length <= longest && !isFull(); length++) {
        for (Start start : starts) {
          if (start.shortest() <= length && length <= start.longest() && !isFull()) {
            String first = start.step();
            Map<String, Integer> back = distances(first, waiting::get);
            path(first, new LinkedHashSet<>(List.of(first)), first, length, back);
          }
        }
      }
      return new Deadlocks(found, !isFull());
    }

    /** Where circles start. */
    private List<Start> starts() {
      List<Start> starts = new ArrayList<>();
      for (String step : edges.byWaiting().keySet()) {
        Map<String, Integer> back = distances(step, waiting::get);
        Integer shortest = back.get(step);
        if (shortest != null) {
          Set<String> round = new HashSet<>(distances(step, edges::needs).keySet());
          round.retainAll(back.keySet());
          starts.add(new Start(step, shortest, round.size()));
        }
      }
      return starts;
    }

    private boolean isFull() {
      return found.size() >= MOST || tries >= MOST_TRIES;
    }

    /** How far it is to each milestone that was named later, and back to the start itself. */
    private Map<String, Integer> distances(
        String start, Function<String, @Nullable Collection<String>> neighbours) {
      Map<String, Integer> distances = new HashMap<>();
      List<String> layer = List.of(start);
      for (int distance = 1; !layer.isEmpty(); distance++) {
        List<String> next = new ArrayList<>();
        for (String at : layer) {
          Collection<String> all = neighbours.apply(at);
          for (String one : all == null ? List.<String>of() : all) {
            if (isAfter(start, one) && distances.putIfAbsent(one, distance) == null) {
              next.add(one);
            }
          }
        }
        layer = next;
      }
      return distances;
    }

    /** Each circle is found from the one of its milestones that was named first. */
    private boolean isAfter(String start, String other) {
      return numbers.getOrDefault(other, 0) >= numbers.getOrDefault(start, 0);
    }

    private void path(
        String start, Set<String> path, String at, int left, Map<String, Integer> back) {
      tries++;
      for (String need : edges.needs(at)) {
        if (isFull()) {
          return;
        }
        if (need.equals(start)) {
          if (left == 1) {
            add(List.copyOf(path));
          }
        } else if (left > 1
            && back.getOrDefault(need, Integer.MAX_VALUE) <= left - 1
            && path.add(need)) {
          path(start, path, need, left - 1, back);
          path.remove(need);
        }
      }
    }

    private void add(List<String> circle) {
      List<Deadlock.Link> links = new ArrayList<>();
      for (int i = 0; i < circle.size(); i++) {
        String waits = circle.get(i);
        String needs = circle.get((i + 1) % circle.size());
        links.add(new Deadlock.Link(edges.between(waits, needs), waits, needs));
      }
      boolean waits =
          links.stream()
              .anyMatch(link ->
                  link.why().stream().anyMatch(one -> one.tie() == Precondition.Tie.BEFORE));
      if (waits) {
        found.add(new Deadlock(links, circle.stream().noneMatch(possible::contains)));
      }
    }
  }
}
