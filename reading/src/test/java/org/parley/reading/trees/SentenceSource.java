package org.parley.reading.trees;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** The sentences of the articles that are kept for measurements, and what chance makes of them. */
final class SentenceSource {

  private static final Path ARTICLES = Path.of("../bench/articles");
  private static final int LONGEST = 120;

  private final Random random = new Random(7);

  /** Tokenized sentences: each as it is, and after it one that is like no sentence. */
  List<List<CoreLabel>> sentences() throws IOException {
    List<List<CoreLabel>> found = new ArrayList<>();
    for (Path file : articles()) {
      for (String paragraph : Files.readString(file).split("\n\n+")) {
        found.addAll(split(paragraph));
      }
    }
    List<List<CoreLabel>> all = new ArrayList<>();
    for (List<CoreLabel> sentence : found) {
      all.add(sentence);
      all.add(change(sentence, found));
    }
    return all;
  }

  private static List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.walk(ARTICLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<List<CoreLabel>> split(String paragraph) {
    PTBTokenizer<CoreLabel> tokenizer =
        new PTBTokenizer<>(
            new StringReader(paragraph), new CoreLabelTokenFactory(), "untokenizable=noneKeep");
    List<CoreLabel> tokens = tokenizer.tokenize();
    return tokens.isEmpty() ? List.of() : new WordToSentenceProcessor<CoreLabel>().process(tokens);
  }

  private List<CoreLabel> change(List<CoreLabel> sentence, List<List<CoreLabel>> others) {
    List<CoreLabel> changed = new ArrayList<>(sentence);
    switch (random.nextInt(5)) {
      case 0 -> Collections.shuffle(changed, random);
      case 1 -> changed.subList(0, random.nextInt(changed.size())).clear();
      case 2 -> changed.subList(1 + random.nextInt(changed.size()), changed.size()).clear();
      case 3 -> changed.addAll(others.get(random.nextInt(others.size())));
      default -> changed.replaceAll(token -> random.nextInt(6) == 0 ? strange(token) : token);
    }
    return changed.subList(0, Math.min(changed.size(), LONGEST));
  }

  private CoreLabel strange(CoreLabel token) {
    String word =
        switch (random.nextInt(4)) {
          case 0 -> token.word().toUpperCase(Locale.ROOT);
          case 1 -> token.word() + "-" + token.word();
          case 2 -> new StringBuilder(token.word()).reverse().toString();
          default -> "*NULL*";
        };
    CoreLabel label = new CoreLabel(token);
    label.setWord(word);
    label.setValue(word);
    return label;
  }
}
