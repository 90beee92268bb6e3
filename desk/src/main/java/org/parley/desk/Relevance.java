package org.parley.desk;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;
import org.parley.model.account.Negotiation;

/** Whether an article names a negotiation's parties or what it is about. */
public final class Relevance {

  /** Letters; shorter words of what it is about, such as articles, tell nothing. */
  private static final int SHORTEST = 4;

  private final @Nullable Pattern words;

  private Relevance(@Nullable Pattern words) {
    this.words = words;
  }

  /** By the parties and the words of what it is about; without either, every article is. */
  public static Relevance of(Negotiation negotiation) {
    Set<String> words = new LinkedHashSet<>(negotiation.parties());
    String about = negotiation.about();
    if (about != null) {
      for (String word : about.split("[^\\p{L}\\p{N}]+")) {
        if (word.length() >= SHORTEST) {
          words.add(word);
        }
      }
    }
    StringBuilder any = new StringBuilder();
    for (String word : words) {
      any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(word.toLowerCase(Locale.ROOT)));
    }
    return new Relevance(any.isEmpty() ? null : Pattern.compile("(?<!\\p{L})(?:" + any + ")"));
  }

  /** Whether the title or the text has one of the words, or a word that begins with it. */
  public boolean of(Document document) {
    Pattern any = words;
    if (any == null) {
      return true;
    }
    String title = document.title() == null ? "" : document.title();
    return any.matcher((title + "\n" + document.text()).toLowerCase(Locale.ROOT)).find();
  }
}
