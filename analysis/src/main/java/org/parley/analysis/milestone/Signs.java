package org.parley.analysis.milestone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.account.Item;
import org.parley.model.account.Quote;

/** Reads signs of phrases. Outlooks give none: what somebody expects has not come about. */
final class Signs {

  private static final PhraseLexicon OFF = PhraseLexicon.exact("called-off-words.list");

  private static final PhraseLexicon SUPPOSING = PhraseLexicon.exact("supposing-words.list");

  /** In words. */
  private static final int NEAR = 9;

  private Signs() {}

  static List<Sign> of(List<Phrase> phrases, Conditional conditional) {
    List<Sign> signs = new ArrayList<>();
    for (Phrase phrase : phrases) {
      Sign sign = conditional.is(phrase.item()) ? null : of(phrase);
      if (sign != null) {
        signs.add(sign);
      }
    }
    return signs;
  }

  private static @Nullable Sign of(Phrase phrase) {
    Item item = phrase.item();
    return switch (item.kind()) {
      case MEETING -> meeting(phrase, status(item));
      case POSITION -> position(phrase, item.values().getOrDefault("stance", "doubt"));
      case CONDITION -> sign(phrase, Milestone.Status.PROPOSED, phrase.field());
      case PROPOSAL -> sign(phrase, Milestone.Status.PROPOSED, "tabled");
      case STATEMENT, ACCUSATION, WARNING, DISPUTE, OUTLOOK -> null;
    };
  }

  /** "The meeting, called off last week, has not been held": no word of it has it held. */
  private static String status(Item item) {
    String status = item.values().getOrDefault("status", "proposed");
    boolean off =
        status.equals("held") && !OFF.in(Words.of(item.evidence().text()).lower()).isEmpty();
    if (off) {
      return "cancelled";
    }
    return status.equals("held") && isSupposed(item) ? "proposed" : status;
  }

  private static boolean isSupposed(Item item) {
    String sentence = item.evidence().text();
    for (Quote quote : item.words().getOrDefault("mentions", List.of())) {
      int at = Math.max(0, sentence.indexOf(quote.text()));
      List<String> before = Words.of(sentence.substring(0, at)).lower();
      int from = Math.max(0, before.size() - NEAR);
      if (!SUPPOSING.in(before.subList(from, before.size())).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Sign meeting(Phrase phrase, String status) {
    return sign(
        phrase,
        switch (status) {
          case "held" -> Milestone.Status.REACHED;
          case "ongoing" -> Milestone.Status.UNDER_WAY;
          case "planned" -> Milestone.Status.AGREED;
          case "cancelled" -> Milestone.Status.LAPSED;
          default -> Milestone.Status.PROPOSED;
        },
        status);
  }

  private static @Nullable Sign position(Phrase phrase, String stance) {
    return switch (stance) {
      case "accept" -> sign(phrase, Milestone.Status.AGREED, stance);
      case "reject" -> sign(phrase, Milestone.Status.REFUSED, stance);
      case "demand", "offer" -> sign(phrase, Milestone.Status.PROPOSED, stance);
      default -> null;
    };
  }

  private static Sign sign(Phrase phrase, Milestone.Status status, String how) {
    return new Sign(status, how, phrase.item(), phrase.by(), phrase.published());
  }
}
