package org.parley.model;

import java.util.List;

/**
 * A plan, framework, draft, deal, resolution or roadmap, on the table or signed.
 *
 * @param id unique in its brief
 * @param name the fullest phrase that names it
 * @param by ids of its authors
 * @param terms the phrases that say what it contains
 * @param mentions every phrase that names it
 * @param evidence the sentence or sentences
 * @param confidence probability in [0,1]
 */
public record Proposal(
    String id,
    Span name,
    List<String> by,
    List<Span> terms,
    List<Span> mentions,
    Span evidence,
    double confidence)
    implements Assertion {

  public Proposal {
    Assertion.check(id, confidence);
    by = List.copyOf(by);
    terms = List.copyOf(terms);
    mentions = List.copyOf(mentions);
  }
}
