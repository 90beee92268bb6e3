package org.parley.web.http;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint takes.
 *
 * @param media media type
 * @param type of the JSON; null for a form
 * @param fields of a form; empty for JSON
 */
public record Body(String media, @Nullable Type type, List<Field> fields) {

  /** Media type of a form with files. */
  public static final String FORM = "multipart/form-data";

  public Body {
    fields = List.copyOf(fields);
  }

  /**
   * A field of a form.
   *
   * @param name as it is written
   * @param about what it is for
   * @param file whether it is a file
   * @param several whether it may be given several times
   */
  public record Field(String name, String about, boolean file, boolean several) {

    public static Field text(String name, String about) {
      return new Field(name, about, false, false);
    }

    public static Field files(String name, String about) {
      return new Field(name, about, true, true);
    }
  }

  /** JSON of a type. */
  public static Body json(Type type) {
    return new Body(Endpoint.JSON, type, List.of());
  }

  /** A form with these fields, none of which has to be given. */
  public static Body form(Field... fields) {
    return new Body(FORM, null, List.of(fields));
  }

  /** Another media type, whose bytes are taken as they are. */
  public static Body of(String media) {
    return new Body(media, null, List.of());
  }
}
