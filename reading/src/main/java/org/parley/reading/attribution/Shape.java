package org.parley.reading.attribution;

/** How a word is written: capitals, small letters, digits, each run of a kind as one sign. */
final class Shape {

  private Shape() {}

  static String of(String word) {
    StringBuilder shape = new StringBuilder();
    word.codePoints()
        .map(Shape::sign)
        .filter(sign -> shape.isEmpty() || shape.charAt(shape.length() - 1) != sign)
        .forEach(sign -> shape.append((char) sign));
    return shape.toString();
  }

  private static int sign(int codePoint) {
    if (Character.isUpperCase(codePoint)) {
      return 'X';
    }
    if (Character.isLetter(codePoint)) {
      return 'x';
    }
    return Character.isDigit(codePoint) ? '9' : codePoint > 0xFFFF ? '*' : codePoint;
  }
}
