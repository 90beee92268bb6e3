package org.parley.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
  private final ObjectMapper json;

  Visit(Context context, Caller caller, ObjectMapper json) {
    this.context = context;
    this.caller = caller;
    this.json = json;
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

  /** Where this server was asked, such as {@code https://parley.example}. */
  public String origin() {
    return context.scheme() + "://" + Objects.requireNonNullElse(context.host(), "localhost");
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

  /**
   * The moment that is asked about.
   *
   * @throws Fault where a day or time is none
   */
  public Moment moment() {
    return new Moment(instant(AS_OF, Moments::end), instant(KNOWN_AT, Moments::end));
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
   * @throws Fault where it is none, or not of that type
   */
  public <T> T body(Class<T> type) {
    try {
      T value = json.readValue(context.bodyAsBytes(), type);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException e) {
      throw Fault.user(
          "bad-body",
          "The body is not what is asked for: " + e.getOriginalMessage(),
          "See the description of this request at /api.");
    } catch (java.io.IOException e) {
      throw new Fault(Fault.Kind.USER, "bad-body", "The body ended too early", "Send it again.", e);
    }
    throw Fault.user("bad-body", "The body is null", "Send a JSON object.");
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
