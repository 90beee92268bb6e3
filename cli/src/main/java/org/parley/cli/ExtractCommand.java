package org.parley.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.render.Json;
import org.parley.model.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code parley extract}: the article of a page, without reading it. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    version = "parley " + Parley.VERSION,
    header =
        "Takes the article out of a page: text, title, author, date. Loads no parser, and a small"
            + " model only to tell which language a text is that does not look English.",
    footer = {
      "",
      "Examples:",
      "  parley extract https://example.org/news.html page.html > articles.jsonl",
      "  parley extract corpus.jsonl | parley read -f jsonl -"
    })
final class ExtractCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Parley parley;
  @Mixin private InputArguments arguments = new InputArguments();

  /**
   * An article as a line of a corpus, which {@code parley read} takes as it is; its id stays the
   * same, so that the answers can be joined.
   */
  @JsonPropertyOrder({"id", "source", "title", "author", "published", "publisher", "url", "text"})
  record Article(
      String id,
      String source,
      @Nullable String title,
      @Nullable String author,
      @Nullable String published,
      @Nullable String publisher,
      @Nullable String url,
      String text) {

    static Article of(Document d) {
      return new Article(
          d.id(),
          d.source(),
          d.title(),
          d.author(),
          d.published(),
          d.publisher(),
          d.url(),
          d.body());
    }
  }

  @Override
  public Integer call() {
    arguments.check();
    Streams streams = Objects.requireNonNull(parley).streams();
    return new Run(streams, arguments).lines(document -> Json.line(Article.of(document))).number();
  }
}
