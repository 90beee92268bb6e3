package org.parley.cli.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Condition;
import org.parley.model.Meeting;
import org.parley.model.Span;

/**
 * The conditions of one article put together: what comes last at the top, under it what has to come
 * before, and so on. Two phrases are one step where they name one meeting, where most of the words
 * of the shorter are in the other, or where one tells of those who meet in the other ("the
 * ministers have settled it", "the ministers' talks").
 */
final class Chain {

  /** Share of the shorter phrase's words that has to be in the longer one. */
  private static final double SAME = 0.6;

  /** Letters; shorter words, such as articles, tell nothing. */
  private static final int SHORTEST = 4;

  /**
   * One step.
   *
   * @param condition what makes it a requirement; null for what comes last
   * @param words that name it
   * @param before what has to come before it
   */
  record Step(@Nullable Condition condition, Span words, List<Span> spans, List<Step> before) {}

  /** Letters that the name of a level shares with those who meet at it: ministerial, ministers. */
  private static final int STEM = 6;

  private final List<Condition> conditions;
  private final List<Meeting> meetings;
  private final String text;

  Chain(List<Condition> conditions, List<Meeting> meetings, String text) {
    this.conditions = conditions;
    this.meetings = meetings;
    this.text = text;
  }

  /** What is no requirement of anything else, with its requirements. */
  List<Step> roots() {
    List<Step> roots = new ArrayList<>();
    Set<Condition> placed = new HashSet<>();
    for (boolean open : new boolean[] {false, true}) {
      for (Condition condition : conditions) {
        boolean inner =
            conditions.stream().anyMatch(c -> same(c.requirement(), condition.target()));
        if (!placed.contains(condition) && (open || !inner)) {
          roots.add(
              new Step(
                  null,
                  condition.target(),
                  List.of(condition.target()),
                  before(condition.target(), placed)));
        }
      }
    }
    return roots;
  }

  private List<Step> before(Span target, Set<Condition> placed) {
    List<Step> steps = new ArrayList<>();
    for (Condition condition : conditions) {
      if (!placed.contains(condition) && same(condition.target(), target)) {
        placed.add(condition);
        Span words = condition.requirement();
        steps.add(
            new Step(condition, words, List.of(words, condition.target()), before(words, placed)));
      }
    }
    return steps;
  }

  private boolean same(Span one, Span other) {
    Meeting meeting = meeting(one);
    Meeting another = meeting(other);
    if (meeting != null && another != null) {
      return meeting == another;
    }
    if (one.equals(other) || isAbout(one, another) || isAbout(other, meeting)) {
      return true;
    }
    Set<String> mine = words(one);
    Set<String> theirs = words(other);
    int shorter = Math.min(mine.size(), theirs.size());
    mine.retainAll(theirs);
    boolean enough = mine.size() > 1 || (mine.size() == 1 && theirs.size() == 1);
    return enough && mine.size() >= SAME * shorter;
  }

  /** The meeting that a phrase names; null where it names none, or another beside it. */
  private @Nullable Meeting meeting(Span phrase) {
    List<Meeting> named =
        meetings.stream()
            .filter(meeting -> meeting.mentions().stream().anyMatch(phrase::overlaps))
            .toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  private boolean isAbout(Span phrase, @Nullable Meeting meeting) {
    String level = meeting == null ? null : meeting.level();
    if (level == null || level.length() < STEM) {
      return false;
    }
    String stem = level.substring(0, STEM);
    return words(phrase).stream().anyMatch(word -> word.startsWith(stem));
  }

  private Set<String> words(Span span) {
    Set<String> words = new HashSet<>();
    for (String word : span.in(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST) {
        words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }
}
