package org.parley.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.parley.ledger.Columns.Items;
import org.parley.model.account.Item;

/**
 * The items of readings. A reading never changes, so what was taken from the database once is kept
 * as long as there is room, and accounts of many moments share it. Safe for any number of threads.
 */
final class ItemCache {

  /** Items; about 1 KiB of memory each. */
  private static final long MOST = 100_000;

  /** Values in one statement. */
  private static final int AT_ONCE = 500;

  private final Cache<Long, List<Item>> byReading =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((Long reading, List<Item> items) -> 1 + items.size())
          .build();

  /**
   * The items of readings, by sequence number of the reading.
   *
   * @param sources ids of the versions of the articles that were read, by the same
   */
  Map<Long, List<Item>> items(DSLContext sql, Map<Long, String> sources) {
    Map<Long, List<Item>> found = new HashMap<>(byReading.getAllPresent(sources.keySet()));
    List<Long> missing =
        sources.keySet().stream().filter(reading -> !found.containsKey(reading)).sorted().toList();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      List<Long> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
      Map<Long, List<Item>> read = read(sql, some, sources);
      byReading.putAll(read);
      found.putAll(read);
    }
    return found;
  }

  private static Map<Long, List<Item>> read(
      DSLContext sql, List<Long> readings, Map<Long, String> sources) {
    Map<Long, List<Item>> read = new HashMap<>();
    for (var row :
        sql.select(Items.READING, Items.ID, Items.BODY)
            .from(Items.TABLE)
            .where(Items.READING.in(readings))
            .orderBy(Items.READING, Items.ORDINAL)
            .fetch()) {
      String source = sources.getOrDefault(row.value1(), "");
      read.computeIfAbsent(row.value1(), reading -> new ArrayList<>())
          .add(ItemJson.read(row.value2(), source, row.value3()));
    }
    read.replaceAll((reading, items) -> List.copyOf(items));
    return read;
  }
}
