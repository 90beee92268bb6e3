package org.parley.desk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.analysis.groundwork.Groundwork;
import org.parley.analysis.groundwork.Groundwork.Party;
import org.parley.analysis.groundwork.Precondition;
import org.parley.analysis.groundwork.Step;
import org.parley.analysis.groundwork.Term;
import org.parley.analysis.milestone.Milestone;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Names are other people's words. */
class HostileNamesTest {

  static List<String> names() {
    return List.of(
        "<script>alert(1)</script>",
        "\"quotes\" 'and' \"more",
        "a & b &amp; c &#60; ]]> <![CDATA[",
        "a backslash \\ and one at the end \\",
        "\\N \\G \\n {braces} [brackets] (round) |pipe| ; --> end",
        "```code``` **bold** #quot; %%{init: {}}%%",
        "5,000 letters " + "long".repeat(1250),
        "\u0645\u0641\u0627\u0648\u0636\u0627\u062a \u202e\u2066overridden",
        "emoji \ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u4e2d\u6587",
        "controls \u0000\u0007\u001b[31m\u007f and \ud800 half a letter \uffff",
        "two\nlines\r\nand\ttabs",
        "- list",
        "---",
        "   ");
  }

  private static Picture picture(String name) {
    Step target = step(name, name);
    Step other = step("other", name);
    Step third = step("third", "third");
    Precondition why =
        new Precondition(
            "p " + name,
            name,
            name,
            new Term.Any(List.of(new Term.Reached("other"), new Term.Reached("third"))),
            Precondition.Tie.BEFORE,
            List.of());
    Groundwork groundwork =
        new Groundwork(
            name,
            null,
            List.of(new Party(name, name, true)),
            List.of(target, other, third),
            List.of(why),
            List.of(),
            List.of(),
            List.of(name));
    return new Picture(groundwork, Optional.of(name), List.of(), Set.of());
  }

  private static Step step(String id, String name) {
    return new Step(
        id, name, Milestone.Type.OTHER, Milestone.Status.REFUSED, null, List.of(name), name);
  }

  private static String text(String name, GraphFormat format) {
    return new String(Graphs.of(picture(name), format), StandardCharsets.UTF_8);
  }

  private static DirectedPseudograph<String, DefaultEdge> empty() {
    return new DirectedPseudograph<>(
        SupplierUtil.createStringSupplier(), SupplierUtil.createSupplier(DefaultEdge.class), false);
  }

  private static String shown(String name) {
    String plain = Wording.plain(name);
    return plain.isEmpty() ? "other" : plain;
  }

  @ParameterizedTest
  @MethodSource("names")
  void graphMlFitsItsSchemaAndHoldsTheName(String name) {
    List<String> labels = new ArrayList<>();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.addVertexAttributeConsumer((vertex, attribute) -> {
      if (vertex.getSecond().equals("label")) {
        labels.add(attribute.getValue());
      }
    });
    DirectedPseudograph<String, DefaultEdge> graph = empty();
    importer.importGraph(graph, new StringReader(text(name, GraphFormat.GRAPHML)));
    assertThat(graph.vertexSet()).hasSize(4);
    assertThat(graph.edgeSet()).hasSize(3);
    assertThat(labels).contains(shown(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void dotIsReadAgainWithTheName(String name) {
    Map<String, String> names = new HashMap<>();
    DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
    importer.addVertexAttributeConsumer((vertex, attribute) -> {
      if (vertex.getSecond().equals("name")) {
        names.put(vertex.getFirst(), attribute.getValue().strip());
      }
    });
    DirectedPseudograph<String, DefaultEdge> graph = empty();
    importer.importGraph(graph, new StringReader(text(name, GraphFormat.DOT)));
    assertThat(graph.vertexSet()).hasSize(4);
    assertThat(graph.edgeSet()).hasSize(3);
    assertThat(names.values()).contains(shown(name).replace("\\", "\\\\"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void mermaidHasNothingBetweenQuotationMarksThatIsNotWords(String name) {
    String text = text(name, GraphFormat.MERMAID);
    for (String line : text.lines().skip(4).toList()) {
      Matcher label = Pattern.compile("\"([^\"]*)\"").matcher(line);
      while (label.find()) {
        assertThat(label.group(1)).matches("([\\p{L}\\p{N} ,]|\\P{ASCII}|#\\d+;|<br/>)*");
      }
      assertThat(label.replaceAll("@"))
          .matches(
              "  (n\\d+\\{\\{@}}|n\\d+\\(\\(@\\)\\):::junction|n\\d+ -->(\\|@\\|)? n\\d+"
                  + "|class(Def)? .*)");
    }
    assertThat(text.length()).isLessThan(6000);
  }

  @ParameterizedTest
  @MethodSource("names")
  void svgIsXmlWithTheNameAndWithoutScripts(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Graphs.of(picture(name), GraphFormat.SVG)));
    Set<String> ids = new HashSet<>();
    List<String> titles = new ArrayList<>();
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      assertThat(element.getTagName())
          .isIn("svg", "g", "rect", "path", "circle", "text", "title", "desc");
      assertThat(element.hasAttribute("id") && !ids.add(element.getAttribute("id"))).isFalse();
      if (element.getTagName().equals("title")) {
        titles.add(element.getTextContent());
      }
      if (element.getTagName().equals("text")) {
        assertThat(element.getTextContent().length()).isLessThan(400);
      }
    }
    assertThat(titles).anyMatch(title -> title.startsWith(shown(name) + "\n"));
  }
}
