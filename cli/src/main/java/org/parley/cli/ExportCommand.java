package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Harmless;
import org.parley.desk.Desk;
import org.parley.desk.exchange.Export;
import org.parley.desk.exchange.Exported;
import org.parley.desk.exchange.Format;
import org.parley.desk.exchange.LedgerLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley export}: a negotiation, or the whole ledger, for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header = "Hands a negotiation, or the whole ledger, to other programs.",
    description = {
      "csv: a table for each kind of item. web-annotation: W3C Web Annotation. claims: Claim and"
          + " ClaimReview of schema.org, for disputes. prov: PROV-O, where everything comes from."
          + " ical: meetings with dates. plover, plover-tsv: event data. gold: reviewed articles,"
          + " as 'parley score' takes them. docs/exchange.md shows each.",
      "",
      "With --all, every record of the ledger as JSON lines, for 'parley import'."
    },
    footer = {
      "",
      "Examples:",
      "  parley export strait --format csv --out tables/",
      "  parley export strait --format ical -o strait.ics",
      "  parley export strait --format web-annotation --as-of 2027-05-12",
      "  parley export --all -o ledger.jsonl"
    })
final class ExportCommand implements Callable<Integer> {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @ParentCommand private @Nullable Parley parley;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LedgerOptions ledger = new LedgerOptions();
  @Mixin private MomentOptions moment = new MomentOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The negotiation.")
  private @Nullable String name;

  @Option(names = "--all", description = "The whole ledger, as JSON lines.")
  private boolean all;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      converter = FormatName.class,
      completionCandidates = FormatName.class,
      description = "${COMPLETION-CANDIDATES}.")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      converter = FileName.class,
      description = "Write to this file; it appears when it is complete.")
  private @Nullable Path output;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      converter = FileName.class,
      description = "Folder for the files of csv and gold; made where it is not there.")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    check(streams);
    return ledger.with(streams, desk -> export(desk, streams)).number();
  }

  private ExitCode export(Desk desk, Streams streams) {
    Format wanted = format;
    String negotiation = name;
    if (wanted == null || negotiation == null) {
      try (Output out = output(streams)) {
        new LedgerLines(desk.ledger()).write(line -> out.write(Harmless.json(line)));
        out.finish();
      }
      return ExitCode.OK;
    }
    Exported exported =
        new Export(desk, new ItemCoding(rules))
            .of(desk.negotiation(negotiation), moment.moment(), wanted);
    exported
        .notes()
        .forEach(note -> streams.err().println("parley: note: " + Messages.visible(note)));
    Path into = folder;
    if (wanted.isFolder() && into != null) {
      write(exported.files(), into);
      streams
          .err()
          .println(
              "parley: "
                  + exported.files().size()
                  + " files are in "
                  + Messages.visible(into + "."));
    } else {
      try (Output out = output(streams)) {
        out.write(wanted.isJson() ? Harmless.json(exported.text()) : exported.text());
        out.finish();
      }
    }
    streams.err().flush();
    return ExitCode.OK;
  }

  private Output output(Streams streams) {
    Path file = output;
    return file == null || file.equals(STANDARD_OUTPUT)
        ? Output.to(streams.out())
        : Output.to(file);
  }

  private static void write(Map<String, String> files, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Output.Broken(
          "Cannot make the folder " + folder, "Name a folder that you may write into.", e);
    }
    files.forEach((name, text) -> {
      try (Output out = Output.to(folder.resolve(name))) {
        out.write(text);
        out.finish();
      }
    });
  }

  private void check(Streams streams) {
    Format wanted = format;
    if (all && (name != null || wanted != null || !moment.isLatest())) {
      throw misuse(
          "--all takes the whole ledger, whatever the negotiation, the format and the moment",
          "Leave NAME, --format, --as-of and --known-at out, or leave --all out.");
    }
    if (!all && (name == null || wanted == null)) {
      throw misuse(
          name == null ? "no negotiation is named" : "no format is named",
          "Name both: parley export NAME --format csv --out DIR; or the whole ledger: --all.");
    }
    if (wanted != null && wanted.isFolder()) {
      if (folder == null || output != null) {
        throw misuse(wanted.word() + " makes several files", "Name a folder for them: --out DIR.");
      }
    } else if (folder != null) {
      throw misuse("--out " + folder + ": this makes one file", "Name it: -o FILE.");
    }
    checkFile(streams);
  }

  private void checkFile(Streams streams) {
    Path file = output;
    if (file == null || file.equals(STANDARD_OUTPUT)) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw misuse("-o " + file + ": is a folder", "Name a file in it.");
    }
    if (isLedger(file, ledger.where(streams))) {
      throw misuse(
          "-o " + file + ": is the ledger, and would be overwritten", "Name another file.");
    }
  }

  private static boolean isLedger(Path file, String ledger) {
    try {
      return Files.exists(file) && Files.isSameFile(file, Path.of(ledger));
    } catch (IOException | InvalidPathException e) {
      return false; // A ledger elsewhere than in a file.
    }
  }

  private Misuse misuse(String message, String advice) {
    return new Misuse(spec.commandLine(), message, advice);
  }
}
