package org.parley.analysis.conflict;

/** Models of conflicts as text that people write and read; docs/conflict.md has the grammar. */
public final class ConflictFile {

  /** What some editors write before UTF-8. */
  private static final String MARK = "\ufeff";

  private ConflictFile() {}

  /**
   * Reads a model.
   *
   * @param source the text's name in messages
   * @throws org.parley.model.Fault with the place {@code source:line:column} of what is wrong
   */
  public static ConflictModel read(String source, String text) {
    return new ConflictReader(new Tokens(source, text.startsWith(MARK) ? text.substring(1) : text))
        .read();
  }

  /** Writes a statement as the file has it. */
  public static String write(Statement statement) {
    return ConflictWriter.written(statement);
  }

  /** Writes a model, so that it reads back as the same. */
  public static String write(ConflictModel model) {
    return new ConflictWriter(model).write();
  }
}
