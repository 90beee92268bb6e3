package org.parley.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;
import org.parley.ledger.Columns.Entries;
import org.parley.ledger.Columns.Readings;
import org.parley.model.Actor;

/**
 * A reading of a version of an article without its brief, as it is recorded.
 *
 * @param article sequence number of the version
 * @param items how many
 * @param cast actors without mentions, as JSON
 * @param recorded microseconds of ledger time
 */
record Read(long seq, long article, String reader, int items, String cast, long recorded) {

  private static final TypeReference<List<Actor>> ACTORS = new TypeReference<>() {};

  /** Which reading counts: the last. */
  static final Comparator<Read> LAST =
      Comparator.comparingLong(Read::recorded).thenComparingLong(Read::seq);

  static final List<SelectField<?>> FIELDS =
      List.of(
          Readings.SEQ,
          Readings.ARTICLE,
          Readings.READER,
          Readings.ITEMS,
          Readings.ACTORS,
          Entries.AT);

  static Read of(Record row) {
    return new Read(
        row.get(Readings.SEQ),
        row.get(Readings.ARTICLE),
        row.get(Readings.READER),
        row.get(Readings.ITEMS),
        row.get(Readings.ACTORS),
        row.get(Entries.AT));
  }

  List<Actor> actors() {
    return Json.read(cast, ACTORS);
  }

  static String cast(List<Actor> actors) {
    List<Actor> bare = new ArrayList<>();
    for (Actor actor : actors) {
      bare.add(
          new Actor(
              actor.id(), actor.name(), actor.kind(), actor.party(), actor.aliases(), List.of()));
    }
    return Json.write(bare);
  }
}
