package org.parley.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that rest on nothing but the ledger, the address and the caller: what was made once is
 * given again while the ledger is as it was, as long as there is room. Safe for any number of
 * threads.
 */
final class Rendered {

  /** Bytes of all that are kept. */
  private static final long MOST = 64L << 20;

  private static final String KEY = Rendered.class.getName();

  private final LongSupplier revision;
  private final Cache<Key, Answer> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((Key key, Answer answer) -> 200 + answer.content().bytes().length)
          .build();

  /**
   * What an answer rests on.
   *
   * @param address path and query as they were asked for
   * @param revision of the ledger
   */
  private record Key(String address, boolean part, Caller caller, String origin, long revision) {}

  private record Answer(Content content, String tag, @Nullable String link) {}

  /**
   * @param revision of the ledger now
   */
  Rendered(LongSupplier revision) {
    this.revision = revision;
  }

  /** Gives the answer that was kept; whether there is one. If not, the next one sent is kept. */
  boolean give(Visit visit) {
    Context context = visit.context();
    String query = context.queryString();
    Key key =
        new Key(
            context.req().getRequestURI() + "?" + (query == null ? "" : query),
            visit.isPart(),
            visit.caller(),
            visit.origin(),
            revision.getAsLong());
    Answer answer = kept.getIfPresent(key);
    if (answer == null) {
      context.attribute(KEY, key);
      return false;
    }
    if (answer.link() != null) {
      context.header("Link", answer.link());
    }
    EntityTag.send(context, answer.content(), answer.tag());
    return true;
  }

  /** What is sent for this visit will be otherwise soon, and is not kept. */
  static void passes(Visit visit) {
    visit.context().attribute(KEY, null);
  }

  /** Sends an answer, and keeps it where that was asked for. */
  void send(Context context, Content content) {
    if (!EntityTag.is(context)) {
      context.contentType(content.media()).result(content.bytes());
      return;
    }
    String tag = EntityTag.of(content.bytes());
    Key key = context.attribute(KEY);
    if (key != null) {
      kept.put(key, new Answer(content, tag, context.res().getHeader("Link")));
    }
    EntityTag.send(context, content, tag);
  }
}
