package org.parley.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be said of a negotiation that is started here. */
final class NewNegotiation {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ABOUT = 500;
  private static final int MOST_PARTIES = 50;

  /** A name is a part of addresses, which not all servers on the way leave alone. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?s).*[/\\\\%;\\p{Cc}\\p{Cf}].*|\\.{1,2}");

  private NewNegotiation() {}

  /** What is wrong, by the name of the field; empty where nothing is. May be added to. */
  static Map<String, String> wrong(
      @Nullable String name, List<String> parties, @Nullable String about) {
    Map<String, String> wrong = new LinkedHashMap<>();
    String given = name == null ? "" : name.strip();
    if (given.isEmpty()) {
      wrong.put("name", "Give it a name");
    } else if (given.length() > LONGEST_NAME) {
      wrong.put("name", "A name has at most " + LONGEST_NAME + " characters");
    } else if (NO_NAME.matcher(given).matches()) {
      wrong.put("name", "A name has no slash, percent sign or semicolon");
    }
    if (parties.size() > MOST_PARTIES) {
      wrong.put("parties", "There are more than " + MOST_PARTIES + " parties");
    } else if (parties.stream().anyMatch(NewNegotiation::isNoParty)) {
      wrong.put("parties", "Each party has a name of at most " + LONGEST_NAME + " characters");
    }
    if (about != null && about.length() > LONGEST_ABOUT) {
      wrong.put("about", "Say it in at most " + LONGEST_ABOUT + " characters");
    }
    return wrong;
  }

  private static boolean isNoParty(@Nullable String party) {
    return party == null || party.isBlank() || party.length() > LONGEST_NAME;
  }
}
