package org.parley.cli.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/** The word tokens of a text, by which spans are compared. Offsets are code points. Immutable. */
final class Words {

  /** Two spans agree from this F1 of their words on. */
  private static final double AGREE = 0.5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Set<String> FUNCTION_WORDS = words("function-words.txt");

  private final String text;
  private final List<Word> words;

  private record Word(int start, int end, boolean content) {}

  Words(String text) {
    this.text = text;
    int[] codePoint = new int[text.length() + 1];
    for (int i = 0, count = 0; i < text.length(); i++) {
      codePoint[i] = count;
      count += Character.isLowSurrogate(text.charAt(i)) ? 0 : 1;
      codePoint[i + 1] = count;
    }
    Matcher matcher = WORD.matcher(text);
    this.words =
        matcher
            .results()
            .map(found ->
                new Word(
                    codePoint[found.start()],
                    codePoint[found.end()],
                    !FUNCTION_WORDS.contains(found.group().toLowerCase(Locale.ROOT))))
            .toList();
  }

  /** The words of a resource of this package, comment lines left out. */
  static Set<String> words(String resource) {
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      String all =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^#.*", "");
      return Set.of(all.strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether two spans, of which either may be missing, cover mostly the same content words. */
  boolean agree(@Nullable JsonNode one, @Nullable JsonNode other) {
    Set<Integer> mine = covered(one);
    Set<Integer> theirs = covered(other);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return mine.isEmpty() && theirs.isEmpty();
    }
    Set<Integer> both = new HashSet<>(mine);
    both.retainAll(theirs);
    return 2.0 * both.size() / (mine.size() + theirs.size()) >= AGREE;
  }

  /** Whether two spans share a content word. */
  boolean overlap(JsonNode one, JsonNode other) {
    return !Collections.disjoint(covered(one), covered(other));
  }

  /** Numbers of the content words in the span; of all its words where it has no content word. */
  private Set<Integer> covered(@Nullable JsonNode span) {
    if (span == null || span.isNull() || span.isMissingNode()) {
      return Set.of();
    }
    int start = span.path("start").asInt();
    int end = span.path("end").asInt();
    Set<Integer> all =
        IntStream.range(0, words.size())
            .filter(i -> words.get(i).start() < end && words.get(i).end() > start)
            .boxed()
            .collect(Collectors.toSet());
    Set<Integer> content =
        all.stream().filter(i -> words.get(i).content()).collect(Collectors.toSet());
    return content.isEmpty() ? all : content;
  }

  /** The words of a span as they stand. */
  String in(JsonNode span) {
    return span(span).in(text);
  }

  /** A span out of its JSON form. */
  static Span span(JsonNode span) {
    return new Span(span.path("start").asInt(), span.path("end").asInt());
  }
}
