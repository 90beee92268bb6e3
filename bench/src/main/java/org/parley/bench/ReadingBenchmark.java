package org.parley.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.model.Brief;
import org.parley.model.Document;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;

/**
 * What a whole brief costs, beside what CoreNLP's own pipeline takes for tokens, tags, lemmas and
 * dependencies of the same article: the ratio of the two is the figure to report.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ReadingBenchmark {

  private Document document = Document.of("article", "article", "");
  private Reading reading = Reading.load(RuleBook.load(null));
  private StanfordCoreNLP peer = new StanfordCoreNLP(peerSettings());

  private static Properties peerSettings() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,depparse");
    return settings;
  }

  /** Reads the article. */
  @Setup
  public void load() throws IOException {
    try (InputStream in = ReadingBenchmark.class.getResourceAsStream("article.txt")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      document = Document.of("article", "article", new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** A brief. */
  @Benchmark
  public Brief parley() {
    return reading.read(document);
  }

  /** The peer: language analysis alone. */
  @Benchmark
  public CoreDocument coreNlp() {
    return peer.processToCoreDocument(document.text());
  }
}
