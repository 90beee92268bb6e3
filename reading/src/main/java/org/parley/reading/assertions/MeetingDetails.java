package org.parley.reading.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Meeting;
import org.parley.reading.rules.Lexicon;
import org.parley.reading.syntax.Grammar;
import org.parley.reading.syntax.Sentence;

/** Where and when a meeting is: what stands by its names. */
final class MeetingDetails {

  private static final Set<String> WHERE = Set.of("in", "at");

  private final Lexicon lexicon;
  private final DateReader dates;

  MeetingDetails(Lexicon lexicon, DateReader dates) {
    this.lexicon = lexicon;
    this.dates = dates;
  }

  @Nullable String place(Cluster cluster) {
    for (Mention mention : cluster.mentions) {
      Sentence s = mention.sentence;
      for (int node : around(mention)) {
        String place = place(s, node);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  /** What tells of a meeting: its noun, the verb above it, and "held" right after it. */
  private static List<Integer> around(Mention mention) {
    Sentence s = mention.sentence;
    List<Integer> nodes = new ArrayList<>(List.of(mention.node));
    nodes.addAll(s.children(mention.node, "acl"));
    int governor = Grammar.governor(s, mention.node);
    if (governor >= 0) {
      nodes.add(governor);
    }
    return nodes;
  }

  private @Nullable String place(Sentence s, int node) {
    for (int child : Grammar.complements(s, node, WHERE)) {
      if (s.isName(child) && !isTime(s, child)) {
        return words(s, child);
      }
    }
    for (int child : s.children(node, "compound")) {
      String name = words(s, child);
      String key = name.toLowerCase(Locale.ROOT);
      boolean known = lexicon.contains("places", key) || lexicon.contains("capitals", key);
      if (s.isName(child) && known) {
        return name;
      }
    }
    return null;
  }

  private static String words(Sentence s, int node) {
    int from = node;
    while (from > 0 && s.isName(from - 1) && s.head(from - 1) == node) {
      from--;
    }
    StringBuilder words = new StringBuilder(s.word(from));
    for (int i = from + 1; i <= node; i++) {
      words.append(' ').append(s.word(i));
    }
    return words.toString();
  }

  private boolean isTime(Sentence s, int i) {
    String word = s.word(i).toLowerCase(Locale.ROOT);
    return lexicon.contains("months", word) || lexicon.contains("weekdays", word);
  }

  @Nullable String date(Cluster cluster, Meeting.Status status) {
    boolean ahead = status == Meeting.Status.PLANNED || status == Meeting.Status.PROPOSED;
    for (Mention mention : cluster.mentions) {
      Sentence s = mention.sentence;
      List<Integer> around = around(mention);
      for (int i = 0; i < s.size(); i++) {
        boolean own = around.contains(s.head(i)) || nearby(mention, i);
        String date = own && i != mention.node ? dates.at(s, i, ahead) : null;
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** "Saturday's meeting", "the March 9 talks", "*met* in Tarn *last week*". */
  private static boolean nearby(Mention mention, int i) {
    if (mention.isVerb()) {
      return mention.span.contains(mention.sentence.span(i));
    }
    return i < mention.node && i >= mention.node - 3 && mention.sentence.under(i, mention.node);
  }
}
