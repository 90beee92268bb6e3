package org.parley.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in words for the person at the terminal: a message that names the thing and its
 * value, and advice on what to do.
 */
public final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose move it is to mend it. */
  public enum Kind {
    /** The command line, an option or a file of the user's own. */
    USER,
    /** A text, page or corpus that was to be read. */
    SOURCE,
    /** A defect of Parley. */
    INTERNAL
  }

  private final Kind kind;
  private final String code;
  private final String advice;

  /**
   * @param code short, stable, lower case with hyphens, such as {@code not-text}
   * @param message what is wrong, naming the input and the value; {@code source:line:column: ...}
   *     for faults inside a text
   * @param advice what to do about it
   */
  public Fault(Kind kind, String code, String message, String advice, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.code = Objects.requireNonNull(code, "code");
    this.advice = Objects.requireNonNull(advice, "advice");
  }

  public static Fault user(String code, String message, String advice) {
    return new Fault(Kind.USER, code, message, advice, null);
  }

  public static Fault source(String code, String message, String advice) {
    return new Fault(Kind.SOURCE, code, message, advice, null);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public String advice() {
    return advice;
  }

  /** The message; never null. */
  public String what() {
    return Objects.requireNonNullElse(getMessage(), code);
  }
}
