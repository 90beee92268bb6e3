package org.parley.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.web.Settings;
import org.parley.web.access.Entrance;
import org.parley.web.access.Provider;
import picocli.CommandLine.Option;

/** Who is let in to the workspace, and by which way they come. */
final class EntranceOptions {

  /** Environment variable with what only this workspace and the provider know. */
  private static final String SECRET = "PARLEY_OIDC_SECRET";

  private static final int MOST_BYTES = 4096;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = {
        "Address to listen on (default: 127.0.0.1, this machine alone). On any other, whoever comes"
            + " has to be a member."
      })
  private String host = Settings.LOOPBACK;

  @Option(
      names = "--require-login",
      description = "Members only on this machine too, such as behind a proxy.")
  private boolean requireLogin;

  @Option(
      names = "--proxy",
      description = {
        "A proxy on this machine or in its private network says who asks: X-Forwarded-For, -Proto"
            + " and -Host are believed."
      })
  private boolean proxy;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "Where browsers find it, such as https://parley.example.")
  private @Nullable String address;

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = "Provider of OpenID Connect by which members may sign in too.")
  private @Nullable String issuer;

  @Option(
      names = "--oidc-client",
      paramLabel = "ID",
      description = "Id under which the provider knows this workspace.")
  private @Nullable String client;

  @Option(
      names = "--oidc-secret-file",
      paramLabel = "FILE",
      description = "Its first line is the client's secret (default: $" + SECRET + ").")
  private @Nullable String secretFile;

  @Option(
      names = "--oidc-admit",
      description = "Whom the provider knows and Parley does not becomes a reader.")
  private boolean admits;

  String host() {
    return host;
  }

  /** Throws a Fault where the options do not fit together. */
  Entrance entrance(Streams streams) {
    boolean members = requireLogin || !isLoopback();
    if (!members && (proxy || address != null || issuer != null)) {
      throw Fault.user(
          "bad-entrance",
          "--proxy, --public-url and --oidc-issuer are for members",
          "Add --require-login.");
    }
    return new Entrance(
        members, proxy, address == null ? null : web(address, true), provider(streams));
  }

  /** Looked up, so that any name of this machine for itself will do. */
  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new Fault(
          Fault.Kind.USER,
          "bad-host",
          "--host: '" + host + "' is no address of this machine",
          "Give one, such as 127.0.0.1 or 0.0.0.0.",
          e);
    }
  }

  private @Nullable Provider provider(Streams streams) {
    if (issuer == null && client == null) {
      return null;
    }
    if (issuer == null || client == null || address == null) {
      throw Fault.user(
          "bad-entrance",
          "OpenID Connect takes --oidc-issuer, --oidc-client and --public-url",
          "Give all three; see docs/deploy.md.");
    }
    String secret =
        secretFile == null
            ? streams.environment().getOrDefault(SECRET, "")
            : TextFile.read(secretFile, streams, MOST_BYTES).lines().findFirst().orElse("");
    return new Provider(web(issuer, false), client, secret.strip(), admits);
  }

  /**
   * @param bare whether it has to be without a path
   */
  private static URI web(String given, boolean bare) {
    try {
      URI url = new URI(given.replaceFirst("/+$", ""));
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (web && url.getHost() != null && (!bare || url.getRawPath().isEmpty())) {
        return url;
      }
    } catch (URISyntaxException e) {
      // As bad as one that is none of the web.
    }
    throw Fault.user(
        "bad-url",
        "'" + given + "' is no address of the web",
        "Give one as https://parley.example.");
  }
}
