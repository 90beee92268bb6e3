package org.parley.analysis.standing;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;

/** Which fields of a kind say who and what. */
final class Fields {

  private Fields() {}

  /** The fields whose words say what an item is about. */
  static List<String> main(Kind kind) {
    return switch (kind) {
      case STATEMENT -> List.of("content");
      case POSITION -> List.of("on");
      case CONDITION -> List.of("target", "requirement");
      case PROPOSAL -> List.of("name");
      case MEETING -> List.of("mentions");
      case ACCUSATION -> List.of("act");
      case WARNING -> List.of("consequence");
      case DISPUTE -> List.of("claim", "counterclaim");
      case OUTLOOK -> List.of("proposition");
    };
  }

  /** What an item is about, in words. */
  static Wording wording(Item item) {
    List<String> phrases = new ArrayList<>();
    for (String field : main(item.kind())) {
      for (Quote quote : item.words().getOrDefault(field, List.of())) {
        phrases.add(quote.text());
      }
    }
    return Wording.of(phrases);
  }
}
