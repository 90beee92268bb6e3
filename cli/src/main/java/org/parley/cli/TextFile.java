package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.parley.model.Fault;

/** Reads a model that a person wrote: UTF-8 text of a bounded size, or standard input. */
final class TextFile {

  private static final String STANDARD_INPUT = "-";

  private TextFile() {}

  /** What messages call it. */
  static String shown(String name) {
    return name.equals(STANDARD_INPUT) ? "standard input" : name;
  }

  /**
   * The whole text.
   *
   * @throws Fault where it cannot be read
   */
  static String read(String name, Streams streams, int mostBytes) {
    try (InputStream in =
        name.equals(STANDARD_INPUT) ? streams.in() : Files.newInputStream(Path.of(name))) {
      byte[] bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw Fault.source(
            "too-large",
            shown(name) + ": has more than " + mostBytes + " bytes",
            "Leave out what the question does not need.");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Fault.source("not-text", shown(name) + ": is no UTF-8 text", "Save it as UTF-8.");
    } catch (NoSuchFileException | InvalidPathException e) {
      throw Fault.source(
          "no-file", shown(name) + ": there is no such file", "Check the name of the file.");
    } catch (AccessDeniedException e) {
      throw Fault.source(
          "unreadable", shown(name) + ": permission denied", "Check the permissions of the file.");
    } catch (IOException e) {
      throw Fault.source(
          "unreadable",
          shown(name) + ": cannot be read: " + e.getMessage(),
          "Name a file, or - to read a pipe.");
    }
  }
}
