package org.parley.web.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Endpoint.Place;

/** Whether a request is one that an endpoint is described to take. */
final class Checks {

  private final Endpoint endpoint;
  private final long largest;

  /**
   * @param largest bytes of a body
   */
  Checks(Endpoint endpoint, long largest) {
    this.endpoint = endpoint;
    this.largest = largest;
  }

  /**
   * Looks at all but what is inside of a body, which {@link Visit#body} does.
   *
   * @throws Fault where it is not
   */
  void check(Context context) {
    parameters(context);
    accept(context.header("Accept"));
    if (!endpoint.bodies().isEmpty()) {
      body(context);
    }
  }

  private void parameters(Context context) {
    Map<String, List<String>> given = context.queryParamMap();
    for (String name : given.keySet()) {
      if (endpoint.parameters().stream().noneMatch(one -> isQuery(one, name))) {
        throw Fault.user(
            "unknown-parameter",
            endpoint.name() + " has no parameter '" + name + "'",
            known().isEmpty() ? "It has none." : "It has " + known() + ".");
      }
    }
    for (Parameter parameter : endpoint.parameters()) {
      List<String> values =
          switch (parameter.place()) {
            case PATH -> List.of(context.pathParam(parameter.name()));
            case QUERY -> given.getOrDefault(parameter.name(), List.of());
            case HEADER -> header(context, parameter.name());
          };
      count(parameter, values);
      values.stream().filter(value -> !value.isBlank()).forEach(value -> check(parameter, value));
    }
  }

  private static boolean isQuery(Parameter parameter, String name) {
    return parameter.place() == Place.QUERY && parameter.name().equals(name);
  }

  private static List<String> header(Context context, String name) {
    String value = context.header(name);
    return value == null ? List.of() : List.of(value);
  }

  private String known() {
    return endpoint.parameters().stream()
        .filter(one -> one.place() == Place.QUERY)
        .map(Parameter::name)
        .collect(Collectors.joining(", "));
  }

  private void count(Parameter parameter, List<String> values) {
    if (values.size() > 1 && !parameter.several()) {
      throw bad(parameter, "is given " + values.size() + " times", "Give it once.");
    }
    if (parameter.required() && values.stream().allMatch(String::isBlank)) {
      throw bad(parameter, "is missing", "See the description of " + endpoint.name() + " at /api.");
    }
  }

  private static Fault bad(Parameter parameter, String what, String advice) {
    return Fault.user("bad-parameter", parameter.name() + " " + what, advice);
  }

  private static void check(Parameter parameter, String value) {
    if (!Texts.isClean(value)) {
      throw bad(parameter, "holds what is no character of a text", "Leave out NUL and the like.");
    }
    List<String> values = parameter.allowed();
    if (!values.isEmpty() && !values.contains(value)) {
      throw bad(
          parameter, "is '" + value + "'", "Give one of these: " + String.join(", ", values) + ".");
    }
    if (values.isEmpty() && !isOf(parameter.type(), value)) {
      throw bad(parameter, "is '" + value + "'", "Give " + form(parameter.type()) + ".");
    }
  }

  private static boolean isOf(Class<?> type, String value) {
    try {
      if (type == Integer.class) {
        Integer.parseInt(value);
      } else if (type == Long.class) {
        Long.parseLong(value);
      } else if (type == Double.class) {
        return Double.isFinite(Double.parseDouble(value));
      } else if (type == Boolean.class) {
        return value.equals("true") || value.equals("false");
      } else if (type == LocalDate.class) {
        LocalDate.parse(value);
      } else if (type == Instant.class) {
        Instant.parse(value);
      }
      return true;
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    }
  }

  private static String form(Class<?> type) {
    if (type == LocalDate.class) {
      return "a day such as 2027-05-12";
    }
    if (type == Instant.class) {
      return "a time such as 2027-05-12T18:00:00Z";
    }
    return type == Boolean.class ? "true or false" : "a number";
  }

  private void accept(@Nullable String accept) {
    if (!endpoint.answer().isEmpty() && !admits(accept)) {
      throw Fault.user(
          "not-acceptable",
          endpoint.name()
              + " gives "
              + String.join(", ", endpoint.answer().medias())
              + ", not "
              + accept,
          "Leave out Accept, or name that type.");
    }
  }

  private boolean admits(@Nullable String accept) {
    return endpoint.answer().medias().stream().anyMatch(one -> Media.admits(accept, one));
  }

  private void body(Context context) {
    long length = context.req().getContentLengthLong();
    if (length > largest) {
      throw Fault.user(
          "too-large",
          "The body has " + length + " bytes",
          "Send at most " + largest + " bytes at once.");
    }
    String type = context.contentType();
    List<String> taken = endpoint.bodies().stream().map(Body::media).toList();
    if (type == null || taken.stream().noneMatch(one -> Media.of(type).equals(one))) {
      String all = String.join(", ", taken);
      context.header("Accept", all);
      throw Fault.user(
          "unsupported-media-type",
          type == null ? "The body has no Content-Type" : "The body is " + type,
          "Send " + all + ".");
    }
  }
}
