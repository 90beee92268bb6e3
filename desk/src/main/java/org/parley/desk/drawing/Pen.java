package org.parley.desk.drawing;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of an SVG. */
final class Pen {

  /**
   * Fonts of one set of widths, and then any. The reader of {@link Pixels} takes no blanks here.
   */
  private static final String FAMILY = "Arial,Liberation Sans,Helvetica,sans-serif";

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;
  private final boolean drawsLetters;
  private int depth;

  /**
   * A new document.
   *
   * @param drawsLetters whether text in letters that the usual fonts do not have is drawn as paths
   */
  Pen(boolean drawsLetters) {
    this.drawsLetters = drawsLetters;
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw inMemory(e);
    }
  }

  /** The document of that size; what is drawn comes into it. */
  Pen sheet(double width, double height) {
    return open("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", width)
        .with("height", height)
        .with("viewBox", "0 0 " + number(width) + " " + number(height))
        .with("role", "graphics-document")
        .with("aria-labelledby", "groundwork-title groundwork-desc")
        .with("font-family", FAMILY)
        .with("fill", Ink.TEXT);
  }

  Pen open(String element) {
    try {
      xml.writeCharacters("\n" + " ".repeat(depth++));
      xml.writeStartElement(element);
    } catch (XMLStreamException e) {
      throw inMemory(e);
    }
    return this;
  }

  Pen with(String attribute, String value) {
    try {
      xml.writeAttribute(attribute, value);
    } catch (XMLStreamException e) {
      throw inMemory(e);
    }
    return this;
  }

  Pen with(String attribute, double value) {
    return with(attribute, number(value));
  }

  Pen close() {
    try {
      depth--;
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw inMemory(e);
    }
    return this;
  }

  Pen words(String text) {
    try {
      xml.writeCharacters(text);
    } catch (XMLStreamException e) {
      throw inMemory(e);
    }
    return this;
  }

  /** An element that holds nothing but words. */
  Pen element(String element, String words) {
    return open(element).words(words).close();
  }

  /** A line of text, with the left end of its foot. */
  Pen text(String text, double x, double foot, Lettering lettering, String colour) {
    if (drawsLetters && !Lettering.isKnown(text)) {
      return path(Outlines.of(text, x, foot, lettering)).fill(colour).close();
    }
    open("text").with("x", x).with("y", foot).with("font-size", lettering.size());
    if (lettering.isBold()) {
      with("font-weight", "bold");
    }
    if (!colour.equals(Ink.TEXT)) {
      with("fill", colour);
    }
    if (!Lettering.isKnown(text)) {
      // Whatever font has the letters.
      with("font-family", "sans-serif");
    } else if (text.length() > 1) {
      // A machine without these fonts squeezes another one into the same room.
      with("textLength", lettering.width(text)).with("lengthAdjust", "spacingAndGlyphs");
    }
    return words(text).close();
  }

  Pen path(String path) {
    return open("path").with("d", path);
  }

  Pen rectangle(Plan.Box box, double corner) {
    open("rect")
        .with("x", box.x())
        .with("y", box.y())
        .with("width", box.width())
        .with("height", box.height());
    return corner == 0 ? this : with("rx", corner);
  }

  Pen circle(double x, double y, double radius) {
    return open("circle").with("cx", x).with("cy", y).with("r", radius);
  }

  Pen fill(String colour) {
    return with("fill", colour);
  }

  Pen stroke(String colour, double width) {
    return with("stroke", colour).with("stroke-width", width);
  }

  /** All that was written. */
  String end() {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw inMemory(e);
    }
    return out + "\n";
  }

  /** With one decimal at most. */
  static String number(double value) {
    String written = String.format(Locale.ROOT, "%.1f", value);
    String plain = written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    return plain.equals("-0") ? "0" : plain;
  }

  private static IllegalStateException inMemory(XMLStreamException e) {
    return new IllegalStateException("Writing into memory", e);
  }
}
