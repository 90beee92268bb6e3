package org.parley.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The stems of the words of a text (Porter 1980), without accents and letter case. Made here and
 * not by the database, so that both stores find the same.
 */
final class Stems {

  /**
   * A word of a text.
   *
   * @param stem of the word
   * @param start first char
   * @param end one past the last char
   */
  record Token(String stem, int start, int end) {}

  private static final Analyzer ENGLISH =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream stream = new EnglishPossessiveFilter(words);
          stream = new ASCIIFoldingFilter(new LowerCaseFilter(stream));
          return new TokenStreamComponents(words, new PorterStemFilter(stream));
        }
      };

  private Stems() {}

  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = ENGLISH.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** In the order of their first occurrence. */
  static Set<String> of(String text) {
    Set<String> stems = new LinkedHashSet<>();
    tokens(text).forEach(token -> stems.add(token.stem()));
    return stems;
  }
}
