package org.parley.web.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.groundwork.Answers;
import org.parley.analysis.groundwork.Deadlock;
import org.parley.desk.drawing.GraphFormat;
import org.parley.desk.drawing.Graphs;
import org.parley.desk.drawing.Picture;
import org.parley.model.Fault;
import org.parley.web.sight.Sight;

/** Drawings of groundworks as addresses that hold them whole. Safe for any number of threads. */
final class Drawings {

  /** More preconditions make a drawing that nobody can read on a page. */
  private static final int MOST = 60;

  private static final int KEPT = 16;

  private final Cache<Sight, String> vectors =
      Caffeine.newBuilder().weakKeys().maximumSize(KEPT).build();

  /** As vectors, for browsers; empty where there is nothing to draw, or too much. */
  Optional<String> vectors(Sight sight) {
    return isDrawable(sight)
        ? Optional.ofNullable(
            vectors.get(sight, one -> address("image/svg+xml", drawn(one, GraphFormat.SVG))))
        : Optional.empty();
  }

  /** As pixels, for paper; empty also where the machine has no fonts. */
  Optional<String> pixels(Sight sight) {
    try {
      return isDrawable(sight)
          ? Optional.of(address("image/png", drawn(sight, GraphFormat.PNG)))
          : Optional.empty();
    } catch (Fault fault) {
      if (fault.code().equals("no-fonts")) {
        return Optional.empty();
      }
      throw fault;
    }
  }

  private static boolean isDrawable(Sight sight) {
    int size = sight.groundwork().preconditions().size();
    return size > 0 && size <= MOST;
  }

  private static byte[] drawn(Sight sight, GraphFormat format) {
    @Nullable Answers answers = sight.answers().orElse(null);
    List<Deadlock> deadlocks = answers == null ? List.of() : answers.deadlocks().all();
    return Graphs.of(
        new Picture(
            sight.groundwork(),
            Optional.ofNullable(answers).map(Answers::target),
            deadlocks,
            Set.of()),
        format);
  }

  private static String address(String type, byte[] bytes) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
