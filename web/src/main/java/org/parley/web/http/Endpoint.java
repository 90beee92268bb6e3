package org.parley.web.http;

import io.javalin.http.HandlerType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.people.Role;

/**
 * One thing that the API does. Its route, its checks and its part of the OpenAPI document all come
 * from this one value. Immutable; each method gives another one.
 *
 * @param method of HTTP
 * @param path below {@code /api/v1}, with {@code {name}} for its parameters
 * @param name unlike that of every other, in camelCase: the operationId
 * @param summary what it does, in a sentence without a full stop
 * @param role that it asks for
 * @param parameters of path and query
 * @param body type of the JSON that it takes, or null
 * @param status of its answer where all goes well
 * @param answer type of the JSON that it gives, or null where {@code media} is another
 * @param media media type of its answer
 * @param work makes the answer
 */
public record Endpoint(
    HandlerType method,
    String path,
    String name,
    String summary,
    Role role,
    List<Parameter> parameters,
    @Nullable Type body,
    int status,
    @Nullable Type answer,
    String media,
    Function<Visit, @Nullable Object> work) {

  /** Where the API is. */
  public static final String ROOT = "/api/v1";

  private static final String JSON = "application/json";

  public Endpoint {
    parameters = List.copyOf(parameters);
  }

  /** Where a parameter stands. */
  public enum Place {
    PATH,
    QUERY,
    HEADER
  }

  /**
   * A parameter.
   *
   * @param name as it is written
   * @param place where it stands
   * @param about what it is for
   * @param type its Java type: String, Integer, Boolean, LocalDate or an enum
   * @param several whether it may be given several times
   */
  public record Parameter(String name, Place place, String about, Class<?> type, boolean several) {

    public static Parameter path(String name, String about) {
      return new Parameter(name, Place.PATH, about, String.class, false);
    }

    public static Parameter query(String name, String about, Class<?> type) {
      return new Parameter(name, Place.QUERY, about, type, false);
    }

    public static Parameter queries(String name, String about) {
      return new Parameter(name, Place.QUERY, about, String.class, true);
    }
  }

  /** Something that is read. */
  public static Endpoint get(String path, String name, String summary) {
    return of(HandlerType.GET, path, name, summary, Role.READER, 200);
  }

  /** Something that only some may read. */
  public static Endpoint getFor(String path, String name, String summary, Role role) {
    return of(HandlerType.GET, path, name, summary, role, 200);
  }

  /** Something that is done. */
  public static Endpoint post(String path, String name, String summary, Role role) {
    return of(HandlerType.POST, path, name, summary, role, 200);
  }

  /** Something that is undone. */
  public static Endpoint delete(String path, String name, String summary, Role role) {
    return of(HandlerType.DELETE, path, name, summary, role, 204);
  }

  private static Endpoint of(
      HandlerType method, String path, String name, String summary, Role role, int status) {
    return new Endpoint(
        method, path, name, summary, role, List.of(), null, status, null, JSON, visit -> null);
  }

  /** The same with more parameters. */
  public Endpoint with(Parameter... more) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.addAll(List.of(more));
    return new Endpoint(method, path, name, summary, role, all, body, status, answer, media, work);
  }

  /** The same about a negotiation. */
  public Endpoint ofNegotiation() {
    return with(Parameter.path(Visit.NEGOTIATION, "Name of the negotiation."));
  }

  /** The same as of a moment. */
  public Endpoint asOfMoment() {
    return with(
        Parameter.query(
            Visit.AS_OF,
            "As it held at the end of that day (2027-05-12) or at that time"
                + " (2027-05-12T18:00:00Z), by what was published until then.",
            String.class),
        Parameter.query(
            Visit.KNOWN_AT, "As the ledger knew it at the end of that day.", String.class));
  }

  /** The same in pages, of which each names the next one. */
  public Endpoint inPages() {
    return with(
        Parameter.query(Slice.CURSOR, "Where the page before ended: its 'next'.", String.class),
        Parameter.query(
            Slice.LIMIT,
            "At most so many, from 1 to " + Slice.MOST + " (default: " + Slice.USUAL + ").",
            Integer.class));
  }

  /** The same with a JSON body. */
  public Endpoint takes(Type type) {
    return new Endpoint(
        method, path, name, summary, role, parameters, type, status, answer, media, work);
  }

  /** The same with an answer in JSON. */
  public Endpoint gives(Type type) {
    return new Endpoint(
        method, path, name, summary, role, parameters, body, status, type, JSON, work);
  }

  /** The same with an answer in JSON: a page of a list of these. */
  public Endpoint givesPageOf(Class<?> type) {
    return gives(new SliceOf(type));
  }

  /** The type {@code Slice<T>}. */
  private record SliceOf(Class<?> type) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {type};
    }

    @Override
    public Type getRawType() {
      return Slice.class;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return null;
    }
  }

  /** The same with an answer that is no JSON; {@code work} writes it to the visit itself. */
  public Endpoint givesMedia(String type) {
    return new Endpoint(
        method, path, name, summary, role, parameters, body, status, null, type, work);
  }

  /** The same with another status of its answer. */
  public Endpoint status(int code) {
    return new Endpoint(
        method, path, name, summary, role, parameters, body, code, answer, media, work);
  }

  /** The same with what makes the answer; null where there is no content or it is written. */
  public Endpoint by(Function<Visit, @Nullable Object> maker) {
    return new Endpoint(
        method, path, name, summary, role, parameters, body, status, answer, media, maker);
  }
}
