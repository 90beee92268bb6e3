package org.parley.bench;

import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.parley.model.Document;
import org.parley.reading.Reading;
import org.parley.reading.RuleBook;
import org.parley.reading.firstlook.FirstLook;

/**
 * One way to read, in a JVM of its own: reads the first text, says so, and then reads what it is
 * told line by line ({@code TEXTS THREADS TIMES}) and answers each with a {@link Round}.
 */
public final class Contestant {

  private Contestant() {}

  /** Takes {@code parley} or a list of the peer's annotators, and the folders of {@link Texts}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    Texts texts = Texts.of(Path.of(args[1]), Path.of(args[2]));
    Consumer<String> reader = args[0].equals("parley") ? parley() : peer(args[0]);
    reader.accept(texts.articles().getFirst());
    answers.println("ready");
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      String[] told = line.split(" ", 3);
      answers.println(
          round(
              reader, texts.named(told[0]), Integer.parseInt(told[1]), Integer.parseInt(told[2])));
    }
  }

  private static Consumer<String> parley() {
    RuleBook rules = RuleBook.load(null);
    FirstLook firstLook = rules.firstLook();
    Reading reading = Reading.load(rules);
    return text -> {
      Document document = Document.of("d", "d", text);
      if (firstLook.passOver(document).isEmpty()) {
        reading.read(document);
      }
    };
  }

  private static Consumer<String> peer(String annotators) {
    Properties settings = new Properties();
    settings.setProperty("annotators", annotators);
    // Without the names of holidays, which would need six more libraries.
    settings.setProperty("sutime.binders", "0");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    return pipeline::processToCoreDocument;
  }

  private static Round round(Consumer<String> reader, List<String> texts, int threads, int times)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    int last = texts.size() * times;
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < last; i = next.getAndIncrement()) {
            reader.accept(texts.get(i % texts.size()));
          }
        };
    long cpu = processCpu();
    long start = System.nanoTime();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(Thread.ofPlatform().start(work));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    double core = (processCpu() - cpu) / 1e9;
    int tokens = times * texts.stream().mapToInt(Texts::tokens).sum();
    return new Round(last, tokens, core, wall, peakHeap());
  }

  /** With what the garbage collector and the compiler take. */
  private static long processCpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
