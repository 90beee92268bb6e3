package org.parley.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The numbers that options take, each within its range. */
final class Numbers {

  private Numbers() {}

  /** Articles that are read at the same time. */
  static final class Jobs implements ITypeConverter<Integer> {
    static final int MOST = 256;

    /** One for each processor. */
    static int usual() {
      return Math.min(Runtime.getRuntime().availableProcessors(), MOST);
    }

    @Override
    public Integer convert(String value) {
      return whole(value, 1, MOST);
    }
  }

  /** Columns of text. */
  static final class Width implements ITypeConverter<Integer> {
    static final int LEAST = 40;
    static final int MOST = 400;

    @Override
    public Integer convert(String value) {
      return whole(value, LEAST, MOST);
    }
  }

  /** How many are wanted, of lines or of seconds. */
  static final class Count implements ITypeConverter<Integer> {
    static final int MOST = 10_000;

    @Override
    public Integer convert(String value) {
      return whole(value, 1, MOST);
    }
  }

  /** A port; 0 is any that is free. */
  static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 0, 65_535);
    }
  }

  /** A line of a text. */
  static final class Line implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, Integer.MAX_VALUE);
    }
  }

  /** A probability. */
  static final class Probability implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      double number = number(value);
      if (number >= 0 && number <= 1) {
        return number;
      }
      throw outside(value, "a number from 0 to 1");
    }

    private static double number(String value) {
      try {
        return Double.parseDouble(value.strip());
      } catch (NumberFormatException e) {
        return Double.NaN; // As far outside of every range as what is no number at all.
      }
    }
  }

  private static int whole(String value, int least, int most) {
    int number;
    try {
      number = Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      number = least - 1; // What is no number is outside of every range.
    }
    if (number >= least && number <= most) {
      return number;
    }
    throw outside(
        value,
        "a whole number from " + least + (most == Integer.MAX_VALUE ? " on" : " to " + most));
  }

  private static TypeConversionException outside(String value, String range) {
    return new TypeConversionException("'" + value + "' is not " + range);
  }
}
