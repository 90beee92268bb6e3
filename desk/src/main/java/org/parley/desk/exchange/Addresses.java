package org.parley.desk.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parley.model.account.Source;

/**
 * The names by which other programs know things: addresses of the web, or those of Parley's own.
 */
final class Addresses {

  private static final String OWN = "urn:parley:";

  private Addresses() {}

  /** A name of Parley's own; letters that no address has are escaped. */
  static String own(String kind, String id) {
    String escaped = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return OWN + kind + ":" + escaped;
  }

  /** The address of an article, where it is one of the web. */
  static Optional<String> web(Source source) {
    try {
      URI uri = new URI(source.address().strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The address of an article, else a name for it. */
  static String of(Source source) {
    return web(source).orElseGet(() -> own("article", source.lineage()));
  }
}
