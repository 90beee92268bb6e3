package org.parley.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Lets no empty name pass: it comes of an unset variable of the shell, and would stand for the
 * current folder.
 */
final class InputName implements ITypeConverter<String> {

  @Override
  public String convert(String name) {
    if (name.isEmpty()) {
      throw new TypeConversionException(
          "an empty name (of an unset variable?); . is the current folder");
    }
    return name;
  }
}
