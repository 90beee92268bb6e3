package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.sources.Arrival;
import org.parley.sources.Arrivals;
import org.parley.sources.Inputs;

/** The one article that a command is about: a file, an address, or one of a corpus or a folder. */
final class OneArticle {

  /** An article of a corpus as briefs name it: the corpus and a line. */
  private static final Pattern IN_A_CORPUS = Pattern.compile("(.+):(\\d+)");

  private final String input;
  private final Streams streams;

  OneArticle(String input, Streams streams) {
    this.input = input;
    this.streams = streams;
  }

  /**
   * Opens it. Where the input holds several it is the first, and that is told.
   *
   * @throws Fault of kind source, where there is none
   */
  Document open() {
    Matcher place = IN_A_CORPUS.matcher(input);
    boolean inCorpus = place.matches() && !exists(input) && exists(place.group(1));
    String opened = inCorpus ? place.group(1) : input;
    Inputs inputs = Inputs.of(List.of(opened), streams.in(), Parley.VERSION);
    try (Arrivals arrivals = inputs.arrivals()) {
      return inCorpus ? named(arrivals, opened) : first(arrivals);
    }
  }

  private static boolean exists(String file) {
    try {
      return Files.exists(Path.of(file));
    } catch (InvalidPathException e) {
      return false; // Whoever opens it tells what is wrong with it.
    }
  }

  private Document named(Arrivals arrivals, String corpus) {
    while (arrivals.hasNext()) {
      switch (arrivals.next()) {
        case Arrival.Arrived arrived when arrived.document().source().equals(input) -> {
          return arrived.document();
        }
        case Arrival.Failed failed when failed.input().equals(input) -> throw ofSource(failed);
        case Arrival.Arrived other -> {}
        case Arrival.Failed other -> {}
      }
    }
    throw Fault.source(
        "no-such-article",
        input + ": " + corpus + " has no article there",
        "'parley read -f jsonl " + corpus + "' gives the place of each as document.source.");
  }

  private Document first(Arrivals arrivals) {
    if (!arrivals.hasNext()) {
      throw Fault.source(
          "empty-input", input + ": holds no article", "Check that the download was complete.");
    }
    return switch (arrivals.next()) {
      case Arrival.Failed failed -> throw ofSource(failed);
      case Arrival.Arrived arrived -> {
        if (arrivals.hasNext()) {
          String taken = arrived.document().source();
          Messages.tell(
              streams.err(),
              input + ": holds several articles; this is the first, " + taken,
              "Name the one you mean, as in 'parley explain " + taken + "'.");
        }
        yield arrived.document();
      }
    };
  }

  /** An input that cannot be opened, though the user may be to blame for it, was not read. */
  private static Fault ofSource(Arrival.Failed failed) {
    Fault fault = failed.fault();
    return new Fault(Fault.Kind.SOURCE, fault.code(), fault.what(), fault.advice(), fault);
  }
}
