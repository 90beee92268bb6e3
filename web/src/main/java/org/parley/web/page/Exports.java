package org.parley.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parley.desk.Desk;
import org.parley.desk.exchange.EventCoding;
import org.parley.desk.exchange.Export;
import org.parley.desk.exchange.Exported;
import org.parley.desk.exchange.Format;
import org.parley.model.Fault;
import org.parley.web.http.Endpoint;
import org.parley.web.http.Endpoint.Parameter;
import org.parley.web.http.Site;
import org.parley.web.http.Visit;

/** A negotiation for other programs, as a file. */
public final class Exports implements Site.Part {

  private static final String FORMAT = "format";
  private static final String MEDIA_TYPE = "application/octet-stream";

  /** Of all files in an archive, so that the same ledger gives the same bytes. */
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Desk desk;
  private final Export export;

  /**
   * @param coding how items are coded as event data
   */
  public Exports(Desk desk, EventCoding coding) {
    this.desk = desk;
    this.export = new Export(desk, coding);
  }

  @Override
  public void routes(Site site) {
    site.add(
        Endpoint.get(
                "/negotiations/{negotiation}/exports/{format}",
                "export",
                "The negotiation for other programs; what is several files comes as a ZIP")
            .ofNegotiation()
            .with(Parameter.path(FORMAT, "One of " + words() + ".").like(Format.CSV.word()))
            .asOfMoment()
            .givesMedia(MEDIA_TYPE)
            .by(this::file));
  }

  private static String words() {
    return Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", "));
  }

  private byte[] file(Visit visit) {
    Format format = format(visit.path(FORMAT));
    Exported exported =
        export.of(desk.negotiation(visit.path(Visit.NEGOTIATION)), visit.moment(), format);
    visit
        .context()
        .header(
            "Content-Disposition",
            "attachment; filename=\"negotiation-" + format.word() + ending(format) + "\"");
    return format.isFolder()
        ? archive(exported.files())
        : exported.text().getBytes(StandardCharsets.UTF_8);
  }

  private static Format format(String word) {
    return Arrays.stream(Format.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            Fault.user(
                "no-such-format",
                "There is no format '" + word + "'",
                "There are " + words() + "."));
  }

  private static String ending(Format format) {
    return switch (format) {
      case CSV, GOLD -> ".zip";
      case WEB_ANNOTATION, CLAIMS, PROV -> ".jsonld";
      case ICAL -> ".ics";
      case PLOVER -> ".jsonl";
      case PLOVER_TSV -> ".tsv";
    };
  }

  private static byte[] archive(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory", e);
    }
    return bytes.toByteArray();
  }
}
