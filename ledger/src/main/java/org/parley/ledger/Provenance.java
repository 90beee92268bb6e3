package org.parley.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;

/** Where a document comes from: which article it is, who published it, and when. */
final class Provenance {

  /** What the documents of a pipe have in common and nothing else. */
  private static final String STANDARD_INPUT = "-";

  private Provenance() {}

  /**
   * What all versions of an article share: the canonical address; where there is none, the path and
   * the name in it; of a text that came through a pipe, the text.
   */
  static String lineage(Document document) {
    String url = document.url();
    if (url != null && !url.isBlank()) {
      return Ids.of(canonical(url));
    }
    String more = document.source().equals(STANDARD_INPUT) ? document.text() : document.id();
    return Ids.of(document.source() + "\n" + more);
  }

  /** Without what does not tell articles apart: encryption, letter case of the host, fragment. */
  private static String canonical(String url) {
    URI uri = uri(url);
    String host = uri == null ? null : uri.getHost();
    if (uri == null || host == null) {
      return url.strip();
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
    String asked = uri.getRawQuery();
    String query = asked == null || asked.isEmpty() ? "" : "?" + asked;
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return host.toLowerCase(Locale.ROOT) + port + path + query;
  }

  private static final String UNKNOWN = "unknown publisher";

  /**
   * Name of the publication, else the host of its address; else unknown, so that texts of which
   * nobody knows who published them corroborate nothing.
   */
  static String publisher(@Nullable String publisher, @Nullable String url, String source) {
    if (publisher != null && !publisher.isBlank()) {
      return publisher;
    }
    String host = url == null ? null : host(url);
    host = host == null ? host(source) : host;
    return host == null ? UNKNOWN : host;
  }

  private static @Nullable String host(String address) {
    URI uri = uri(address);
    String host = uri == null ? null : uri.getHost();
    return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static @Nullable URI uri(String address) {
    try {
      return new URI(address.strip());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** When it was published; a day begins in UTC, and so does a time without an offset. */
  static @Nullable Instant published(Document document) {
    String published = document.published();
    if (published == null) {
      return null;
    }
    try {
      if (published.indexOf('T') < 0) {
        return LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return OffsetDateTime.parse(published).toInstant();
    } catch (DateTimeParseException e) {
      return withoutOffset(published);
    }
  }

  private static @Nullable Instant withoutOffset(String published) {
    try {
      return LocalDateTime.parse(published).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
