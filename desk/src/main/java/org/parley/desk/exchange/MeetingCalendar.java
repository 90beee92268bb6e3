package org.parley.desk.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.standing.Telling;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;

/**
 * Meetings with a date as an iCalendar (RFC 5545). What several articles tell of one meeting on one
 * date is one event, as the last of them has it; its UID stays the same from export to export.
 */
final class MeetingCalendar {

  private static final String PRODUCT = "-//Parley//Parley//EN";

  private final Material material;

  private MeetingCalendar(Material material) {
    this.material = material;
  }

  static String of(Material material) {
    MeetingCalendar meetings = new MeetingCalendar(material);
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    meetings.events().forEach(calendar::add);
    return text(calendar);
  }

  private static String text(Calendar calendar) {
    StringWriter out = new StringWriter();
    try {
      // Not validated: a calendar without an event is none by the letter, and here it is an answer.
      new CalendarOutputter(false).output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory", e);
    }
    return ContentLines.folded(out.toString());
  }

  private List<VEvent> events() {
    Map<String, List<Exhibit>> meetings = new LinkedHashMap<>();
    for (Exhibit exhibit : material.exhibits()) {
      String date = exhibit.item().value("date");
      if (exhibit.item().kind() == Kind.MEETING && date != null && Days.of(date).isPresent()) {
        meetings.computeIfAbsent(meeting(exhibit, date), u -> new ArrayList<>()).add(exhibit);
      }
    }
    List<VEvent> events = new ArrayList<>();
    meetings.values().forEach(told -> events.add(event(uid(told), told)));
    return events;
  }

  private String meeting(Exhibit exhibit, String date) {
    return date
        + material
            .milestone(exhibit.item(), "mentions")
            .map(Milestone::id)
            .orElse(exhibit.finding().id());
  }

  /** Rests on the item that told of it first: that stays the same however phrases are joined. */
  private static String uid(List<Exhibit> told) {
    Item first =
        told.stream()
            .min(
                Comparator.comparing((Exhibit one) -> one.source().published())
                    .thenComparing(one -> one.item().id()))
            .orElseThrow()
            .item();
    String date = first.values().getOrDefault("date", "");
    return first.id() + "-" + date.replace('/', '-') + "@parley";
  }

  private VEvent event(String uid, List<Exhibit> told) {
    Exhibit last =
        told.stream()
            .max(Comparator.comparing((Exhibit one) -> one.source().published()))
            .orElseThrow();
    Item item = last.item();
    Days days = Days.of(item.values().getOrDefault("date", "")).orElseThrow();
    Instant recorded =
        told.stream().map(one -> one.source().recorded()).max(Instant::compareTo).orElseThrow();
    VEvent event = new VEvent(false);
    event.add(new Uid(uid));
    event.add(new DtStamp(recorded));
    event.add(new LastModified(recorded));
    event.add(new Sequence(told.size() - 1));
    event.add(new DtStart<LocalDate>(days.first()));
    event.add(new DtEnd<LocalDate>(days.last().plusDays(1)));
    event.add(new Summary(Plain.line(summary(item))));
    event.add(new Description(description(told)));
    event.add(status(item.values().getOrDefault("status", "")));
    // Talks of others leave the reader's own day free.
    event.add(ImmutableTransp.TRANSPARENT);
    event.add(new Categories(item.values().getOrDefault("kind", "meeting")));
    String place = item.value("place");
    if (place != null) {
      event.add(new Location(Plain.line(place)));
    }
    Addresses.web(last.source()).map(URI::create).map(Url::new).ifPresent(event::add);
    return event;
  }

  private String summary(Item item) {
    String who =
        material.who(item, "participants").stream()
            .map(Identity::name)
            .distinct()
            .collect(Collectors.joining(", "));
    String what =
        material
            .milestone(item, "mentions")
            .map(Milestone::name)
            .orElseGet(() -> Telling.words(item, "mentions"));
    return what + (who.isEmpty() ? "" : " (" + who + ")");
  }

  /** Every sentence with its source, the last one first. */
  private static String description(List<Exhibit> told) {
    return told.stream()
        .sorted(Comparator.comparing((Exhibit one) -> one.source().published()).reversed())
        .map(one ->
            Plain.line("“" + one.item().evidence().text() + "”")
                + "\n"
                + Plain.line(
                    one.source().publisher()
                        + ", "
                        + Telling.day(one.source().published())
                        + " ("
                        + one.item().values().getOrDefault("status", "")
                        + ", item "
                        + one.item().id()
                        + ")"))
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }

  private static Status status(String told) {
    return switch (told) {
      case "held", "ongoing", "planned" -> ImmutableStatus.VEVENT_CONFIRMED;
      case "cancelled" -> ImmutableStatus.VEVENT_CANCELLED;
      default -> ImmutableStatus.VEVENT_TENTATIVE;
    };
  }
}
