package org.parley.desk.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.parley.analysis.identity.Identity;
import org.parley.analysis.milestone.Milestone;
import org.parley.analysis.milestone.Milestones;
import org.parley.desk.ItemFields;
import org.parley.model.account.Item;
import org.parley.model.account.Kind;
import org.parley.model.account.Quote;

/** A table for each kind of item, as CSV (RFC 4180); a row is an item. */
final class Tables {

  /** Every cell is quoted, so that a semicolon in words ends none where that is the separator. */
  private static final CSVFormat FORM =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  private static final String BETWEEN = "; ";

  /**
   * Cells that a spreadsheet would take for a formula (OWASP: CSV injection), also in full width
   * and after blanks.
   */
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20|]");

  private final Material material;

  private Tables(Material material) {
    this.material = material;
  }

  /** The tables by the names of their files; each has its heads, also where there is no row. */
  static Map<String, String> of(Material material) {
    Tables tables = new Tables(material);
    Map<Kind, List<Exhibit>> byKind =
        material.exhibits().stream().collect(Collectors.groupingBy(one -> one.item().kind()));
    Map<String, String> files = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      files.put(kind.word() + ".csv", tables.table(kind, byKind.getOrDefault(kind, List.of())));
    }
    return files;
  }

  private String table(Kind kind, List<Exhibit> exhibits) {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, FORM)) {
      printer.printRecord(heads(kind));
      for (Exhibit exhibit : exhibits) {
        printer.printRecord(row(exhibit).stream().map(Tables::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory", e);
    }
    return out.toString();
  }

  /** An apostrophe before what looks like a formula makes it words. */
  static String cell(String words) {
    String plain = Plain.line(words);
    return FORMULA.matcher(plain).find() ? "'" + plain : plain;
  }

  private static List<String> heads(Kind kind) {
    List<String> heads = new ArrayList<>(List.of("id", "finding"));
    for (String field : ItemFields.names(kind)) {
      heads.add(field);
      switch (ItemFields.sort(kind, field)) {
        case ACTOR -> heads.addAll(List.of(field + "_identity", field + "_side"));
        case WORDS -> {
          if (Milestones.fields(kind).contains(field)) {
            heads.addAll(List.of(field + "_milestone", field + "_milestone_status"));
          }
        }
        case VALUE, NONE -> {
          // Stands by itself.
        }
      }
    }
    heads.addAll(
        List.of(
            "confidence",
            "review",
            "independent_publishers",
            "contested_by",
            "publisher",
            "title",
            "published",
            "address",
            "version",
            "reader",
            "start",
            "end",
            "sentence"));
    return heads;
  }

  private List<String> row(Exhibit exhibit) {
    Item item = exhibit.item();
    List<String> row = new ArrayList<>(List.of(item.id(), exhibit.finding().id()));
    for (String field : ItemFields.names(item.kind())) {
      switch (ItemFields.sort(item.kind(), field)) {
        case ACTOR -> addWho(row, item, field);
        case WORDS -> addWords(row, item, field);
        case VALUE, NONE -> row.add(item.values().getOrDefault(field, ""));
      }
    }
    addOrigin(row, exhibit);
    return row;
  }

  private void addWho(List<String> row, Item item, String field) {
    List<Identity> who = material.who(item, field);
    row.add(String.join(BETWEEN, item.actors().getOrDefault(field, List.of())));
    row.add(joined(who));
    row.add(joined(who.stream().map(material.standing().identities()::side).distinct().toList()));
  }

  private static String joined(List<Identity> identities) {
    return identities.stream().map(Identity::key).collect(Collectors.joining(BETWEEN));
  }

  private void addWords(List<String> row, Item item, String field) {
    row.add(
        item.words().getOrDefault(field, List.of()).stream()
            .map(Quote::text)
            .collect(Collectors.joining(BETWEEN)));
    if (Milestones.fields(item.kind()).contains(field)) {
      row.add(material.milestone(item, field).map(Milestone::name).orElse(""));
      row.add(material.milestone(item, field).map(one -> one.status().word()).orElse(""));
    }
  }

  private void addOrigin(List<String> row, Exhibit exhibit) {
    Item item = exhibit.item();
    String review = material.verdict(item);
    String title = exhibit.source().title();
    row.add(Double.toString(item.confidence()));
    row.add(review == null ? "" : review);
    row.add(Integer.toString(exhibit.finding().independent()));
    row.add(String.join(BETWEEN, exhibit.finding().contested()));
    row.add(exhibit.source().publisher());
    row.add(title == null ? "" : title);
    row.add(exhibit.source().published().toString());
    row.add(exhibit.source().address());
    row.add(exhibit.source().id());
    row.add(exhibit.source().reader());
    row.add(Integer.toString(item.evidence().span().start()));
    row.add(Integer.toString(item.evidence().span().end()));
    row.add(item.evidence().text());
  }
}
