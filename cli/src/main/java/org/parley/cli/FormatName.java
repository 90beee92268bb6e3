package org.parley.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.parley.desk.exchange.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of the forms of an export: as the enumeration has them, with hyphens. */
final class FormatName implements ITypeConverter<Format>, Iterable<String> {

  private static final List<String> NAMES =
      Arrays.stream(Format.values()).map(Format::word).toList();

  @Override
  public Format convert(String name) {
    return Arrays.stream(Format.values())
        .filter(one -> one.word().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException("'" + name + "' is none of " + String.join(", ", NAMES)));
  }

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }
}
