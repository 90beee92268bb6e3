package org.parley.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as HTTP goes: it keeps cookies, and follows nothing by itself. */
final class Web {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Web(String address) {
    this.address = address;
  }

  /** A browser in which a member has signed in. */
  static Web signedIn(House house, String name) {
    Web web = new Web(house.address());
    HttpResponse<String> answer = web.signIn(name, House.PASSWORD);
    if (answer.statusCode() != 303) {
      throw new AssertionError(name + ": " + answer.statusCode() + " " + answer.body());
    }
    return web;
  }

  HttpResponse<String> signIn(String name, String password) {
    String token = token("/sign-in");
    return post("/sign-in", Map.of("token", token, "name", name, "password", password));
  }

  /** The token in the forms of a page. */
  String token(String page) {
    Matcher token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new AssertionError("No form on " + page);
    }
    return token.group(1);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(
      String method, String path, String type, String body, String... headers) {
    HttpRequest.Builder request = request(path, headers);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return send(request.method(method, BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** The value of the cookie of a session. */
  String session() {
    return cookies().stream()
        .filter(cookie -> cookie.getName().equals(Cookies.SESSION))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
