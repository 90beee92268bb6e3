package org.parley.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Finding;
import org.parley.cli.render.FindingText;
import org.parley.desk.Review;
import org.parley.model.Fault;
import org.parley.model.account.Item;

/** The dialogue of a review: an item, a line of answer, the next one. */
final class ReviewDialog {

  private static final String KEYS =
      "a accept · r reject · FIELD=WORDS correct · s skip · q stop  (a or r may be followed by"
          + " why)";

  private final Streams streams;
  private final Review review;
  private final Deciding deciding;
  private final FindingText text;
  private final BufferedReader answers;
  private int recorded;

  ReviewDialog(Streams streams, Review review, Deciding deciding, FindingText text) {
    this.streams = streams;
    this.review = review;
    this.deciding = deciding;
    this.text = text;
    this.answers = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
  }

  void over(List<Finding> queue) {
    if (queue.isEmpty()) {
      AnswerOptions.print(streams, "Nothing is contested, and all items are sure.\n");
      return;
    }
    int number = 0;
    for (Finding finding : queue) {
      number++;
      AnswerOptions.print(
          streams,
          "\n" + number + " of " + queue.size() + "\n" + text.evidence(finding) + KEYS + "\n");
      if (!answered(finding.items().getFirst())) {
        break;
      }
    }
    AnswerOptions.print(streams, Counted.of(recorded, "verdict") + " recorded.\n");
  }

  /** Asks until there is an answer that can be used; false where nothing more is wanted. */
  private boolean answered(Item item) {
    while (true) {
      AnswerOptions.print(streams, "> ");
      String line = line();
      if (line == null || line.equals("q")) {
        return false;
      }
      if (line.equals("s") || line.isEmpty()) {
        return true;
      }
      try {
        if (record(item, line)) {
          recorded++;
          return true;
        }
        AnswerOptions.print(streams, KEYS + "\n");
      } catch (Fault fault) {
        Messages.tell(streams.err(), fault);
      }
    }
  }

  private boolean record(Item item, String line) {
    int equals = line.indexOf('=');
    if (line.equals("a") || line.startsWith("a ")) {
      review.accept(item, deciding.by(), why(line));
    } else if (line.equals("r") || line.startsWith("r ")) {
      review.reject(item, deciding.by(), why(line));
    } else if (equals > 0) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      review.correct(item, fields, deciding.by(), deciding.why());
    } else {
      return false;
    }
    return true;
  }

  private @Nullable String why(String line) {
    return line.length() > 1 ? line.substring(1).strip() : deciding.why();
  }

  private @Nullable String line() {
    try {
      String line = answers.readLine();
      return line == null ? null : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
