package org.parley.web.sight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Ranking;

/**
 * What is asked about a groundwork.
 *
 * @param target the milestone to which a way is sought, as a user calls it; null for the usual one
 * @param assume what is taken for granted, as texts
 * @param rank which sets come first
 * @param first so many sets
 * @param since the day since which changes are told, as it was given, or null
 * @param show how much is drawn; null for all where there is room for it
 * @param set number of the set that is marked in the drawing, from 1; 0 for none
 */
public record Question(
    @Nullable String target,
    List<String> assume,
    Rank rank,
    int first,
    @Nullable String since,
    @Nullable Show show,
    int set) {

  /** Names of the parameters of the query. */
  public static final String TARGET = "target";

  public static final String ASSUME = "assume";
  public static final String RANK = "rank";
  public static final String FIRST = "first";
  public static final String SINCE = "since";
  public static final String SHOW = "show";
  public static final String SET = "set";

  /** So many sets where nobody says how many. */
  public static final int USUAL = 5;

  /** What there have to be fewest of in the sets that come first. */
  public enum Rank {
    STEPS,
    REFUSING,
    CONCESSIONS;

    /** In lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    Ranking ranking() {
      return switch (this) {
        case STEPS -> new Ranking.FewestSteps();
        case REFUSING -> new Ranking.FewestRefusing();
        case CONCESSIONS -> new Ranking.FewestConcessions();
      };
    }
  }

  /** How much is drawn. */
  public enum Show {
    /** What leads to the target, and what is in a deadlock. */
    WAY,
    /** All that something ties to others. */
    ALL;

    /** In lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Question {
    assume = List.copyOf(assume);
  }

  /** What is asked where nobody says anything else. */
  public static Question usual() {
    return new Question(null, List.of(), Rank.STEPS, USUAL, null, null, 0);
  }

  /** The same with another target; null for the usual one. */
  public Question toward(@Nullable String other) {
    return new Question(other, assume, rank, first, since, show, 0);
  }

  /** The same with other assumptions. */
  public Question assuming(List<String> other) {
    return new Question(target, other, rank, first, since, show, 0);
  }

  /** The same with one more assumption. */
  public Question with(String assumption) {
    List<String> more = new ArrayList<>(assume);
    if (!more.contains(assumption)) {
      more.add(assumption);
    }
    return assuming(more);
  }

  /** The same without an assumption. */
  public Question without(String assumption) {
    return assuming(assume.stream().filter(one -> !one.equals(assumption)).toList());
  }

  /** The same with another day since which changes are told, or none. */
  Question comparedTo(@Nullable String day) {
    return new Question(target, assume, rank, first, day, show, set);
  }

  /** The same with another set marked. */
  public Question marking(int number) {
    return new Question(target, assume, rank, first, since, show, number);
  }

  /** What is drawn of it does not change the answers. */
  public Question undrawn() {
    return new Question(target, assume, rank, first, since, null, 0);
  }

  /** The same with so much drawn. */
  public Question showing(Show much) {
    return new Question(target, assume, rank, first, since, much, set);
  }

  /** Whether it is what is asked where nobody says anything else. */
  boolean isUsual() {
    return rank == Rank.STEPS && first == USUAL;
  }

  /** An address, with this asked there. */
  public String at(String address) {
    return joined(address, query());
  }

  /** The same with one parameter more. */
  public String at(String address, String name, String value) {
    return joined(at(address), name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static String joined(String address, String query) {
    return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
  }

  /** As a query, without a question mark; empty where it is what is usually asked. */
  public String query() {
    List<String> parts = new ArrayList<>();
    add(parts, TARGET, target);
    assume.forEach(one -> add(parts, ASSUME, one));
    add(parts, RANK, rank == Rank.STEPS ? null : rank.word());
    add(parts, FIRST, first == USUAL ? null : String.valueOf(first));
    add(parts, SINCE, since);
    add(parts, SHOW, show == null ? null : show.word());
    add(parts, SET, set == 0 ? null : String.valueOf(set));
    return String.join("&", parts);
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
