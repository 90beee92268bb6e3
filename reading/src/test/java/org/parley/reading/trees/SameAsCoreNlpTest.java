package org.parley.reading.trees;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tags, trees and dependencies against those of CoreNLP, on sentences and on what is none. */
@TestInstance(Lifecycle.PER_CLASS)
class SameAsCoreNlpTest {

  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final int TRIES = 64;

  private final List<List<CoreLabel>> sentences;
  private final WordTagger tagger = WordTagger.load();
  private final TreeParser parser = TreeParser.load();

  SameAsCoreNlpTest() throws IOException {
    sentences = new SentenceSource().sentences();
  }

  @Test
  void thereAreManySentences() {
    assertThat(sentences).hasSizeGreaterThan(1000);
  }

  @Test
  void tagsAreTheSame() {
    MaxentTagger theirs =
        new MaxentTagger(
            MODELS + "pos-tagger/english-left3words-distsim.tagger", new Properties(), false);
    for (List<CoreLabel> sentence : sentences) {
      assertThat(tagger.tag(sentence)).hasToString(theirs.tagSentence(sentence).toString());
    }
  }

  @Test
  void treesAreTheSame() {
    ShiftReduceParser theirs =
        ShiftReduceParser.loadModel("target/models/" + MODELS + "srparser/englishSR.ser.gz");
    Random random = new Random(11);
    for (List<CoreLabel> sentence : sentences) {
      List<TaggedWord> words = tagger.tag(sentence);
      if (random.nextInt(4) == 0) { // Tags that no tagger gives lead to states that are rare.
        words.forEach(word -> word.setTag(words.get(random.nextInt(words.size())).tag()));
      }
      assertThat(parser.parse(tokens(words))).hasToString(print(theirs.parse(words)));
    }
  }

  @Test
  void dependenciesAreTheSame() {
    DependencyFinder finder = DependencyFinder.load();
    for (List<CoreLabel> sentence : sentences) {
      Constituent tree = parser.parse(tokens(tagger.tag(sentence)));
      List<Arc> found = sorted(finder.find(tree));
      // In some trees CoreNLP finds now this and now that.
      boolean same =
          IntStream.range(0, TRIES).anyMatch(i -> sorted(finder.byCoreNlp(tree)).equals(found));
      assertThat(same).as(tree + ": " + found).isTrue();
    }
  }

  private static List<TaggedToken> tokens(List<TaggedWord> words) {
    return words.stream().map(word -> new TaggedToken(word.word(), word.tag())).toList();
  }

  private static List<Arc> sorted(List<Arc> arcs) {
    List<Arc> sorted = new ArrayList<>(arcs);
    sorted.sort(Comparator.comparingInt(Arc::dependent).thenComparingInt(Arc::head));
    return sorted;
  }

  private static String print(Tree tree) {
    if (tree.isLeaf()) {
      return tree.value();
    }
    StringBuilder out = new StringBuilder("(").append(tree.value());
    for (Tree child : tree.children()) {
      out.append(' ').append(print(child));
    }
    return out.append(')').toString();
  }
}
