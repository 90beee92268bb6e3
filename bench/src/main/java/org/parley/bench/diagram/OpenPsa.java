package org.parley.bench.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.diagram.Equations;
import org.parley.analysis.diagram.Formula;

/**
 * A fault tree from Open-PSA XML: gates of <i>and</i>, <i>or</i> and <i>atleast</i> over gates and
 * basic events; what else a file says is passed over. External entities are not followed.
 *
 * @param top the gate that no other refers to
 */
public record OpenPsa(Equations equations, int top) {

  /**
   * Reads a file; one that is no such fault tree, or has not one top, is an {@link IOException}.
   */
  public static OpenPsa read(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      return new Reader(factory.createXMLStreamReader(in)).tree();
    } catch (XMLStreamException notXml) {
      throw new IOException(file + ": " + notXml.getMessage(), notXml);
    }
  }

  private static final class Reader {
    private final XMLStreamReader xml;
    private final Map<String, Integer> gates = new LinkedHashMap<>();
    private final Map<String, Integer> events = new LinkedHashMap<>();
    private final Map<Integer, Formula> formulas = new LinkedHashMap<>();
    private final Set<Integer> used = new HashSet<>();

    Reader(XMLStreamReader xml) {
      this.xml = xml;
    }

    OpenPsa tree() throws XMLStreamException {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && isAt("define-gate")) {
          int gate = number(gates);
          List<Formula> formula = inside();
          if (formula.size() != 1) {
            throw fault("a gate of " + formula.size() + " formulas; one is needed");
          }
          formulas.put(gate, formula.getFirst());
        }
      }
      for (Map.Entry<String, Integer> gate : gates.entrySet()) {
        if (!formulas.containsKey(gate.getValue())) {
          throw fault("gate " + gate.getKey() + " is not defined");
        }
      }
      int[] tops = IntStream.range(0, gates.size()).filter(it -> !used.contains(it)).toArray();
      if (tops.length != 1) {
        throw fault(tops.length + " gates that no other refers to; one is needed");
      }
      List<Formula> inOrder =
          IntStream.range(0, gates.size()).mapToObj(gate -> formulas.get(gate)).toList();
      return new OpenPsa(new Equations(events.size(), inOrder), tops[0]);
    }

    /** The formulas inside of the element whose start was read; reads its end. */
    private List<Formula> inside() throws XMLStreamException {
      List<Formula> found = new ArrayList<>();
      while (xml.next() != XMLStreamReader.END_ELEMENT) {
        if (xml.isStartElement()) {
          Formula formula = formula();
          if (formula != null) {
            found.add(formula);
          }
        }
      }
      return found;
    }

    private @Nullable Formula formula() throws XMLStreamException {
      return switch (xml.getLocalName()) {
        case "and" -> new Formula.All(inside());
        case "or" -> new Formula.Any(inside());
        case "atleast" -> {
          int least = Integer.parseInt(attribute("min"));
          yield new Formula.AtLeast(least, inside());
        }
        case "gate" -> {
          int gate = number(gates);
          used.add(gate);
          inside();
          yield new Formula.Gate(gate);
        }
        case "basic-event" -> {
          int event = number(events);
          inside();
          yield new Formula.Variable(event);
        }
        case "label", "attributes", "attribute" -> {
          inside();
          yield null;
        }
        default -> throw fault("<" + xml.getLocalName() + "> is not read in a gate");
      };
    }

    private boolean isAt(String element) {
      return xml.getLocalName().equals(element);
    }

    private int number(Map<String, Integer> known) throws XMLStreamException {
      String name = attribute("name");
      int next = known.size();
      return known.computeIfAbsent(name, unknown -> next);
    }

    private String attribute(String name) throws XMLStreamException {
      String value = xml.getAttributeValue(null, name);
      if (value == null) {
        throw fault("<" + xml.getLocalName() + "> without " + name);
      }
      return value;
    }

    private XMLStreamException fault(String what) {
      return new XMLStreamException(what, xml.getLocation());
    }
  }
}
