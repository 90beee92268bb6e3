package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A track beside the others for one end.
 *
 * @param track the track
 * @param in keys of the parties that made it or say yes to any of its milestones
 * @param refusing keys of the parties that refuse any of its milestones
 * @param silent keys of the sides that say neither
 * @param reached how many of its milestones have come about
 * @param lacks what its milestones still wait for, and the open ones themselves
 */
public record Comparison(
    Track track,
    List<String> in,
    List<String> refusing,
    List<String> silent,
    int reached,
    List<Step> lacks) {

  public Comparison {
    in = List.copyOf(in);
    refusing = List.copyOf(refusing);
    silent = List.copyOf(silent);
    lacks = List.copyOf(lacks);
  }

  /** All tracks of a groundwork, in its order. */
  public static List<Comparison> of(Groundwork groundwork) {
    return groundwork.tracks().stream().map(track -> of(groundwork, track)).toList();
  }

  private static Comparison of(Groundwork groundwork, Track track) {
    Set<String> in = new LinkedHashSet<>(track.members());
    Set<String> refusing = new LinkedHashSet<>();
    Set<Step> lacks = new LinkedHashSet<>();
    int reached = 0;
    for (String id : track.steps()) {
      Step step = groundwork.step(id);
      for (Position position : groundwork.positions(id)) {
        if (position.isRefusal()) {
          refusing.add(position.party());
        } else if (Matrix.isYes(position.now().stance())) {
          in.add(position.party());
        }
      }
      if (step.isReached()) {
        reached++;
      } else {
        lacks.add(step);
        Obstacles.of(groundwork, id).forEach(one -> lacks.add(one.step()));
      }
    }
    in.removeAll(refusing);
    List<String> silent = new ArrayList<>();
    for (Groundwork.Party party : groundwork.sides()) {
      if (!in.contains(party.key()) && !refusing.contains(party.key())) {
        silent.add(party.key());
      }
    }
    return new Comparison(
        track, List.copyOf(in), List.copyOf(refusing), silent, reached, List.copyOf(lacks));
  }
}
