package org.parley.model.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/**
 * One version of an article, without its text.
 *
 * @param id of this version
 * @param lineage shared by all versions of the article: the id of the first of them
 * @param version from 1
 * @param copies shared by articles that are near-identical: the lineage of the first of them
 * @param publisher name of the publication; where the article gives none, the host of its address,
 *     else {@code unknown publisher}
 * @param title headline
 * @param address canonical address, else path as it was given
 * @param published valid time: when it was published, else when it was recorded
 * @param recorded ledger time of its reading
 * @param reader version of the reader and hash of its rules
 * @param actors who takes part, without their mentions
 */
public record Source(
    String id,
    String lineage,
    int version,
    String copies,
    String publisher,
    @Nullable String title,
    String address,
    Instant published,
    Instant recorded,
    String reader,
    List<Actor> actors) {

  public Source {
    actors = List.copyOf(actors);
  }
}
