package org.parley.sources;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/** The faults of pages that are fetched. Each names the address as the user gave it. */
final class WebFaults {

  private WebFaults() {}

  static Fault badAddress(String input) {
    return Fault.user(
        "bad-address",
        input + ": is not an address that can be fetched",
        "Give an address such as https://example.org/article, or the path of a file.");
  }

  static Fault redirect(String input, String code, URI from, String what) {
    return Fault.source(
        code,
        "%s: %s %s".formatted(input, from, what),
        "Open the page in a browser and give the address that it ends at.");
  }

  static Fault tooLarge(String input, long limit) {
    return Fault.source(
        "too-large",
        "%s: the page is larger than %s".formatted(input, Refusals.megabytes(limit)),
        "Save the article's text to a file and give that file.");
  }

  static Fault contentType(String input, String type) {
    return Fault.source(
        "not-a-page",
        input + ": the server sends " + type + ", not a page or text",
        "Give the address of an article's page. Convert other formats (PDF, Word) to text first.");
  }

  static Fault encoding(String input, String encoding) {
    return Fault.source(
        "bad-encoding",
        input + ": the page is packed as '" + encoding + "', which was not asked for",
        "Save the page in a browser and give that file.");
  }

  /** For a status that is neither success nor a redirect. */
  static Fault status(String input, int status) {
    String said = input + ": the server answers " + status;
    if (status == 404 || status == 410) {
      return Fault.source(
          "page-missing",
          said + ", there is no such page",
          "Check the address; the article may have been taken down.");
    }
    if (status == 429) {
      return Fault.source(
          "too-many-requests",
          said + ", too many requests",
          "Wait a while, then fetch fewer pages at a time.");
    }
    if (status >= 500) {
      return Fault.source(
          "server-error",
          said + ", it fails itself",
          "Try again later; the fault is not in the address.");
    }
    if (status == 407) {
      return Fault.source(
          "proxy-refused",
          input + ": the proxy answers 407, it asks for a login",
          "Parley has no login for proxies. Save the page in a browser and give that file.");
    }
    if (status == 204 || status == 205) {
      return Fault.source(
          "empty-page",
          said + ", it has no page to give",
          "Check the address in a browser; it may be no article's.");
    }
    if (status < 400) {
      return Fault.source(
          "odd-answer",
          said + ", which gives no whole page",
          "Try again, or save the page in a browser and give that file.");
    }
    return Fault.source(
        "page-refused",
        said + ", the page is refused",
        "It may ask for a login or shut programs out. Save it in a browser and give that file.");
  }

  /** For a connection that did not come about or broke. */
  static Fault broken(String input, URI address, Limits limits, Throwable problem) {
    String host = String.valueOf(address.getHost());
    if (isCausedBy(problem, UnknownHostException.class)) {
      return fault(
          problem,
          "unknown-host",
          input + ": no host " + host + " is known",
          "Check the spelling, and that this machine is on line.");
    }
    if (isCausedBy(problem, Fault.class)) {
      return ownFault(input, problem);
    }
    if (isTimeout(problem)) {
      boolean connecting = isCausedBy(problem, ConnectTimeoutException.class);
      Duration limit = connecting ? limits.connectTime() : limits.fetchTime();
      return fault(
          problem,
          "timeout",
          "%s: %s did not answer within %d s".formatted(input, host, limit.toSeconds()),
          "Try again later, or save the page in a browser and give that file.");
    }
    if (isCausedBy(problem, SSLException.class)) {
      return fault(
          problem,
          "tls-failure",
          input + ": no secure connection to " + host + ": " + problem.getMessage(),
          "Its certificate may be wrong or out of date. Check the address and this machine's"
              + " clock.");
    }
    if (isCausedBy(problem, ConnectException.class)
        || isCausedBy(problem, NoRouteToHostException.class)) {
      return fault(
          problem,
          "unreachable",
          input + ": " + host + " accepts no connection",
          "Check the address and its port, and that no firewall or proxy is in the way.");
    }
    return fault(
        problem,
        "broken-connection",
        input + ": the connection to " + host + " broke: " + problem.getMessage(),
        "Try again.");
  }

  /** For a page that began to come. */
  static Fault tooSlow(String input, int bytes, Limits limits, Throwable problem) {
    return fault(
        problem,
        "slow-page",
        "%s: the page came too slowly: %d bytes within %d s"
            .formatted(input, bytes, limits.fetchTime().toSeconds()),
        "Try again later, or save the page in a browser and give that file.");
  }

  static boolean isTimeout(Throwable problem) {
    return isCausedBy(problem, SocketTimeoutException.class)
        || isCausedBy(problem, TimeoutException.class);
  }

  private static Fault ownFault(String input, Throwable problem) {
    Throwable at = problem;
    while (at != null && !(at instanceof Fault)) {
      at = at.getCause();
    }
    Fault fault = (Fault) Objects.requireNonNull(at);
    return new Fault(
        fault.kind(), fault.code(), input + ": " + fault.what(), fault.advice(), problem);
  }

  /** For a body that does not unpack. */
  static Fault packed(String input, IOException problem) {
    return fault(
        problem,
        "truncated-page",
        input + ": the packed page ends too early or is damaged",
        "Try again, or save the page in a browser and give that file.");
  }

  static boolean isCausedBy(@Nullable Throwable problem, Class<? extends Throwable> type) {
    for (Throwable at = problem; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private static Fault fault(Throwable cause, String code, String message, String advice) {
    return new Fault(Fault.Kind.SOURCE, code, message, advice, cause);
  }
}
