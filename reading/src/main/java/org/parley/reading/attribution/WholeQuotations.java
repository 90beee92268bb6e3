package org.parley.reading.attribution;

import java.util.List;

/**
 * Contents that break off in a quotation, where a sentence of it ends or begins: whoever is quoted
 * has said the rest as well. Only where the quotation is closed, so that its extent is certain.
 */
final class WholeQuotations {

  private final Tokens tokens;
  private final Cue cue;

  WholeQuotations(Tokens tokens, Cue cue) {
    this.tokens = tokens;
    this.cue = cue;
  }

  /** The content with each piece that breaks off in a quotation made longer. */
  List<CueLabels.Range> of(List<CueLabels.Range> content) {
    return content.stream().map(piece -> isAlone(piece, content) ? whole(piece) : piece).toList();
  }

  private CueLabels.Range whole(CueLabels.Range piece) {
    Quotes quotes = tokens.quotes;
    int first = piece.from();
    int last = piece.to() - 1;
    boolean goesOn = isClosed(last) && last + 1 == tokens.end(last);
    boolean hasBegun = isClosed(first) && first == tokens.start(first);
    int from = hasBegun && !holdsCue(quotes.first[first], first) ? quotes.first[first] : first;
    int end = goesOn && !holdsCue(last, quotes.last[last]) ? quotes.last[last] : last;
    return new CueLabels.Range(from, end + 1);
  }

  private boolean holdsCue(int first, int last) {
    return cue.from() <= last && first < cue.to();
  }

  /** Whether a token stands in a quotation that is closed. */
  private boolean isClosed(int token) {
    Quotes quotes = tokens.quotes;
    return quotes.inside(token) && tokens.tagText(quotes.last[token]).equals("''");
  }

  /** Whether no other piece of the content lies in the quotation at either end of a piece. */
  private boolean isAlone(CueLabels.Range piece, List<CueLabels.Range> content) {
    Quotes quotes = tokens.quotes;
    int from = quotes.first[piece.from()];
    int last = quotes.last[piece.to() - 1];
    return content.stream()
        .noneMatch(other -> !other.equals(piece) && other.from() <= last && other.to() > from);
  }
}
