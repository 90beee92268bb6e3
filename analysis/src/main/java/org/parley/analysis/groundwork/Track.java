package org.parley.analysis.groundwork;

import java.util.List;

/**
 * A line of talks, or a plan, towards an end.
 *
 * @param name for people
 * @param end id of the milestone that it is to bring about
 * @param steps ids of its milestones
 * @param members keys of the parties that are in it by its making; its authors and hosts
 */
public record Track(String name, String end, List<String> steps, List<String> members) {

  public Track {
    steps = List.copyOf(steps);
    members = List.copyOf(members);
  }
}
