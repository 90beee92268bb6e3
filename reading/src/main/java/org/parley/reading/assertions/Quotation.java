package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;
import org.parley.reading.syntax.ParsedText;
import org.parley.reading.syntax.Sentence;

/**
 * Words between quotation marks.
 *
 * @param content without the marks, code points
 * @param paragraph where it starts
 * @param first number of the sentence in which it starts
 * @param last number of the sentence in which it ends
 * @param opens whether it is the first thing in its paragraph
 * @param closed whether it has a closing mark; one without ends with its paragraph
 * @param words number of words
 * @param verb whether there is a verb in it
 * @param stopped whether it ends with a comma or a stop
 */
record Quotation(
    Span content,
    int paragraph,
    int first,
    int last,
    boolean opens,
    boolean closed,
    int words,
    boolean verb,
    boolean stopped) {

  private static final int SHORTEST_SPEECH = 4;

  /** Whether it is speech, rather than a word or two held at a distance. */
  boolean isSpeech() {
    return (words >= SHORTEST_SPEECH && verb) || (stopped && words > 1);
  }

  /** Its content without stops at the edges. */
  Span bare(ParsedText text) {
    int[] points = text.words(content).codePoints().toArray();
    int from = 0;
    int to = points.length;
    while (to > 1 && ".,;: \n\t".indexOf(points[to - 1]) >= 0) {
      to--;
    }
    while (from < to - 1 && Character.isWhitespace(points[from])) {
      from++;
    }
    return new Span(content.start() + from, content.start() + to);
  }

  /**
   * The quotations of a text, in its order. A mark that nothing closes is closed by its paragraph.
   */
  static List<Quotation> in(ParsedText text) {
    List<Quotation> found = new ArrayList<>();
    int from = 0;
    List<Sentence> sentences = text.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      boolean ends =
          i + 1 == sentences.size()
              || sentences.get(i + 1).paragraph() != sentences.get(i).paragraph();
      if (ends) {
        new Scanner(text, sentences.subList(from, i + 1), found).scan();
        from = i + 1;
      }
    }
    return found;
  }

  /** Walks over the tokens of one paragraph. */
  private static final class Scanner {
    private final int[] text;
    private final int offset;
    private final List<Sentence> sentences;
    private final List<Quotation> found;
    private int sentence;
    private int token;
    private int openSentence = -1;
    private int openToken;
    private boolean single;

    Scanner(ParsedText text, List<Sentence> sentences, List<Quotation> found) {
      Span all = sentences.getFirst().span().union(sentences.getLast().span());
      int from = Math.max(0, all.start() - 1);
      int end = Math.min(text.points().length(), all.end() + 1);
      this.text = text.words(new Span(from, end)).codePoints().toArray();
      this.offset = from;
      this.sentences = sentences;
      this.found = found;
    }

    void scan() {
      for (sentence = 0; sentence < sentences.size(); sentence++) {
        Sentence s = sentences.get(sentence);
        for (token = 0; token < s.size(); token++) {
          mark(s);
        }
      }
      if (openSentence >= 0 && !single) {
        close(sentences.size() - 1, sentences.getLast().size(), false);
      }
    }

    private void mark(Sentence s) {
      String word = s.word(token);
      switch (word) {
        case "“", "``" -> open(false);
        case "”", "''" -> closeIf(false);
        case "\"" -> {
          if (openSentence >= 0 && !single && !opensHere(s)) {
            closeIf(false);
          } else if (openSentence < 0 || opensHere(s)) {
            open(false);
          } else {
            closeIf(false);
          }
        }
        case "‘" -> openSingle(s);
        case "’", "'", "`" -> {
          if (openSentence >= 0 && single && closesHere(s)) {
            closeIf(true);
          } else if (!word.equals("’")) {
            openSingle(s);
          }
        }
        default -> {}
      }
    }

    private void openSingle(Sentence s) {
      if (openSentence < 0 && opensHere(s)) {
        open(true);
      }
    }

    private void open(boolean withSingle) {
      if (openSentence >= 0 && !single) {
        close(sentence, token, false);
      }
      openSentence = sentence;
      openToken = token;
      single = withSingle;
    }

    private void closeIf(boolean withSingle) {
      if (openSentence >= 0 && single == withSingle) {
        close(sentence, token, true);
      }
    }

    /** From the token after the opening mark to before token {@code endToken}. */
    private void close(int endSentence, int endToken, boolean closed) {
      int start = openSentence;
      int from = openToken + 1;
      openSentence = -1;
      while (start < endSentence && from >= sentences.get(start).size()) {
        start++;
        from = 0;
      }
      int end = endSentence;
      int to = endToken;
      while (end > start && to == 0) {
        end--;
        to = sentences.get(end).size();
      }
      if (start > end || (start == end && from >= to)) {
        return;
      }
      Span content =
          sentences.get(start).span(from, from + 1).union(sentences.get(end).span(to - 1, to));
      found.add(
          new Quotation(
              content,
              sentences.getFirst().paragraph(),
              sentences.get(start).number(),
              sentences.get(end).number(),
              start == 0 && from <= 1,
              closed,
              words(start, from, end, to),
              verb(start, from, end, to),
              ".,?!".indexOf(at(content.end() - 1)) >= 0));
    }

    private int words(int start, int from, int end, int to) {
      int count = 0;
      for (int i = start; i <= end; i++) {
        Sentence s = sentences.get(i);
        for (int t = i == start ? from : 0; t < (i == end ? to : s.size()); t++) {
          count += s.isPunctuation(t) ? 0 : 1;
        }
      }
      return count;
    }

    private boolean verb(int start, int from, int end, int to) {
      for (int i = start; i <= end; i++) {
        Sentence s = sentences.get(i);
        for (int t = i == start ? from : 0; t < (i == end ? to : s.size()); t++) {
          if (s.isVerb(t)) {
            return true;
          }
        }
      }
      return false;
    }

    private int at(int codePoint) {
      int index = codePoint - offset;
      return index < 0 || index >= text.length ? ' ' : text[index];
    }

    private boolean opensHere(Sentence s) {
      int before = at(s.span(token).start() - 1);
      int after = at(s.span(token).end());
      boolean free = Character.isWhitespace(before) || "([—–-:“\"".indexOf(before) >= 0;
      return free && !Character.isWhitespace(after);
    }

    private boolean closesHere(Sentence s) {
      return !Character.isLetterOrDigit(at(s.span(token).end()));
    }
  }
}
