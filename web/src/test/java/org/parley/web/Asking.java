package org.parley.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a server as another program would. */
final class Asking {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Asking() {}

  static HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  static HttpResponse<byte[]> bytes(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
  }

  static HttpResponse<String> post(String address, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  static HttpResponse<String> delete(String address) {
    return send(
        HttpRequest.newBuilder(URI.create(address)).DELETE().build(), BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request, handler);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
