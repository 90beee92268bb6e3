package org.parley.cli.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Meeting;
import org.parley.model.Span;

/** Which meetings the words of a text name. */
final class MeetingIndex {

  private record Mention(Span span, Meeting meeting) {}

  private final List<Mention> mentions = new ArrayList<>();
  private final int longest;

  MeetingIndex(List<Meeting> meetings) {
    for (Meeting meeting : meetings) {
      meeting.mentions().forEach(span -> mentions.add(new Mention(span, meeting)));
    }
    mentions.sort(Comparator.comparing(Mention::span));
    this.longest = mentions.stream().mapToInt(one -> one.span().length()).max().orElse(0);
  }

  /** The meeting that a phrase names; null where it names none, or more than one. */
  @Nullable Meeting only(Span phrase) {
    Meeting found = null;
    for (int i = firstFrom(phrase.start() - longest); i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.span().start() >= phrase.end()) {
        break;
      }
      if (mention.span().overlaps(phrase)) {
        if (found != null && !found.id().equals(mention.meeting().id())) {
          return null;
        }
        found = mention.meeting();
      }
    }
    return found;
  }

  /** The first mention that starts at an offset or after it. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
