package org.parley.desk.exchange;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventKind;
import org.parley.model.account.Item;

/** Events as lines of JSON or as tab-separated rows. */
final class PloverRows {

  private static final String HEAD =
      "source\tevent_type\tmode\tauxiliary\ttarget\tdate\tcontexts\tsentence\tpublisher\tpublished"
          + "\taddress\titem\n";

  private PloverRows() {}

  /** An object a line. */
  static String json(List<PloverEvents.Told> events) {
    return events.stream().map(PloverRows::line).collect(Collectors.joining());
  }

  private static String line(PloverEvents.Told told) {
    EventKind kind = told.kind();
    Exhibit exhibit = told.exhibit();
    Linked line = new Linked();
    // Always there, null where nobody or nothing is named, as in 'parley events'.
    line.fields().put("source", orNull(told.source()));
    line.put("code", kind.type().name());
    line.fields().put("target", orNull(told.target()));
    line.fields().put("mode", orNull(kind.mode()));
    line.put("auxiliary", PloverEvents.auxiliary(kind)).put("date", told.date());
    line.fields().put("context", told.contexts());
    return Linked.line(
        line.put("sentence", exhibit.item().evidence().text())
            .put("publisher", exhibit.source().publisher())
            .put("published", exhibit.source().published().toString())
            .put("address", exhibit.source().address())
            .put("item", exhibit.item().id())
            .put("confidence", exhibit.item().confidence())
            .fields());
  }

  private static Object orNull(@Nullable String word) {
    return word == null ? NullNode.getInstance() : word;
  }

  /** Rows under a row of names. */
  static String tabs(List<PloverEvents.Told> events) {
    return HEAD + events.stream().map(PloverRows::row).collect(Collectors.joining());
  }

  private static String row(PloverEvents.Told told) {
    Item item = told.exhibit().item();
    return Stream.of(
                told.source(),
                told.kind().type().name(),
                told.kind().mode(),
                String.join(",", PloverEvents.auxiliary(told.kind())),
                told.target(),
                told.date(),
                String.join(",", told.contexts()),
                item.evidence().text(),
                told.exhibit().source().publisher(),
                told.exhibit().source().published().toString(),
                told.exhibit().source().address(),
                item.id())
            .map(cell -> cell == null ? "" : Tables.cell(cell))
            .collect(Collectors.joining("\t"))
        + "\n";
  }
}
