package org.parley.cli.render;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.Events;

/** Events as tab-separated rows, one for each. */
public final class EventRows {

  /** The names of the columns, with the line end. */
  public static final String HEAD =
      "source\tevent_type\tmode\tauxiliary\ttarget\tdate\tcontexts\tsentence\tdocument\n";

  private EventRows() {}

  /** The rows of a text, each with its line end; empty where it has no events. */
  public static String of(Events events) {
    return events.events().stream()
        .map(event -> row(event, events.id()))
        .collect(Collectors.joining());
  }

  private static String row(Event event, String document) {
    List<String> auxiliary =
        event.auxiliary().stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    return Stream.of(
                event.source(),
                event.type().name(),
                event.mode(),
                String.join(",", auxiliary),
                event.target(),
                event.date(),
                String.join(",", event.contexts()),
                event.sentence(),
                document)
            .map(EventRows::cell)
            .collect(Collectors.joining("\t"))
        + "\n";
  }

  /** Tabs and line breaks would end a cell. */
  private static String cell(@Nullable String words) {
    return words == null ? "" : Harmless.line(words.replaceAll("\\s+", " "));
  }
}
