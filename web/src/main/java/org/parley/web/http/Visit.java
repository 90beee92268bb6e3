package org.parley.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.desk.Moments;
import org.parley.model.Fault;
import org.parley.model.account.Moment;

/** One request: who asks, for what, and the way to answer. For one thread. */
public final class Visit {

  /** Name of the path parameter that names a negotiation. */
  public static final String NEGOTIATION = "negotiation";

  /** Name of the query parameter for valid time. */
  public static final String AS_OF = "as-of";

  /** Name of the query parameter for ledger time. */
  public static final String KNOWN_AT = "known-at";

  private final Context context;
  private final Caller caller;
  private final String origin;
  private final BodyReader bodies;
  private final InstantSource clock;
  private @Nullable Instant begun;

  /**
   * @param origin where browsers find this server
   * @param clock says as known at which time a list is read on that is begun with this
   */
  Visit(Context context, Caller caller, String origin, BodyReader bodies, InstantSource clock) {
    this.context = context;
    this.caller = caller;
    this.origin = origin;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** The request and the answer as the server has them. */
  public Context context() {
    return context;
  }

  /** Who asks. */
  public Caller caller() {
    return caller;
  }

  /** Whether a script asks for a part of a page. */
  public boolean isPart() {
    return "true".equals(context.header("HX-Request"));
  }

  /** Where browsers find this server, such as {@code https://parley.example}. */
  public String origin() {
    return origin;
  }

  /** A parameter of the path. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** A parameter of the query, or null where it is not given or empty. */
  public @Nullable String query(String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** All values of a parameter of the query that are not empty. */
  public List<String> queries(String name) {
    return context.queryParams(name).stream().filter(one -> !one.isBlank()).toList();
  }

  /** A field of a form, without space around; empty where it is not given. */
  public String field(String name) {
    return Objects.requireNonNullElse(context.formParam(name), "").strip();
  }

  /** A field of a form as it was typed; empty where it is not given. */
  public String secret(String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  /** Answers with the way to another page, after a form was sent. */
  public void seeOther(String address) {
    context.redirect(address, HttpStatus.SEE_OTHER);
  }

  /**
   * The moment that is asked about. On the pages of a list after the first one it is known at the
   * time of the first one.
   *
   * @throws Fault where a day or time is none
   */
  public Moment moment() {
    begun = clock.instant();
    Instant knownAt = instant(KNOWN_AT, Moments::end);
    Cursor cursor = cursor();
    Instant pinned = cursor == null ? null : cursor.knownAt();
    return new Moment(
        instant(AS_OF, Moments::end),
        pinned != null && knownAt.equals(Instant.MAX) ? pinned : knownAt);
  }

  /** Where the page before ended; null for the first one. */
  @Nullable Cursor cursor() {
    String given = query(Slice.CURSOR);
    if (given == null) {
      return null;
    }
    return Cursor.of(given)
        .filter(cursor -> cursor.list().equals(list()))
        .orElseThrow(() ->
            Fault.user(
                "bad-cursor",
                "'" + given + "' is no cursor of this list",
                "Give the 'next' of the page before with the same other parameters, or none for the"
                    + " first page."));
  }

  /** Where a page ends. */
  Cursor cursorAfter(int end, Object last) {
    Cursor before = cursor();
    Instant first = before == null ? begun : before.knownAt();
    return new Cursor(end, first, list(), Cursor.hash(String.valueOf(last)));
  }

  /** What the request asks for, but for the page of it; a field left empty asks for nothing. */
  private String list() {
    List<String> parts = new ArrayList<>(List.of(context.path()));
    new TreeMap<>(context.queryParamMap())
        .forEach((name, values) -> {
          List<String> given = values.stream().filter(one -> !one.isBlank()).toList();
          if (!given.isEmpty() && !name.equals(Slice.CURSOR) && !name.equals(Slice.LIMIT)) {
            parts.add(name + "=" + given);
          }
        });
    return Cursor.hash(parts.toArray(new String[0]));
  }

  private Instant instant(String name, Function<String, java.util.Optional<Instant>> reader) {
    String given = query(name);
    return given == null
        ? Instant.MAX
        : reader
            .apply(given)
            .orElseThrow(() ->
                Fault.user(
                    "bad-moment",
                    name + ": '" + given + "' is no day and no time",
                    "Write a day such as 2027-05-12, or a time such as 2027-05-12T18:00:00Z."));
  }

  /**
   * The JSON that was sent.
   *
   * @throws Fault where it is none, not of that type, has a field that the type has not, or lacks
   *     one that is not nullable
   */
  public <T> T body(Class<T> type) {
    return bodies.read(context, type);
  }

  /**
   * The query of a link that stays at the moment that is asked about, with the question mark; empty
   * for the latest.
   */
  public String momentQuery() {
    StringBuilder query = new StringBuilder();
    for (String name : List.of(AS_OF, KNOWN_AT)) {
      String value = query(name);
      if (value != null) {
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return query.toString();
  }
}
