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

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    Supplier<Reading> reading = options.reading(streams.status());
    int written = 0;
    int failed = 0;
    try (Arrivals arrivals = Inputs.of(inputs, streams.in(), Parley.VERSION).arrivals()) {
      while (arrivals.hasNext()) {
        try {
          Document document = document(arrivals.next());
          write(
              document, Draft.of(JSON.valueToTree(reading.get().read(options.english(document)))));
          written++;
        } catch (Fault fault) {
          Messages.tell(streams.err(), fault);
          failed++;
        }
      }
    }
    streams.err().println("parley: " + written + " drafts are in " + out + ".");
    ExitCode result = written == 0 ? ExitCode.NONE_READ : ExitCode.SOME_FAILED;
    return (failed == 0 ? ExitCode.OK : result).number();
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
