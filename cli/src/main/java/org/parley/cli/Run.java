package org.parley.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Renderer;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.sources.Arrival;
import org.parley.sources.Arrivals;
import org.parley.sources.Inputs;

/**
 * One pass over the inputs: reads each, writes the answers in the order of the inputs, tells what
 * could not be read and goes on with the rest.
 */
final class Run {

  /** More are not counted beforehand: walking a huge folder twice takes too long. */
  private static final int COUNTED = 100_000;

  private final Streams streams;
  private final InputArguments arguments;
  private int read;
  private int failed;
  private int passedOver;
  private boolean defect;

  /** Whether the run goes on when nobody reads what it tells any more. */
  private boolean goesOn;

  private BiConsumer<String, Throwable> failing = (input, problem) -> {};

  private Tale tale =
      new Tale(
          "is not about a negotiation at a first look, and was not read further.",
          "are not about a negotiation at a first look, and were not read further.",
          "--everything reads all in full, as is what is named itself and not its folder or"
              + " corpus.");

  /** What is told of inputs that were passed over, after their number. */
  record Tale(String ofOne, String ofSeveral, String advice) {}

  Run(Streams streams, InputArguments arguments) {
    this.streams = streams;
    this.arguments = arguments;
  }

  private record Numbered(int number, Arrival arrival) {}

  /** What is printed of a document, and whether it was passed over at a first look. */
  private record Told(Supplier<String> text, boolean passedOver) {

    Told(String text, boolean passedOver) {
      this(() -> text, passedOver);
    }
  }

  private record Answer(
      String input, List<Fault> notes, @Nullable Told told, @Nullable Throwable failure) {}

  /** Reads all inputs and gives one line for each. */
  ExitCode lines(Function<Document, String> answer) {
    return lines("", answer);
  }

  /** The same, under a first line. */
  ExitCode lines(String head, Function<Document, String> answer) {
    return over(
        head, "", "", (arrived, number) -> new Told(answer.apply(arrived.document()), false));
  }

  /** Reads all inputs and shows the brief of each. */
  ExitCode briefs(Renderer form, Function<Arrival.Arrived, Brief> reader) {
    return over(
        form.head(),
        form.separator(),
        form.foot(),
        (arrived, number) -> {
          Brief brief = reader.apply(arrived);
          return new Told(form.brief(brief, number), brief.firstLook() != null);
        });
  }

  /**
   * Reads all inputs and hands the brief of each on, in the order of the inputs.
   *
   * @param reader gives nothing for what is passed over; called on several threads
   * @param taker what is told of a brief; called on this thread. A fault of its own ends the run.
   * @param failing takes what could not be read, after it was told; called on this thread
   * @param passedOver what is told of those that were passed over
   */
  ExitCode taken(
      Function<Arrival.Arrived, Optional<Brief>> reader,
      Function<Brief, String> taker,
      BiConsumer<String, Throwable> failing,
      Tale passedOver) {
    this.failing = failing;
    tale = passedOver;
    goesOn = true;
    return over(
        "",
        "",
        "",
        (arrived, number) ->
            reader
                .apply(arrived)
                .map(brief -> new Told(() -> taker.apply(brief), false))
                .orElseGet(() -> new Told("", true)));
  }

  /**
   * Reads all inputs.
   *
   * @param answer what a document gives, with line ends; called on several threads, with the number
   *     of the document from 0
   */
  private ExitCode over(
      String head, String between, String foot, BiFunction<Arrival.Arrived, Integer, Told> answer) {
    Inputs inputs = arguments.inputs(streams);
    Progress progress = new Progress(streams, inputs.countUpTo(COUNTED));
    try (Arrivals arrivals = inputs.arrivals();
        Output output = arguments.output(streams)) {
      InOrder.each(
          numbered(arrivals),
          arguments.jobs(),
          one -> answer(one, answer),
          one -> {
            progress.step(one.failure() == null);
            take(one, head, between, output);
          });
      if (read > 0 || failed == 0) {
        write(output, read == 0 ? head + foot : foot);
        output.finish();
      }
    }
    tellPassedOver();
    return defect ? ExitCode.INTERNAL : result();
  }

  private static Iterator<Numbered> numbered(Iterator<Arrival> arrivals) {
    return new Iterator<>() {
      private int number;

      @Override
      public boolean hasNext() {
        return arrivals.hasNext();
      }

      @Override
      public Numbered next() {
        return new Numbered(number++, arrivals.next());
      }
    };
  }

  private void tellPassedOver() {
    if (passedOver > 0) {
      Messages.tell(
          streams.err(),
          passedOver
              + " of "
              + (read + failed)
              + " "
              + (passedOver == 1 ? tale.ofOne() : tale.ofSeveral()),
          tale.advice());
    }
  }

  private ExitCode result() {
    if (failed == 0) {
      return ExitCode.OK;
    }
    if (read + failed > 1) {
      streams.err().println("parley: " + failed + " of " + (read + failed) + " could not be read.");
    }
    return read == 0 ? ExitCode.NONE_READ : ExitCode.SOME_FAILED;
  }

  private static Answer answer(Numbered one, BiFunction<Arrival.Arrived, Integer, Told> answer) {
    return switch (one.arrival()) {
      case Arrival.Failed failed -> new Answer(failed.input(), List.of(), null, failed.fault());
      case Arrival.Arrived arrived -> {
        String input = arrived.document().source();
        try {
          yield new Answer(input, arrived.notes(), answer.apply(arrived, one.number()), null);
        } catch (RuntimeException e) {
          yield new Answer(input, arrived.notes(), null, e);
        } catch (OutOfMemoryError | StackOverflowError e) {
          yield new Answer(input, arrived.notes(), null, Arrival.tooLarge(input, e));
        }
      }
    };
  }

  private void write(Output output, String text) {
    try {
      output.write(text);
    } catch (Output.Broken broken) {
      if (!goesOn || !broken.readerGone()) {
        throw broken;
      }
    }
  }

  private void take(Answer answer, String head, String between, Output output) {
    answer.notes().forEach(note -> Messages.note(streams.err(), note));
    Told told = answer.told();
    if (told != null) {
      String text = told.text().get();
      write(output, (read++ == 0 ? head : between) + text);
      passedOver += told.passedOver() ? 1 : 0;
      return;
    }
    failed++;
    if (answer.failure() instanceof Fault fault && fault.kind() != Fault.Kind.INTERNAL) {
      Messages.tell(streams.err(), fault);
    } else if (answer.failure() != null) {
      defect = true;
      Messages.tellDefect(streams.err(), answer.failure(), answer.input());
    }
    if (answer.failure() != null) {
      failing.accept(answer.input(), answer.failure());
    }
  }
}
