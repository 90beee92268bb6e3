package org.parley.web.access;

import java.net.URI;

/**
 * A provider of OpenID Connect.
 *
 * @param issuer its address
 * @param client id under which it knows this workspace
 * @param secret that only the two know; empty for a public client
 * @param admits whether whom it knows becomes a reader, if not a member yet
 */
public record Provider(URI issuer, String client, String secret, boolean admits) {}
