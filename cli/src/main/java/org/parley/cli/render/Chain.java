package org.parley.cli.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Condition;
import org.parley.model.Meeting;
import org.parley.model.Span;

/**
 * The conditions of one article put together: what comes last at the top, under it what has to come
 * before, and so on. Two phrases are one step where they name one meeting, where most of the words
 * of the shorter are in the other, or where one tells of those who meet in the other ("the
 * ministers have settled it", "the ministers' talks"). A condition that is told again in the same
 * words is shown once.
 */
final class Chain {

  /** Share of the shorter phrase's words that has to be in the longer one. */
  private static final double SAME = 0.6;

  /** Letters; shorter words, such as articles, tell nothing. */
  private static final int SHORTEST = 4;

  /** Letters that the name of a level shares with those who meet at it: ministerial, ministers. */
  private static final int STEM = 6;

  /** Conditions that are compared with one another; those after them stand alone. */
  private static final int MOST = 400;

  /** Steps under one another; no article that people write comes near. */
  private static final int DEEPEST = 12;

  /**
   * One step.
   *
   * @param condition what makes it a requirement; null for what comes last
   * @param words that name it
   * @param again how often the article tells it again in the same words
   * @param before what has to come before it
   */
  record Step(
      @Nullable Condition condition, Span words, List<Span> spans, int again, List<Step> before) {}

  /**
   * A phrase as it is compared.
   *
   * @param text its words in lower case; its place where they tell nothing, as "it" does
   * @param telling those of its words that tell something
   * @param meeting the one that it names; null where it names none, or another beside it
   */
  private record Phrase(String text, Set<String> telling, @Nullable Meeting meeting) {

    boolean isSame(Phrase other) {
      if (meeting != null && other.meeting != null) {
        return meeting.id().equals(other.meeting.id());
      }
      if (text.equals(other.text) || isAbout(other.meeting) || other.isAbout(meeting)) {
        return true;
      }
      int shorter = Math.min(telling.size(), other.telling.size());
      long shared = telling.stream().filter(other.telling::contains).count();
      boolean enough =
          shared > 1 || (shared == 1 && telling.size() == 1 && other.telling.size() == 1);
      return enough && shared >= SAME * shorter;
    }

    private boolean isAbout(@Nullable Meeting meeting) {
      String level = meeting == null ? null : meeting.level();
      if (level == null || level.length() < STEM) {
        return false;
      }
      String stem = level.substring(0, STEM);
      return telling.stream().anyMatch(word -> word.startsWith(stem));
    }
  }

  /** Conditions in the same words; the first stands for all. */
  private static final class Told {

    private final Condition first;
    private final Phrase target;
    private final Phrase requirement;
    private final List<Span> targets = new ArrayList<>();
    private final List<Span> all = new ArrayList<>();

    Told(Condition first, Phrase target, Phrase requirement) {
      this.first = first;
      this.target = target;
      this.requirement = requirement;
    }

    Object key() {
      return List.of(
          target.text(), requirement.text(), first.relation(), String.valueOf(first.holder()));
    }

    void add(Condition condition) {
      targets.add(condition.target());
      all.add(condition.requirement());
      all.add(condition.target());
    }
  }

  private final IndexedText text;
  private final MeetingIndex meetings;
  private final List<Told> conditions;

  Chain(List<Condition> conditions, List<Meeting> meetings, IndexedText text) {
    this.text = text;
    this.meetings = new MeetingIndex(meetings);
    Map<Object, Told> told = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      Told one = new Told(condition, phrase(condition.target()), phrase(condition.requirement()));
      told.computeIfAbsent(one.key(), key -> one).add(condition);
    }
    this.conditions = List.copyOf(told.values());
  }

  private Phrase phrase(Span span) {
    String words = text.words(span).toLowerCase(Locale.ROOT);
    Set<String> telling = new HashSet<>();
    for (String word : words.split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST) {
        telling.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    String same = telling.isEmpty() ? span.toString() : words.replaceAll("\\s+", " ").strip();
    return new Phrase(same, telling, meetings.only(span));
  }

  /** What is no requirement of anything else, with its requirements. */
  List<Step> roots() {
    List<Told> compared = conditions.subList(0, Math.min(MOST, conditions.size()));
    List<Step> roots = new ArrayList<>();
    Set<Told> placed = new HashSet<>();
    for (boolean open : new boolean[] {false, true}) {
      for (Told condition : compared) {
        boolean inner = compared.stream().anyMatch(one -> one.requirement.isSame(condition.target));
        if (!placed.contains(condition) && (open || !inner)) {
          roots.add(root(condition, before(condition.target, compared, placed, 1)));
        }
      }
    }
    for (Told condition : conditions.subList(compared.size(), conditions.size())) {
      roots.add(root(condition, List.of(step(condition, List.of()))));
    }
    return roots;
  }

  private static Step root(Told condition, List<Step> before) {
    return new Step(null, condition.first.target(), condition.targets, 0, before);
  }

  private static Step step(Told condition, List<Step> before) {
    int again = condition.targets.size() - 1;
    Condition first = condition.first;
    return new Step(first, first.requirement(), condition.all, again, before);
  }

  private static List<Step> before(
      Phrase target, List<Told> compared, Set<Told> placed, int depth) {
    List<Step> steps = new ArrayList<>();
    for (Told condition : compared) {
      if (!placed.contains(condition) && condition.target.isSame(target)) {
        placed.add(condition);
        Phrase next = condition.requirement;
        steps.add(
            step(
                condition,
                depth < DEEPEST ? before(next, compared, placed, depth + 1) : List.of()));
      }
    }
    return steps;
  }
}
