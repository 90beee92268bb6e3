package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.Attributions.Attribution;
import org.parley.model.Span;
import org.parley.reading.syntax.Sentence;

/** A text in which the cues are found; what each attributes is worked out when asked. Immutable. */
public final class AttributedText {

  private final AttributionModel model;
  private final Tokens tokens;
  private final List<Cue> cues;

  AttributedText(AttributionModel model, Tokens tokens) {
    this.model = model;
    this.tokens = tokens;
    this.cues = List.copyOf(model.cues().find(tokens));
  }

  /**
   * What the model makes of one cue.
   *
   * @param attribution its source, which may be empty, the cue and its content
   * @param attributes how likely it is that the cue attributes anything, in [0,1]
   * @param certainty how likely it is, if it does, that the content is just this, in [0,1]
   */
  public record Proposal(Attribution attribution, double attributes, double certainty) {}

  /** The attributions that are likely enough, in the order of their cues. */
  public List<Attribution> attributions() {
    List<Attribution> found = new ArrayList<>();
    for (Cue cue : cues) {
      propose(cue)
          .filter(proposal -> proposal.attributes() >= model.threshold())
          .map(Proposal::attribution)
          .ifPresent(found::add);
    }
    return found;
  }

  /**
   * What the word at a token attributes, likely or not: for the cue that the token belongs to, or,
   * where it belongs to none, as if it were one by itself.
   *
   * @param sentence a sentence of this text
   * @param token its number in the sentence
   */
  public Optional<Proposal> proposal(Sentence sentence, int token) {
    int at = tokens.starts[sentence.number()] + token;
    for (Cue cue : cues) {
      if (cue.holds(at)) {
        return propose(cue);
      }
    }
    return propose(new Cue(at, at + 1, 0));
  }

  private Optional<Proposal> propose(Cue cue) {
    RoleFinder.Roles roles = model.roles().find(tokens, cues, cue);
    if (roles.content().isEmpty()) {
      return Optional.empty();
    }
    Span words = tokens.span(cue.from(), cue.to());
    Attribution attribution =
        new Attribution(spans(roles.source()), List.of(words), spans(roles.content()));
    return Optional.of(new Proposal(attribution, roles.attributes(), roles.certainty()));
  }

  private List<Span> spans(List<CueLabels.Range> ranges) {
    return ranges.stream().map(range -> tokens.span(range.from(), range.to())).toList();
  }
}
