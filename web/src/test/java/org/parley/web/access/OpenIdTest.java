package org.parley.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.people.Role;

/** Signing in with a provider of OpenID Connect that answers over HTTP. */
final class OpenIdTest {

  private static final String CLIENT = "parley";

  @TempDir Path folder;

  private final MockOAuth2Server provider = new MockOAuth2Server();

  @BeforeEach
  void begin() {
    provider.start();
  }

  @AfterEach
  void end() {
    provider.shutdown();
  }

  /** The port has to be known before, for the provider sends the browser there. */
  private House house(boolean admits) throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      free.close();
      Provider known =
          new Provider(provider.issuerUrl("team").uri(), CLIENT, "the client's secret", admits);
      URI address = URI.create("http://127.0.0.1:" + port);
      return House.start(folder, new Entrance(true, false, address, known), port);
    }
  }

  private void means(String subject, Map<String, Object> claims) {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback("team", subject, "JWT", List.of(CLIENT), claims, 600));
  }

  private static Map<String, Object> verified(String email) {
    return Map.of("email", email, "email_verified", true);
  }

  /** As a browser follows it: to the provider and back. */
  private static HttpResponse<String> through(Web web) throws Exception {
    HttpResponse<String> asked = web.get("/sign-in/openid?to=/n/talks");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
    String back = atProvider(asked.headers().firstValue("Location").orElseThrow());
    return web.get(pathOf(back));
  }

  private static String atProvider(String address) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String pathOf(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  @Test
  void aMemberIsFoundByAVerifiedAddressAndThenByTheSubject() throws Exception {
    try (House house = house(false)) {
      house.members().add("ana@x.example", Role.EDITOR, "test");
      means("subject-1", verified("Ana@x.example"));
      Web web = new Web(house.address());
      HttpResponse<String> answer = through(web);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/n/talks");
      assertThat(web.get("/api/v1/me").body()).contains("\"ana@x.example\",\"role\":\"editor\"");

      means("subject-1", verified("renamed@x.example"));
      Web again = new Web(house.address());
      through(again);
      assertThat(again.get("/api/v1/me").body()).contains("\"ana@x.example\"");

      house.members().enable("ana@x.example", false, "test");
      means("subject-1", verified("ana@x.example"));
      assertThat(through(new Web(house.address())).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void whoIsNoMemberIsRefused() throws Exception {
    try (House house = house(false)) {
      means("subject-2", verified("eve@x.example"));
      HttpResponse<String> answer = through(new Web(house.address()));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("no member of this workspace");
      assertThat(house.ledger().audit().read(java.time.Instant.EPOCH, null, 1).getFirst().entry())
          .satisfies(entry -> assertThat(entry.outcome()).isEqualTo("unknown-identity"));
    }
  }

  @Test
  void anAddressThatNobodyVerifiedIsNotBelieved() throws Exception {
    try (House house = house(true)) {
      house.members().add("ana@x.example", Role.ADMIN, "test");
      means("subject-3", Map.of("email", "ana@x.example", "email_verified", false));
      assertThat(through(new Web(house.address())).statusCode()).isEqualTo(401);
      means("subject-3", Map.of("email", "ana@x.example"));
      assertThat(through(new Web(house.address())).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void whomTheProviderKnowsIsAdmittedAsAReaderWhereThatIsWanted() throws Exception {
    try (House house = house(true)) {
      means("subject-4", verified("new@x.example"));
      Web web = new Web(house.address());
      through(web);
      assertThat(web.get("/api/v1/me").body()).contains("\"new@x.example\",\"role\":\"reader\"");
    }
  }

  @Test
  void anAnswerIsTakenOnceAndFromTheBrowserThatAsked() throws Exception {
    try (House house = house(true)) {
      means("subject-5", verified("new@x.example"));
      Web web = new Web(house.address());
      String asked = web.get("/sign-in/openid").headers().firstValue("Location").orElseThrow();
      assertThat(parameters(asked))
          .containsKeys("state", "nonce", "code_challenge")
          .containsEntry("code_challenge_method", "S256");
      String back = pathOf(atProvider(asked));
      assertThat(new Web(house.address()).get(back).statusCode())
          .as("another browser")
          .isEqualTo(401);
      assertThat(web.get(back).statusCode()).as("used up").isEqualTo(401);

      String fresh = web.get("/sign-in/openid").headers().firstValue("Location").orElseThrow();
      String altered = pathOf(atProvider(fresh)).replaceFirst("code=[^&]*", "code=made-up");
      assertThat(web.get(altered).statusCode()).as("another code").isEqualTo(401);
      assertThat(web.get("/sign-in/openid/back?error=access_denied&state=x").statusCode())
          .isEqualTo(401);
    }
  }

  private static Map<String, String> parameters(String address) {
    return List.of(URI.create(address).getRawQuery().split("&")).stream()
        .map(one -> one.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @Test
  void aTokenForAnotherClientIsRefused() throws Exception {
    try (House house = house(true)) {
      provider.enqueueCallback(
          new DefaultOAuth2TokenCallback(
              "team", "s", "JWT", List.of("another client"), verified("new@x.example"), 600));
      assertThat(through(new Web(house.address())).statusCode()).isEqualTo(401);
      provider.enqueueCallback(
          new DefaultOAuth2TokenCallback(
              "team", "s", "JWT", List.of(CLIENT), verified("new@x.example"), -600));
      assertThat(through(new Web(house.address())).statusCode()).as("expired").isEqualTo(401);
    }
  }

  @Test
  void aProviderThatIsNotThereIsTold() throws Exception {
    try (House house = house(true)) {
      provider.shutdown();
      HttpResponse<String> answer = new Web(house.address()).get("/sign-in/openid");
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("does not answer as it should");
    }
  }
}
