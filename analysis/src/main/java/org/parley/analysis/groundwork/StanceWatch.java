package org.parley.analysis.groundwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What changed in who stands where between two moments: positions, zones and tracks. */
final class StanceWatch {

  private final Answers before;
  private final Answers after;
  private final Sentences is;
  private final List<Alert> alerts = new ArrayList<>();

  private StanceWatch(Answers before, Answers after) {
    this.before = before;
    this.after = after;
    this.is = new Sentences(after.groundwork());
  }

  static List<Alert> between(Answers before, Answers after) {
    StanceWatch watch = new StanceWatch(before, after);
    watch.moves();
    watch.tracks();
    watch.zones();
    return watch.alerts;
  }

  private void moves() {
    Set<Matrix.Move> known = new HashSet<>(before.matrix().moves());
    for (Matrix.Move move : after.matrix().moves()) {
      if (known.stream().noneMatch(one -> isSame(one, move))) {
        alerts.add(
            new Alert(
                move.isReversal() ? Alert.Type.REVERSAL : Alert.Type.ZONE,
                move.to().since(),
                List.of(move.position().step()),
                (move.isReversal() ? "Position reversed – " : "Position changed – ")
                    + after.groundwork().partyName(move.position().party())
                    + " now "
                    + GroundworkText.verb(move.to().stance())
                    + " "
                    + is.step(move.position().step())
                    + ", which it "
                    + GroundworkText.past(move.from().stance())
                    + (move.from().since() == null
                        ? ""
                        : " on " + Sentences.day(move.from().since())),
                move.to().evidence()));
      }
    }
  }

  private static boolean isSame(Matrix.Move one, Matrix.Move other) {
    return one.position().party().equals(other.position().party())
        && one.position().step().equals(other.position().step())
        && one.to().stance() == other.to().stance()
        && Objects.equals(one.to().since(), other.to().since());
  }

  private void tracks() {
    Map<String, Comparison> old = new HashMap<>();
    before.tracks().forEach(one -> old.put(one.track().name(), one));
    for (Comparison now : after.tracks()) {
      Comparison then = old.get(now.track().name());
      if (then == null) {
        add(Alert.Type.TRACK, "A new track: " + now.track().name());
        continue;
      }
      joined(now, then.in(), now.in(), " is now in ");
      joined(now, then.refusing(), now.refusing(), " now refuses ");
    }
  }

  private void joined(Comparison track, List<String> then, List<String> now, String what) {
    List<String> fresh = now.stream().filter(one -> !then.contains(one)).toList();
    for (String party : fresh) {
      add(Alert.Type.TRACK, after.groundwork().partyName(party) + what + track.track().name());
    }
  }

  private void zones() {
    Map<String, Matrix.Zone> old = new HashMap<>();
    before.matrix().issues().forEach(one -> old.put(one.step().id(), one.zone()));
    for (Matrix.Issue issue : after.matrix().issues()) {
      Matrix.Zone then = old.get(issue.step().id());
      if (issue.zone() == Matrix.Zone.AGREEMENT && then != Matrix.Zone.AGREEMENT) {
        add(Alert.Type.ZONE, "All parties now agree to " + is.step(issue.step().id()));
      } else if (then == Matrix.Zone.AGREEMENT
          && issue.zone() != Matrix.Zone.AGREEMENT
          && issue.zone() != Matrix.Zone.REACHED) {
        add(Alert.Type.ZONE, "Not all parties agree any more to " + is.step(issue.step().id()));
      }
    }
  }

  private void add(Alert.Type type, String text) {
    alerts.add(new Alert(type, null, List.of(after.target()), text, List.of()));
  }
}
