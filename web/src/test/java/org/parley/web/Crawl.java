package org.parley.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.web.http.Site;

/** Follows the links of pages until there is an address for each route. */
final class Crawl {

  private static final int MOST = 400;
  private static final Pattern LINK =
      Pattern.compile("(?:href|hx-get|action|src|data-events)=\"(/[^\"#]*)");

  private final String server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Pattern> routes = new LinkedHashMap<>();
  private final Map<String, String> found = new LinkedHashMap<>();
  private final Deque<String> next = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();

  private Crawl(String server, List<Site.Route> pages) {
    this.server = server;
    for (Site.Route page : pages) {
      if (page.method().name().equals("GET")) {
        String pattern =
            Arrays.stream(page.path().split("(?<=})|(?=\\{)"))
                .map(part -> part.startsWith("{") ? "[^/?]+" : Pattern.quote(part))
                .collect(Collectors.joining());
        routes.put(page.path(), Pattern.compile(pattern));
      }
    }
  }

  /**
   * Addresses by the paths of their routes, for those that are found.
   *
   * @param first addresses that no page has a link to
   */
  static Map<String, String> of(String server, List<Site.Route> pages, List<String> first)
      throws IOException, InterruptedException {
    Crawl crawl = new Crawl(server, pages);
    crawl.meet("/");
    first.forEach(crawl::meet);
    crawl.routes.keySet().stream().filter(path -> !path.contains("{")).forEach(crawl::meet);
    for (int asked = 0; asked < MOST && crawl.goesOn(); asked++) {
      crawl.follow(crawl.next.removeFirst());
    }
    return crawl.found;
  }

  private boolean goesOn() {
    return !next.isEmpty() && found.size() < routes.size();
  }

  /** A route takes the first address that fits it and none of those named before it. */
  private void meet(String link) {
    String path = link.split("\\?")[0];
    if (!known.add(path)) {
      return;
    }
    String exact = routes.containsKey(path) ? path : null;
    String route =
        exact != null
            ? exact
            : routes.entrySet().stream()
                .filter(one -> one.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    if (route != null && found.putIfAbsent(route, link) == null) {
      next.addLast(link);
    }
  }

  private void follow(String link) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server + link)).build();
    HttpResponse<java.io.InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    try (java.io.InputStream body = answer.body()) {
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        Matcher matcher =
            LINK.matcher(new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        while (matcher.find()) {
          meet(matcher.group(1).replace("&amp;", "&"));
        }
      }
    }
  }
}
