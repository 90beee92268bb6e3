package org.parley.web.http;

import io.javalin.http.HandlerType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
 * @param parameters of path, query and header
 * @param bodies what it takes, any one of them; none where it takes no body
 * @param answer what it gives where all goes well
 * @param refusals problems of its own, besides those that every endpoint of its sort can have
 * @param work makes the answer
 */
public record Endpoint(
    HandlerType method,
    String path,
    String name,
    String summary,
    Role role,
    List<Parameter> parameters,
    List<Body> bodies,
    Answer answer,
    List<Refusal> refusals,
    Function<Visit, @Nullable Object> work) {

  /** Where the API is. */
  public static final String ROOT = "/api/v1";

  /** Media type of what is neither a form nor a file. */
  public static final String JSON = "application/json";

  /** Media type of events that are told as they come. */
  public static final String EVENTS = "text/event-stream";

  public Endpoint {
    parameters = List.copyOf(parameters);
    bodies = List.copyOf(bodies);
    refusals = List.copyOf(refusals);
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
   * @param type its Java type: String, Integer, Long, Double, Boolean, LocalDate, Instant or an
   *     enum, whose values are written in lower case with hyphens
   * @param several whether it may be given several times
   * @param required whether it has to be given
   * @param values all that it may be; any where there are none
   * @param example one that works in the example of the documents, or null
   */
  public record Parameter(
      String name,
      Place place,
      String about,
      Class<?> type,
      boolean several,
      boolean required,
      List<String> values,
      @Nullable String example) {

    public Parameter {
      values = List.copyOf(values);
    }

    public static Parameter path(String name, String about) {
      return new Parameter(name, Place.PATH, about, String.class, false, true, List.of(), null);
    }

    public static Parameter query(String name, String about, Class<?> type) {
      return new Parameter(name, Place.QUERY, about, type, false, false, List.of(), null);
    }

    public static Parameter queries(String name, String about) {
      return new Parameter(name, Place.QUERY, about, String.class, true, false, List.of(), null);
    }

    public static Parameter header(String name, String about) {
      return new Parameter(name, Place.HEADER, about, String.class, false, false, List.of(), null);
    }

    /** All that it may be; any where there are none. */
    public List<String> allowed() {
      if (!values.isEmpty() || !type.isEnum()) {
        return values;
      }
      return Arrays.stream(type.getEnumConstants())
          .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();
    }

    /** The same, which has to be given. */
    public Parameter must() {
      return new Parameter(name, place, about, type, several, true, values, example);
    }

    /** The same, which is one of these. */
    public Parameter oneOf(List<String> words) {
      return new Parameter(name, place, about, type, several, required, words, example);
    }

    /** The same, of which this is one that works. */
    public Parameter like(String one) {
      return new Parameter(name, place, about, type, several, required, values, one);
    }
  }

  /**
   * What is given where all goes well.
   *
   * @param status of HTTP
   * @param type of the JSON, or null where there is no content or the media type is another
   * @param medias media types, of which it gives one
   * @param located whether a Location says where to look further
   */
  public record Answer(int status, @Nullable Type type, List<String> medias, boolean located) {

    public Answer {
      medias = List.copyOf(medias);
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
      return status == 204 || status == 303;
    }

    /** Whether it goes on until somebody ends it. */
    public boolean isEndless() {
      return medias.contains(EVENTS);
    }

    /** Whether it is JSON. */
    public boolean isJson() {
      return medias.contains(JSON);
    }
  }

  /**
   * A problem that it can have.
   *
   * @param code of the fault
   * @param about when that is
   */
  public record Refusal(String code, String about) {}

  /** Something that is read. */
  public static Endpoint get(String path, String name, String summary) {
    return of(HandlerType.GET, path, name, summary, Role.READER, 200);
  }

  /** Something that is done. */
  public static Endpoint post(String path, String name, String summary, Role role) {
    return of(HandlerType.POST, path, name, summary, role, 200);
  }

  /** Something that is set, however often it is sent. */
  public static Endpoint put(String path, String name, String summary, Role role) {
    return of(HandlerType.PUT, path, name, summary, role, 200);
  }

  /** Something that is undone. */
  public static Endpoint delete(String path, String name, String summary, Role role) {
    return of(HandlerType.DELETE, path, name, summary, role, 204);
  }

  private static Endpoint of(
      HandlerType method, String path, String name, String summary, Role role, int status) {
    return new Endpoint(
        method,
        path,
        name,
        summary,
        role,
        List.of(),
        List.of(),
        new Answer(status, null, List.of(JSON), false),
        List.of(),
        visit -> null);
  }

  /** The same with more parameters. */
  public Endpoint with(Parameter... more) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.addAll(List.of(more));
    return new Endpoint(method, path, name, summary, role, all, bodies, answer, refusals, work);
  }

  /** The same for those alone who have that role. */
  public Endpoint only(Role needed) {
    return new Endpoint(
        method, path, name, summary, needed, parameters, bodies, answer, refusals, work);
  }

  /** The same about a negotiation. */
  public Endpoint ofNegotiation() {
    return with(Parameter.path(Visit.NEGOTIATION, "Name of the negotiation.").like("strait"));
  }

  /** The same as of a moment. */
  public Endpoint asOfMoment() {
    return with(
        Parameter.query(
                Visit.AS_OF,
                "As it held at the end of that day (2027-05-12) or at that time"
                    + " (2027-05-12T18:00:00Z), by what was published until then.",
                String.class)
            .like("2027-05-12"),
        Parameter.query(
            Visit.KNOWN_AT,
            "As the ledger knew it at the end of that day or at that time.",
            String.class));
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
    return takes(Body.json(type));
  }

  /** The same with a body, or another one that it takes as well. */
  public Endpoint takes(Body body) {
    List<Body> all = new ArrayList<>(bodies);
    all.add(body);
    return new Endpoint(method, path, name, summary, role, parameters, all, answer, refusals, work);
  }

  /** The same with an answer in JSON. */
  public Endpoint gives(Type type) {
    return answers(new Answer(answer.status(), type, List.of(JSON), answer.located()));
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

  /**
   * The same with an answer that is no JSON, of one of these media types: {@code work} gives its
   * bytes or text, a {@link Content} where it is not of the first type, or writes it to the visit
   * itself, as a stream of events has to be.
   */
  public Endpoint givesMedia(String... types) {
    return answers(new Answer(answer.status(), null, List.of(types), answer.located()));
  }

  /** The same with another status of its answer. */
  public Endpoint status(int code) {
    return answers(new Answer(code, answer.type(), answer.medias(), answer.located()));
  }

  /** The same with a Location in its answer, which {@code work} sets. */
  public Endpoint located() {
    return answers(new Answer(answer.status(), answer.type(), answer.medias(), true));
  }

  private Endpoint answers(Answer other) {
    return new Endpoint(
        method, path, name, summary, role, parameters, bodies, other, refusals, work);
  }

  /** The same with a problem of its own. */
  public Endpoint refuses(String code, String about) {
    List<Refusal> all = new ArrayList<>(refusals);
    all.add(new Refusal(code, about));
    return new Endpoint(method, path, name, summary, role, parameters, bodies, answer, all, work);
  }

  /** The same with what makes the answer; null where there is no content or it is written. */
  public Endpoint by(Function<Visit, @Nullable Object> maker) {
    return new Endpoint(
        method, path, name, summary, role, parameters, bodies, answer, refusals, maker);
  }

  /**
   * What it is about: the first part of its path after the negotiation that is no parameter, such
   * as {@code items}.
   */
  public String tag() {
    List<String> fixed =
        List.of(path.split("/")).stream()
            .filter(part -> !part.isEmpty() && !part.startsWith("{"))
            .toList();
    boolean within = fixed.size() > 1 && path.startsWith("/negotiations/{");
    return fixed.get(within ? 1 : 0).replaceFirst("\\..*", "");
  }
}
