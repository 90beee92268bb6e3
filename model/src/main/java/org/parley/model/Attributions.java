package org.parley.model;

import java.util.List;

/**
 * The raw attribution layer of a text, in the sense of the PolNeAR corpus (Newell, Margolin and
 * Ruths, LREC 2018): who is given as the source of what, by which words.
 *
 * @param id of the document
 * @param text of the document
 * @param attributions in the order of their cues
 */
public record Attributions(String id, String text, List<Attribution> attributions) {

  public Attributions {
    attributions = List.copyOf(attributions);
  }

  /**
   * One attribution; each part may be in several pieces.
   *
   * @param source the words that name the source
   * @param cue the words that attribute
   * @param content the words attributed
   */
  public record Attribution(List<Span> source, List<Span> cue, List<Span> content) {

    public Attribution {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }
}
