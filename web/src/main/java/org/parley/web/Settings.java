package org.parley.web;

import java.time.Duration;
import org.parley.web.access.Entrance;

/**
 * How the server runs.
 *
 * @param host address to which it is bound
 * @param port to which it is bound; 0 for one that is free
 * @param user name of whoever uses this machine
 * @param largestRequest bytes
 * @param patience how long a connection may say nothing, and a request may take to arrive
 * @param entrance who is let in
 */
public record Settings(
    String host, int port, String user, long largestRequest, Duration patience, Entrance entrance) {

  /** Loopback of IPv4. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final long LARGEST_REQUEST = 64L << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** On this machine alone. */
  public static Settings local(int port, String user) {
    return new Settings(LOOPBACK, port, user, LARGEST_REQUEST, PATIENCE, Entrance.MACHINE);
  }

  /** The same bound to another address. */
  public Settings at(String address) {
    return new Settings(address, port, user, largestRequest, patience, entrance);
  }

  /** The same for others. */
  public Settings with(Entrance other) {
    return new Settings(host, port, user, largestRequest, patience, other);
  }

  /** The same with other limits. */
  public Settings limited(long request, Duration wait) {
    return new Settings(host, port, user, request, wait, entrance);
  }
}
