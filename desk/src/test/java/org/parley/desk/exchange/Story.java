package org.parley.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Desk;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ledgers;
import org.parley.model.Event;
import org.parley.model.EventKind;
import org.parley.model.EventType;
import org.parley.model.account.Moment;

/** The story of the strait, as a ledger that was read, reviewed and exported. */
final class Story {

  static final String NAME = "strait";

  /** Codes that need no rules: enough to see that what is coded is handed on. */
  static final EventCoding CODING =
      new EventCoding() {
        @Override
        public Optional<EventKind> kind(String item, @Nullable String aspect) {
          return switch (item) {
            case "meeting" -> Optional.of(new EventKind(EventType.CONSULT, null, meeting(aspect)));
            case "accusation" -> Optional.of(new EventKind(EventType.ACCUSE, "allege", Set.of()));
            case "position" -> Optional.of(new EventKind(EventType.REQUEST, null, Set.of()));
            default -> Optional.empty();
          };
        }

        @Override
        public Optional<String> role(String words) {
          return words.contains("minister") ? Optional.of("GOV") : Optional.empty();
        }
      };

  private Story() {}

  private static Set<Event.Auxiliary> meeting(@Nullable String status) {
    return switch (String.valueOf(status)) {
      case "planned" -> Set.of(Event.Auxiliary.FUTURE);
      case "proposed" -> Set.of(Event.Auxiliary.HYPOTHETICAL);
      case "cancelled" -> Set.of(Event.Auxiliary.NEGATED);
      default -> Set.of();
    };
  }

  static String lines() {
    try (InputStream in = Story.class.getResourceAsStream("strait-ledger.jsonl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty ledger in a folder. */
  static Ledger ledger(Path folder) {
    return Ledgers.open(
        folder.resolve("ledger.db").toString(), () -> Instant.parse("2027-06-01T00:00:00Z"));
  }

  /** A ledger in a folder that has the story. */
  static Ledger told(Path folder) {
    Ledger ledger = ledger(folder);
    new LedgerLines(ledger)
        .read(new java.io.ByteArrayInputStream(lines().getBytes(StandardCharsets.UTF_8)), "story");
    return ledger;
  }

  static Exported export(Ledger ledger, Moment moment, Format format) {
    Desk desk = new Desk(ledger);
    return new Export(desk, CODING).of(desk.negotiation(NAME), moment, format);
  }
}
