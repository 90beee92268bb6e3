package org.parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.cli.score.Draft;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.model.Fault;
import org.parley.reading.Reading;
import org.parley.sources.Arrival;
import org.parley.sources.Arrivals;
import org.parley.sources.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley annotate}: drafts of annotations, for a person to correct. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Writes drafts of annotations, for a person to correct.",
    description = {
      "For each article a NAME.txt and a NAME.draft.json, in which spans are the words themselves."
          + " Files that are there already are left alone."
    },
    footer = {"", "Example:", "  parley annotate --out gold/ news/*.txt"})
final class AnnotateCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParentCommand private @Nullable Parley parley;
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Parameters(
      paramLabel = "FILE|URL|FOLDER|-",
      arity = "1..*",
      converter = InputName.class,
      description = "Articles, as 'parley read' takes them.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the drafts; made where it is not there.")
  private Path out = Path.of(".");

  private int written;
  private int failed;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    Supplier<Reading> reading = options.reading(streams.status());
    try (Arrivals arrivals = Inputs.of(inputs, streams.in(), Parley.VERSION).arrivals()) {
      InOrder.each(
          arrivals,
          Numbers.Jobs.usual(),
          arrival -> draft(arrival, reading),
          one -> take(one, streams));
    }
    streams.err().println("parley: " + written + " drafts are in " + out + ".");
    ExitCode result = written == 0 ? ExitCode.NONE_READ : ExitCode.SOME_FAILED;
    return (failed == 0 ? ExitCode.OK : result).number();
  }

  /** An article and its draft, or what is wrong with it. */
  private record Drafted(@Nullable Document document, String draft, @Nullable Fault fault) {}

  private Drafted draft(Arrival arrival, Supplier<Reading> reading) {
    try {
      Document document = document(arrival);
      Brief brief = reading.get().read(options.english(document));
      return new Drafted(document, Draft.of(JSON.valueToTree(brief)), null);
    } catch (Fault fault) {
      return new Drafted(null, "", fault);
    }
  }

  private void take(Drafted one, Streams streams) {
    Fault fault = one.fault() == null ? written(one) : one.fault();
    if (fault == null) {
      written++;
    } else {
      Messages.tell(streams.err(), fault);
      failed++;
    }
  }

  /** Writes a draft; what speaks against it, or null. */
  private @Nullable Fault written(Drafted one) {
    try {
      write(Objects.requireNonNull(one.document()), one.draft());
      return null;
    } catch (Fault fault) {
      return fault;
    }
  }

  private static Document document(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Arrived arrived -> arrived.document();
      case Arrival.Failed failed -> throw failed.fault();
    };
  }

  private void write(Document document, String draft) {
    String name = name(document);
    Path text = out.resolve(name + ".txt");
    Path file = out.resolve(name + ".draft.json");
    if (Files.exists(file)) {
      throw Fault.source(
          "draft-exists",
          document.source() + ": there is a draft " + file + " already",
          "Somebody may have corrected it; move it away, or name another folder.");
    }
    try {
      Files.createDirectories(out);
      if (!Files.exists(text)) {
        Files.writeString(text, document.text());
      }
      Files.writeString(file, draft);
    } catch (IOException e) {
      throw new Output.Broken(
          "Cannot write into " + out, "Name a folder that you may write into.", e);
    }
  }

  /** A file name for a document: that of its source, without what no file name can have. */
  private static String name(Document document) {
    String id = document.id().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
    return id.isEmpty() ? "article" : id;
  }
}
