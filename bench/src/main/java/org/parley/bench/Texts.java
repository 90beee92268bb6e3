package org.parley.bench;

import edu.stanford.nlp.process.PTBTokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all contestants read: articles joined until they are as long as news usually is.
 *
 * @param articles about negotiations
 * @param archive one of them among nineteen of general news
 * @param large the articles over and over, about a megabyte in one text
 */
record Texts(List<String> articles, List<String> archive, List<String> large) {

  private static final int ARTICLES = 6;
  private static final int ARCHIVE = 20;

  /** Of one text, in tokens. */
  private static final int USUAL_LENGTH = 750;

  private static final int MEGABYTE = 1_000_000;

  /** Out of the {@code .txt} files of two folders. */
  static Texts of(Path negotiations, Path general) throws IOException {
    List<String> articles = joined(files(negotiations), ARTICLES);
    List<String> archive = new ArrayList<>(articles.subList(0, 1));
    archive.addAll(joined(files(general), ARCHIVE - 1));
    StringBuilder large = new StringBuilder();
    for (int i = 0; large.length() < MEGABYTE; i++) {
      large.append(articles.get(i % articles.size())).append("\n\n");
    }
    return new Texts(articles, archive, List.of(large.toString()));
  }

  List<String> named(String name) {
    return switch (name) {
      case "articles" -> articles;
      case "archive" -> archive;
      case "large" -> large;
      default -> throw new IllegalArgumentException("There are no texts named '" + name + "'");
    };
  }

  /** How many tokens the peer finds. */
  static int tokens(String text) {
    return PTBTokenizer.newPTBTokenizer(new StringReader(text)).tokenize().size();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : found.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      if (texts.isEmpty()) {
        throw new IllegalArgumentException("The folder " + folder + " has no .txt files");
      }
      return texts;
    }
  }

  private static List<String> joined(List<String> texts, int count) {
    List<String> joined = new ArrayList<>();
    int next = 0;
    while (joined.size() < count) {
      StringBuilder text = new StringBuilder();
      int tokens = 0;
      while (tokens == 0 || tokens < USUAL_LENGTH - tokens(texts.get(next % texts.size())) / 2) {
        String more = texts.get(next++ % texts.size());
        text.append(more.strip()).append("\n\n");
        tokens += tokens(more);
      }
      joined.add(text.toString());
    }
    return joined;
  }
}
