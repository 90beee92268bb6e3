package org.parley.analysis.milestone;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.identity.Identities;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.knowledge.KnowledgeFile;
import org.parley.model.account.Account;
import org.parley.model.account.Source;

/** Says in a sentence why a status is what it is: what, who, when, and which publisher. */
final class Reasons {

  private static final Map<String, String> SENTENCES = sentences();

  private final Map<String, Source> sources = new HashMap<>();
  private final Identities identities;

  Reasons(Account account, Identities identities) {
    this.identities = identities;
    account.sources().forEach(source -> sources.put(source.id(), source));
  }

  private static Map<String, String> sentences() {
    Map<String, String> sentences = new HashMap<>();
    for (KnowledgeFile.Entry entry : KnowledgeFile.load(Reasons.class, "reasons.list").entries()) {
      entry.words().forEach(word -> sentences.put(word, entry.meaning()));
    }
    return sentences;
  }

  String of(Sign sign) {
    Source source = sources.get(sign.item().source());
    return SENTENCES
        .getOrDefault(sign.how(), "{who} named it on {date} ({publisher}).")
        .replace("{who}", who(sign))
        .replace("{day}", sign.item().values().getOrDefault("date", "a day not named"))
        .replace("{date}", sign.at().atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .replace("{publisher}", source == null ? "unknown publisher" : source.publisher());
  }

  private String who(Sign sign) {
    for (String field : sign.item().actors().keySet()) {
      List<Identity> all = identities.of(sign.item(), field);
      if (!all.isEmpty()) {
        return all.getFirst().name();
      }
    }
    return "Somebody whom the source does not name";
  }
}
