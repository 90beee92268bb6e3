package org.parley.web.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parley.desk.access.Secrets;
import org.parley.model.Fault;

/**
 * The conversation with a provider of OpenID Connect: authorization code flow with PKCE (RFC 7636),
 * state and nonce. Finds out about the provider by OpenID Connect Discovery when it is first
 * needed.
 */
final class OpenId {

  private static final int TIMEOUT = (int) Duration.ofSeconds(10).toMillis();

  private final Provider provider;
  private final URI back;
  private final SecureRandom random;
  private final AtomicReference<@Nullable OIDCProviderMetadata> known = new AtomicReference<>();

  /**
   * @param back where the provider sends the browser back to
   */
  OpenId(Provider provider, URI back, SecureRandom random) {
    this.provider = provider;
    this.back = back;
    this.random = random;
  }

  /**
   * A question that was put to the provider.
   *
   * @param address where the browser is sent with it
   * @param state comes back with the answer
   */
  record Asked(URI address, State state, Nonce nonce, CodeVerifier verifier) {}

  /**
   * Whom the provider means.
   *
   * @param email as far as the provider has verified it, or null
   */
  record Known(String issuer, String subject, @Nullable String email) {}

  Asked ask() {
    State state = new State(Secrets.fresh(random));
    Nonce nonce = new Nonce(Secrets.fresh(random));
    CodeVerifier verifier = new CodeVerifier(Secrets.fresh(random));
    URI address =
        new AuthenticationRequest.Builder(
                new ResponseType(ResponseType.Value.CODE),
                new Scope("openid", "email"),
                new ClientID(provider.client()),
                back)
            .endpointURI(metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Asked(address, state, nonce, verifier);
  }

  private OIDCProviderMetadata metadata() {
    OIDCProviderMetadata there = known.get();
    if (there != null) {
      return there;
    }
    try {
      OIDCProviderMetadata found =
          OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), TIMEOUT, TIMEOUT);
      known.set(found);
      return found;
    } catch (GeneralException | IOException e) {
      throw failed("does not answer as it should", e);
    }
  }

  /**
   * Whom the answer is about.
   *
   * @param query what the browser brought back
   * @throws Fault where the provider refuses, or the answer is not to that question
   */
  Known known(Asked asked, String query) {
    try {
      AuthenticationResponse answer =
          AuthenticationResponseParser.parse(URI.create(back + "?" + query));
      if (!asked.state().equals(answer.getState()) || !answer.indicatesSuccess()) {
        throw failed("did not let you in", null);
      }
      JWT token = token(asked, answer);
      IDTokenClaimsSet claims = validator(token).validate(token, asked.nonce());
      boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
      return new Known(
          claims.getIssuer().getValue(),
          claims.getSubject().getValue(),
          verified ? claims.getStringClaim("email") : null);
    } catch (GeneralException | BadJOSEException | JOSEException | IOException e) {
      throw failed("gave an answer that does not hold", e);
    } catch (IllegalArgumentException e) {
      throw failed("gave an answer that cannot be read", e);
    }
  }

  private JWT token(Asked asked, AuthenticationResponse answer)
      throws GeneralException, IOException {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            answer.toSuccessResponse().getAuthorizationCode(), back, asked.verifier());
    URI address = metadata().getTokenEndpointURI();
    ClientID client = new ClientID(provider.client());
    TokenRequest request =
        provider.secret().isEmpty()
            ? new TokenRequest.Builder(address, client, grant).build()
            : new TokenRequest.Builder(
                    address, new ClientSecretBasic(client, new Secret(provider.secret())), grant)
                .build();
    HTTPRequest http = request.toHTTPRequest();
    http.setConnectTimeout(TIMEOUT);
    http.setReadTimeout(TIMEOUT);
    TokenResponse tokens = OIDCTokenResponseParser.parse(http.send());
    if (!(tokens.toSuccessResponse() instanceof OIDCTokenResponse granted)) {
      throw failed("gave no token", null);
    }
    return granted.getOIDCTokens().getIDToken();
  }

  /** Of signatures with a public key alone: the secret of the client signs nothing. */
  private IDTokenValidator validator(JWT token) throws IOException {
    if (!(token.getHeader().getAlgorithm() instanceof JWSAlgorithm algorithm)
        || !JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
      throw failed("gave a token without a signature", null);
    }
    return new IDTokenValidator(
        metadata().getIssuer(),
        new ClientID(provider.client()),
        algorithm,
        metadata().getJWKSetURI().toURL());
  }

  private Fault failed(String how, @Nullable Throwable cause) {
    return new Fault(
        Fault.Kind.USER,
        "openid-failed",
        "The provider " + provider.issuer().getHost() + " " + how,
        "Try again, or sign in with a password; an admin finds more in the audit log.",
        cause);
  }
}
