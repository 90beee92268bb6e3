package org.parley.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Parley beside CoreNLP's pipelines on the same texts, each in its own JVM and warmed up, in rounds
 * one after another; prints medians as a table.
 */
public final class Compare {

  private static final String SYNTAX = "tokenize,ssplit,pos,lemma";
  private static final int STARTS = 3;
  private static final int ROUNDS = 3;

  /** Seconds that a round takes at least. */
  private static final double LONG_ENOUGH = 4;

  /** Seconds of reading before anything counts. */
  private static final double WARM_UP = 20;

  private static final int PEER_HEAP = 6000;
  private static final int PARLEY_HEAP = 1000;
  private static final double MEGABYTE = 1 << 20;

  private final List<String> folders;
  private final Formatter out = new Formatter(Locale.ROOT);

  private Compare(List<String> folders) {
    this.folders = folders;
  }

  /** A way to read, and what it did. */
  private final class Entry {
    final String title;
    final String what;
    final List<Double> starts = new ArrayList<>();
    final List<Round> articles = new ArrayList<>();
    final List<Round> archive = new ArrayList<>();
    final Runner runner;
    final int times;

    /** Starts it several times, keeps the last and warms it up. */
    Entry(String title, String what) throws IOException {
      this.title = title;
      this.what = what;
      for (int i = 1; i < STARTS; i++) {
        try (Runner once = start()) {
          starts.add(once.coldStart());
        }
      }
      runner = start();
      starts.add(runner.coldStart());
      Round last = runner.read("articles", 1, 1);
      for (double warm = last.wall(); warm < WARM_UP; warm += last.wall()) {
        last = runner.read("articles", 1, 1);
      }
      times = (int) Math.ceil(LONG_ENOUGH / last.wall());
    }

    private Runner start() throws IOException {
      List<String> arguments = new ArrayList<>(List.of(what));
      arguments.addAll(folders);
      System.err.println("  " + title + ": start");
      return new Runner(title, arguments, what.equals("parley") ? PARLEY_HEAP : PEER_HEAP);
    }
  }

  /** Takes a folder of articles about negotiations and one of general news. */
  public static void main(String[] args) throws IOException {
    System.out.print(new Compare(List.of(args)).table());
  }

  private String table() throws IOException {
    Entry full = new Entry("(a) CoreNLP, all", SYNTAX + ",ner,depparse,coref,quote");
    Entry names = new Entry("(b) CoreNLP, ner and depparse", SYNTAX + ",ner,depparse");
    Entry syntax = new Entry("(c) CoreNLP, depparse", SYNTAX + ",depparse");
    Entry parley = new Entry("(d) parley read", "parley");
    List<Entry> all = List.of(full, names, syntax, parley);
    List<Round> two = new ArrayList<>();
    parley.runner.read("archive", 1, 1);
    syntax.runner.read("archive", 1, 1);
    for (int round = 0; round < ROUNDS; round++) {
      for (Entry entry : all) {
        entry.articles.add(entry.runner.read("articles", 1, entry.times));
      }
      two.add(parley.runner.read("articles", 2, 2 * parley.times));
      syntax.archive.add(syntax.runner.read("archive", 1, 1));
      parley.archive.add(parley.runner.read("archive", 1, 20));
    }
    Round large = parley.runner.read("large", 1, 1);
    for (Entry entry : all) {
      entry.runner.close();
    }
    articles(all);
    archive(syntax, parley);
    rest(parley, two, large);
    return out.toString();
  }

  private void articles(List<Entry> all) {
    Entry parley = all.getLast();
    double best = median(parley.articles, Round::documentsPerCoreSecond);
    Round round = parley.articles.getFirst();
    out.format(
        "articles about negotiations, %d tokens each; one thread%n",
        round.tokens() / round.documents());
    out.format(
        "%-32s%12s%12s%11s%10s%12s%n",
        "", "documents/s", "tokens/s", "peak heap", "start", "(d) is");
    for (Entry entry : all) {
      double rate = median(entry.articles, Round::documentsPerCoreSecond);
      out.format(
          "%-32s%12.2f%12.0f%8.0f MB%8.1f s%12s%n",
          entry.title,
          rate,
          median(entry.articles, Round::tokensPerCoreSecond),
          entry.articles.stream().mapToLong(Round::peak).max().orElse(0) / MEGABYTE,
          median(entry.starts, start -> start),
          times(best / rate));
    }
  }

  private void archive(Entry syntax, Entry parley) {
    double rate = median(syntax.archive, Round::documentsPerCoreSecond);
    double best = median(parley.archive, Round::documentsPerCoreSecond);
    out.format("%n");
    out.format("archive: one article about a negotiation among nineteen of general news%n");
    for (Entry entry : List.of(syntax, parley)) {
      out.format(
          "%-32s%12.2f%12.0f%43s%n",
          entry.title,
          median(entry.archive, Round::documentsPerCoreSecond),
          median(entry.archive, Round::tokensPerCoreSecond),
          times(entry.equals(parley) ? 1 : best / rate));
    }
  }

  private void rest(Entry parley, List<Round> two, Round large) {
    double single = median(parley.articles, Round::tokensPerCoreSecond);
    out.format("%n");
    out.format(
        "two threads read %.2f times as much as one by the clock%n",
        median(two, Round::documentsPerSecond)
            / median(parley.articles, Round::documentsPerSecond));
    out.format(
        "one text of 1 MB takes %.1f s, %.2f times its share by length; peak heap %.0f MB%n",
        large.core(), large.core() * single / large.tokens(), large.peak() / MEGABYTE);
    out.format(
        "%d processors, %s %s%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        Runtime.version().feature());
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.1f times", ratio);
  }

  private static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return Arrays.stream(sorted).skip((sorted.length - 1) / 2).findFirst().orElse(0);
  }
}
