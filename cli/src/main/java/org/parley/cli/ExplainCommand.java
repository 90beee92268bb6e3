package org.parley.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Harmless;
import org.parley.cli.render.IndexedText;
import org.parley.model.Document;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley explain}: why the sentences of a line were read as they were. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header =
        "Shows why a sentence was read as it was: parse, actors, rules that fired or nearly did.",
    footer = {
      "",
      "Examples:",
      "  parley explain article.txt --line 3",
      "  parley explain corpus.jsonl:11 --line 3",
      "  echo 'Norland will talk only after the siege ends.' | parley explain - --line 1"
    })
final class ExplainCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private ReadingOptions options = new ReadingOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE|URL|-",
      converter = InputName.class,
      description = "The article; one of a corpus is CORPUS:LINE, as briefs name it.")
  private String input = "-";

  @Option(
      names = {"-l", "--line"},
      paramLabel = "N",
      converter = Numbers.Line.class,
      required = true,
      description = "Line of the article's text, from 1, as the brief gives it.")
  private int line;

  @Override
  public Integer call() {
    Streams streams = Objects.requireNonNull(parley).streams();
    RuleBook rules = options.rules();
    Document document =
        streams
            .status()
            .during(
                "opening " + input, () -> options.english(new OneArticle(input, streams).open()));
    String why = nothingThere(document);
    try (Output output = Output.to(streams.out())) {
      output.write(
          Harmless.lines(why.isEmpty() ? explanation(streams.status(), rules, document) : why));
      output.finish();
    }
    return ExitCode.OK.number();
  }

  private String explanation(StatusLine status, RuleBook rules, Document document) {
    Reading reading = status.during("loading language models …", () -> Reading.load(rules));
    String found = status.during("reading " + input, () -> reading.explain(document, line));
    // Empty lines and furniture are told before: what is left has its start on another line.
    return found.startsWith("Line " + line + " has no sentence")
        ? "No sentence starts on line " + line + ": it goes on from a line above, or is not read.\n"
        : found;
  }

  /**
   * Why nothing of the line is read; empty where it may be.
   *
   * @throws Misuse where the text has no such line
   */
  private String nothingThere(Document document) {
    IndexedText text = new IndexedText(document.text());
    if (line > text.lineCount()) {
      int count = text.lineCount();
      throw new Misuse(
          spec.commandLine(),
          input
              + ": the text has "
              + count
              + (count == 1 ? " line" : " lines")
              + ", and no line "
              + line,
          "Lines are counted in the article's text, as the brief gives them; 'parley extract'"
              + " prints it.");
    }
    if (text.line(line).isBlank()) {
      return "Line " + line + " is empty.\n";
    }
    return document.furniture().stream().anyMatch(one -> text.isOn(one, line))
        ? "Line "
            + line
            + " is not read, as it is the page's and not the article's: "
            + text.line(line).strip()
            + "\n"
        : "";
  }
}
