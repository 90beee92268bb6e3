package org.parley.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a file or folder; an empty one comes of an unset variable of the shell. */
final class FileName implements ITypeConverter<Path> {

  @Override
  public Path convert(String name) {
    if (name.isEmpty()) {
      throw new TypeConversionException("an empty name");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw (TypeConversionException)
          new TypeConversionException("'" + name + "' cannot be a file's name").initCause(e);
    }
  }
}
