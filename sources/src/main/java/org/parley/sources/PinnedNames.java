package org.parley.sources;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks names of hosts up. The addresses that the policy has passed are the very ones that are then
 * connected to: a name cannot get others in between.
 */
final class PinnedNames implements DnsResolver {

  private final AddressPolicy policy;

  PinnedNames(AddressPolicy policy) {
    this.policy = policy;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    policy.checkName(host);
    List<InetAddress> addresses = Arrays.asList(resolve(host));
    policy.check(host, port, addresses);
    return addresses.stream().map(address -> new InetSocketAddress(address, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolve(host);
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }
}
