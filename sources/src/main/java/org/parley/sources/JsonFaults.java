package org.parley.sources;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.parley.model.Fault;

/** Faults of JSON in plain words, with line and column. */
final class JsonFaults {

  private static final String ONE_A_LINE =
      "One JSON object per line, such as {\"id\":\"a1\",\"text\":\"...\"}; line breaks inside texts"
          + " are written \\n.";
  private static final int SHOWN = 24;

  private JsonFaults() {}

  /**
   * Of a line of JSON lines.
   *
   * @param place {@code source:line}
   */
  static Fault ofLine(String line, String place, JsonProcessingException problem) {
    int column = column(problem);
    if (problem instanceof StreamConstraintsException) {
      return bad(place + ":" + column, "is nested too deep, or has too long a number", ONE_A_LINE);
    }
    if (problem instanceof JsonEOFException) {
      return bad(place + ":" + column, "the line ends inside a JSON object", ONE_A_LINE);
    }
    if (problem instanceof MismatchedInputException) {
      return bad(place + ":" + column, "the line goes on after its JSON object", ONE_A_LINE);
    }
    int at = Math.min(column - 1, line.length());
    String word = line.substring(at, Math.min(line.length(), at + SHOWN));
    if (!word.isEmpty() && word.charAt(0) < ' ') {
      String what = "a character of code %d stands in a string".formatted((int) word.charAt(0));
      return bad(
          place + ":" + column,
          what,
          "In JSON such characters are escaped: \\n for a line break, \\t for a tab.");
    }
    String from = at == 0 ? "" : " from '" + Texts.squeezed(word) + "' on";
    return bad(place + ":" + column, "is not JSON" + from, ONE_A_LINE);
  }

  /** Of a file that is one JSON value. */
  static Fault ofFile(String source, JsonProcessingException problem) {
    JsonLocation at = problem.getLocation();
    String place = source + ":" + (at == null ? 1 : at.getLineNr()) + ":" + column(problem);
    String what =
        switch (problem) {
          case StreamConstraintsException deep -> "is nested too deep, or has too long a number";
          case JsonEOFException end -> "ends inside a JSON value";
          default -> "is not JSON in UTF-8 from here on";
        };
    return bad(
        place,
        what,
        "A .json file is an object with a \"text\", or an array of such; one object per line is"
            + " .jsonl.");
  }

  /** Where an article should be and something else is. */
  static Fault notAnObject(String place, String found) {
    return bad(place, "is a JSON " + found + ", not an object", ONE_A_LINE);
  }

  private static int column(JsonProcessingException problem) {
    JsonLocation at = problem.getLocation();
    return at == null ? 1 : Math.max(1, at.getColumnNr());
  }

  private static Fault bad(String place, String what, String advice) {
    return Fault.source("bad-json", place + ": " + what, advice);
  }
}
