package org.parley.desk.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.account.Decision;
import org.parley.model.account.Item;
import org.parley.model.account.Source;

/**
 * Where everything comes from, in the terms of PROV-O (W3C Recommendation of 30 April 2013) as
 * JSON-LD that needs no other file: the versions of articles, their readings by a reader, the items
 * that these gave, and what persons decided about them. Items stand here as the machine read them.
 */
final class Lineage {

  private static final Map<String, String> CONTEXT = context();

  /** By id; what is named twice is one. */
  private final Map<String, Map<String, Object>> graph = new LinkedHashMap<>();

  private final Map<String, Source> sources = new HashMap<>();

  /** Ids of decisions that were withdrawn. */
  private final Set<String> withdrawn;

  private Lineage(Material material) {
    material.recorded().sources().forEach(source -> sources.put(source.id(), source));
    this.withdrawn =
        material.decisions().stream()
            .filter(one -> one.type() == Decision.Type.WITHDRAW)
            .map(Decision::subject)
            .collect(Collectors.toSet());
  }

  private static Map<String, String> context() {
    Map<String, String> context = new LinkedHashMap<>();
    context.put("prov", "http://www.w3.org/ns/prov#");
    context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    context.put("dcterms", "http://purl.org/dc/terms/");
    context.put("schema", "https://schema.org/");
    context.put("foaf", "http://xmlns.com/foaf/0.1/");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return context;
  }

  static String of(Material material) {
    Lineage lineage = new Lineage(material);
    material.recorded().sources().forEach(lineage::addSource);
    material.recorded().items().forEach(lineage::addItem);
    material.decisions().forEach(lineage::addDecision);
    Linked document = new Linked().put("@context", CONTEXT);
    // An empty graph is a graph all the same.
    document.fields().put("@graph", List.copyOf(lineage.graph.values()));
    return Linked.text(document.fields());
  }

  private static Linked node(String id, String... types) {
    return new Linked().put("@id", id).put("@type", List.of(types));
  }

  /** Adds a node; one that stands only for its name gives way. */
  private void add(Linked node) {
    graph.put(String.valueOf(node.fields().get("@id")), node.fields());
  }

  private static Map<String, String> to(String id) {
    return Map.of("@id", id);
  }

  private static Map<String, String> time(Object at) {
    Map<String, String> time = new LinkedHashMap<>();
    time.put("@type", "xsd:dateTime");
    time.put("@value", at.toString());
    return time;
  }

  private static String version(String id) {
    return Addresses.own("version", id);
  }

  private static String reading(Source source) {
    return Addresses.own("reading", source.id() + "@" + source.recorded());
  }

  private static String item(Item item) {
    return Addresses.own("item", item.id());
  }

  private void addSource(Source source) {
    String publisher = Addresses.own("publisher", source.publisher());
    String article = Addresses.own("article", source.lineage());
    String reader = Addresses.own("reader", source.reader());
    boolean copy = !source.copies().equals(source.lineage());
    add(node(publisher, "prov:Agent", "prov:Organization").put("foaf:name", source.publisher()));
    add(
        node(reader, "prov:Agent", "prov:SoftwareAgent")
            .put("foaf:name", "Parley")
            .put("schema:softwareVersion", source.reader()));
    add(node(article, "prov:Entity"));
    if (copy) {
      graph.computeIfAbsent(
          Addresses.own("article", source.copies()), id -> node(id, "prov:Entity").fields());
    }
    add(
        node(version(source.id()), "prov:Entity")
            .put("dcterms:title", source.title())
            .put("dcterms:issued", time(source.published()))
            .put("schema:version", source.version())
            .put("prov:specializationOf", to(article))
            .put("prov:wasAttributedTo", to(publisher))
            .put("prov:alternateOf", copy ? to(Addresses.own("article", source.copies())) : null)
            .put("prov:atLocation", location(source)));
    add(
        node(reading(source), "prov:Activity")
            .put("rdfs:label", "reading")
            .put("prov:used", to(version(source.id())))
            .put("prov:wasAssociatedWith", to(reader))
            .put("prov:endedAtTime", time(source.recorded())));
  }

  /** The address on the web; a path of somebody's machine is a word. */
  private static Object location(Source source) {
    return Addresses.web(source).<Object>map(Lineage::to).orElse(source.address());
  }

  private void addItem(Item item) {
    Source source = sources.get(item.source());
    add(
        node(item(item), "prov:Entity")
            .put("rdfs:label", item.kind().word())
            .put("prov:value", item.evidence().text())
            .put("prov:wasDerivedFrom", to(version(item.source())))
            .put("prov:wasGeneratedBy", source == null ? null : to(reading(source))));
    if (source == null) {
      graph.computeIfAbsent(version(item.source()), id -> node(id, "prov:Entity").fields());
    }
  }

  private void addDecision(Decision decision) {
    String person = Addresses.own("person", decision.by());
    String id = Addresses.own("decision", decision.id());
    add(node(person, "prov:Agent", "prov:Person").put("foaf:name", decision.by()));
    Linked activity =
        node(id, "prov:Activity")
            .put("rdfs:label", label(decision))
            .put("rdfs:comment", decision.why())
            .put("prov:wasAssociatedWith", to(person))
            .put("prov:endedAtTime", time(decision.at()));
    switch (decision.type().subject()) {
      case ITEM -> {
        String item = used("item", decision);
        activity.put("prov:used", to(item));
        if (decision.type() == Decision.Type.CORRECT) {
          add(
              node(Addresses.own("corrected", decision.id()), "prov:Entity")
                  .put("prov:value", values(decision))
                  .put("prov:wasRevisionOf", to(item))
                  .put("prov:wasGeneratedBy", to(id))
                  .put("prov:wasAttributedTo", to(person)));
        }
      }
      case ARTICLE -> {
        activity.put("prov:used", to(used("version", decision)));
        Map<String, Object> added = graph.get(Addresses.own("item", decision.id()));
        if (decision.type() == Decision.Type.ADD_ITEM && added != null) {
          added.put("prov:wasGeneratedBy", to(id));
          added.put("prov:wasAttributedTo", to(person));
        }
      }
      case DECISION ->
          activity.put("prov:wasInformedBy", to(Addresses.own("decision", decision.subject())));
      case NAME -> {
        // The label says which.
      }
    }
    add(activity);
    invalidate(decision, id);
  }

  /** What was rejected or forgotten no longer counts, unless that was withdrawn. */
  private void invalidate(Decision decision, String by) {
    boolean item = decision.type() == Decision.Type.REJECT;
    if ((item || decision.type() == Decision.Type.FORGET) && !withdrawn.contains(decision.id())) {
      Map<String, Object> subject =
          graph.get(Addresses.own(item ? "item" : "version", decision.subject()));
      if (subject != null) {
        subject.put("prov:wasInvalidatedBy", to(by));
      }
    }
  }

  /** What a decision is about; it may be of an article that no longer counts. */
  private String used(String kind, Decision decision) {
    String id = Addresses.own(kind, decision.subject());
    graph.computeIfAbsent(id, i -> node(i, "prov:Entity").fields());
    return id;
  }

  private static String label(Decision decision) {
    String word = decision.type().word();
    if (decision.type().subject() == Decision.Subject.NAME) {
      return word + ": " + decision.subject() + ", " + values(decision);
    }
    return decision.type() == Decision.Type.RATE_ITEM ? word + ": " + values(decision) : word;
  }

  private static String values(Decision decision) {
    return decision.values().entrySet().stream()
        .map(one -> one.getKey() + " = " + one.getValue())
        .collect(Collectors.joining(", "));
  }
}
