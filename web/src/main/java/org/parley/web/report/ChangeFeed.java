package org.parley.web.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.standing.Finding;
import org.parley.model.account.Item;
import org.parley.model.account.Source;
import org.parley.web.sight.Sight;
import org.parley.web.sight.Sights;
import org.parley.web.view.ChangeLine;

/** The changes of a negotiation as an Atom feed (RFC 4287). */
public final class ChangeFeed {

  /** Media type of feeds. */
  public static final String MEDIA_TYPE = "application/atom+xml";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int DAYS = 30;
  private static final int MOST = 100;

  /** What XML 1.0 cannot say, whatever way it is written. */
  static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;
  private final Sight sight;

  private ChangeFeed(XMLStreamWriter xml, Sight sight) {
    this.xml = xml;
    this.sight = sight;
  }

  /**
   * The last thirty days, newest first.
   *
   * @param self address of the feed
   * @param page address of the page for people
   * @param item from the id of an item to the address of its page
   */
  public static byte[] of(
      Sights sights, Sight sight, String self, String page, Function<String, String> item) {
    List<ChangeLine> changes =
        ChangeLine.since(sights, sight, sight.end().minus(DAYS, ChronoUnit.DAYS)).stream()
            .limit(MOST)
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      new ChangeFeed(xml, sight).write(changes, self, page, item);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing into memory", e);
    }
    return out.toByteArray();
  }

  private void write(
      List<ChangeLine> changes, String self, String page, Function<String, String> item)
      throws XMLStreamException {
    String name = sight.negotiation().name();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    text("id", id(name + "\n" + sight.negotiation().opened()));
    text("title", name + ": what changed");
    text(
        "updated",
        changes.isEmpty()
            ? seconds(sight.negotiation().opened())
            : seconds(changes.getFirst().at()));
    link("self", self, MEDIA_TYPE);
    link("alternate", page, "text/html");
    text("generator", "Parley");
    author("Parley");
    for (ChangeLine change : changes) {
      entry(name, change, page, item);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(String name, ChangeLine change, String page, Function<String, String> item)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    text("id", id(name + "\n" + change.id()));
    text("title", change.text());
    text("updated", seconds(change.at()));
    text("published", seconds(change.at()));
    xml.writeEmptyElement(ATOM, "category");
    xml.writeAttribute("term", change.type());
    @Nullable String evidence = change.evidence();
    link("alternate", evidence == null ? page : item.apply(evidence), "text/html");
    Optional<Finding> finding = Optional.ofNullable(evidence).flatMap(sight.standing()::finding);
    if (finding.isPresent()) {
      Item first = finding.get().items().getFirst();
      author(sight.telling().source(first).map(Source::publisher).orElse("Parley"));
      text(
          "summary",
          "“"
              + first.evidence().text().replaceAll("\\s+", " ").strip()
              + "” – "
              + sight.telling().where(first));
    }
    xml.writeEndElement();
  }

  private static String id(String all) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  private static String seconds(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement(ATOM, "author");
    text("name", name);
    xml.writeEndElement();
  }

  private void link(String relation, String address, String type) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(ATOM, element);
    xml.writeCharacters(ILLEGAL.matcher(text).replaceAll("\uFFFD"));
    xml.writeEndElement();
  }
}
