package org.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks a server as a program would; redirects are not followed. */
final class Http implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final String BOUNDARY = "----parts";
  private static final Pattern TOKEN = Pattern.compile("data-token=\"([^\"]*)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;

  Http(String root) {
    this.root = root;
  }

  /** Part of a form. */
  static final class Part {
    private final byte[] bytes;

    private Part(String head, byte[] content) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(
          ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
              .getBytes(UTF_8));
      all.writeBytes(content);
      all.writeBytes("\r\n".getBytes(UTF_8));
      this.bytes = all.toByteArray();
    }

    static Part field(String name, String value) {
      return new Part("name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    static Part file(String name, byte[] content) {
      return new Part("name=\"files\"; filename=\"" + name + "\"", content);
    }

    static Part file(String name, String content) {
      return file(name, content.getBytes(UTF_8));
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(root + path));
  }

  /**
   * The server ends a connection after a body that it refused, perhaps with the next on its way.
   */
  private HttpResponse<String> sendAgain(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private HttpResponse<String> ask(HttpRequest request) {
    try {
      return sendAgain(request);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What pages carry along, so that no other site can send their forms. */
  private String token() {
    Matcher token = TOKEN.matcher(get("/").body());
    return token.find() ? token.group(1) : "";
  }

  HttpResponse<String> get(String path) {
    return ask(to(path).build());
  }

  HttpResponse<String> delete(String path) {
    return ask(to(path).DELETE().build());
  }

  HttpResponse<String> postJson(String path, String json) {
    return ask(
        to(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> postForm(String path, String form) {
    return ask(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Parley-Token", token())
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  HttpResponse<String> postParts(String path, Part... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Part part : parts) {
      body.writeBytes(part.bytes);
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return ask(
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("X-Parley-Token", token())
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /** Lines of events as they come; has to be closed. */
  Stream<String> events(String path, String... headers) {
    HttpRequest.Builder request = to(path).header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<Stream<String>> response = client.send(request.build(), BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("Status " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
