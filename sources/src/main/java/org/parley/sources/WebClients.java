package org.parley.sources;

import java.net.ProxySelector;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;

/** Makes the client that fetches, which does nothing by itself: one request, one answer. */
final class WebClients {

  /** A server that does not speak HTTP is not listened to until it does. */
  private static final ManagedHttpClientConnectionFactory STRICT =
      ManagedHttpClientConnectionFactory.builder()
          .responseParserFactory(new DefaultHttpResponseParserFactory())
          .build();

  private WebClients() {}

  static CloseableHttpClient of(Limits limits, AddressPolicy policy, ProxySelector proxies) {
    long connectMillis = limits.connectTime().toMillis();
    HttpClientBuilder client =
        HttpClientBuilder.create()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new PinnedNames(policy))
                    .setConnectionFactory(STRICT)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(connectMillis, TimeUnit.MILLISECONDS)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableDefaultUserAgent();
    if (policy.allowsProxies()) {
      client.setRoutePlanner(new SystemDefaultRoutePlanner(proxies));
    }
    return client.build();
  }
}
