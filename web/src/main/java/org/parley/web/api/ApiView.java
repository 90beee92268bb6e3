package org.parley.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The API as people read it.
 *
 * @param address of the server, as the caller wrote it
 * @param groups endpoints by what they are about
 * @param problems every type of problem
 */
public record ApiView(String address, List<Group> groups, List<ProblemLine> problems) {

  /** Endpoints about one thing. */
  public record Group(String name, List<Operation> operations) {}

  /**
   * An endpoint.
   *
   * @param id its operationId
   * @param method of HTTP
   * @param path whole, with {@code {name}} for its parameters
   * @param summary what it does
   * @param role that it asks for
   * @param parameters of path, query and header
   * @param bodies what it takes, any one of them
   * @param status of its answer
   * @param media media type of its answer, or null where it has no content
   * @param answer the fields of its answer
   * @param refusals what else may come, by status
   * @param curl an example
   * @param triable whether the page can ask it
   */
  public record Operation(
      String id,
      String method,
      String path,
      String summary,
      String role,
      List<Given> parameters,
      List<Taken> bodies,
      int status,
      @Nullable String media,
      List<Row> answer,
      List<Refused> refusals,
      String curl,
      boolean triable) {}

  /**
   * A parameter.
   *
   * @param place {@code path}, {@code query} or {@code header}
   * @param allowed all that it may be; empty for anything of its type
   * @param example one that works, or empty
   */
  public record Given(
      String name,
      String place,
      String type,
      boolean required,
      String about,
      List<String> allowed,
      String example) {}

  /** A body, by its media type. */
  public record Taken(String media, List<Row> rows) {}

  /**
   * A field.
   *
   * @param depth how many fields it is in
   * @param about what it is, or empty
   */
  public record Row(int depth, String name, String type, boolean required, String about) {}

  /** A status that is no success. */
  public record Refused(int status, String about) {}

  /** A type of problem. */
  public record ProblemLine(int status, String code, String about) {}
}
