/*
 * Copyright (c) 2010-2026 Contributors to the openHAB project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.blink.internal.cloud.http;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;

/**
 * The Jetty client of an account: what openHAB decides (TLS, proxy, threads) is taken from the client that its factory
 * makes, the rest is set here.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class JettyClient {

    /** 16 KiB of header fields and the first line. A longer access token than 4 KiB has been seen elsewhere. */
    static final int REQUEST_BUFFER_BYTES = 24 << 10;

    /** First line, header fields, chunk framing, trailers. */
    private static final int MOST_HEADER_BYTES = 64 << 10;

    /** Downloads that do not move must leave connections to the polls. */
    private static final int CONNECTIONS_PER_HOST = 8;

    private static final Duration NAME_TIMEOUT = Duration.ofSeconds(5);
    /** Shorter than the 60 s after which load balancers close a connection, so that no request meets a closed one. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(50);

    private final HttpClient client;

    /** @param model not started, and no longer used */
    JettyClient(HttpClient model, Duration connectTimeout) {
        client = new HttpClient(new HttpClientTransportOverHTTP());
        client.setSslContextFactory(model.getSslContextFactory());
        client.setExecutor(model.getExecutor());
        client.setSocketAddressResolver(model.getSocketAddressResolver());
        model.getProxyConfiguration().getProxies().forEach(client.getProxyConfiguration()::addProxy);
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(null);
        client.setConnectTimeout(connectTimeout.toMillis());
        client.setAddressResolutionTimeout(NAME_TIMEOUT.toMillis());
        client.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        client.setMaxConnectionsPerDestination(CONNECTIONS_PER_HOST);
        client.setRequestBufferSize(REQUEST_BUFFER_BYTES);
        client.setMaxRequestHeadersSize(REQUEST_BUFFER_BYTES);
        client.setMaxResponseHeadersSize(MOST_HEADER_BYTES);
    }

    /** Nothing if it is started. */
    void start() throws Exception {
        client.start();
        // without this a 401 that names no scheme is turned into an exception
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
    }

    boolean isStarted() {
        return client.isStarted();
    }

    void stop() throws Exception {
        client.stop();
    }

    JettyExchange newExchange(HttpRequest request) {
        return new JettyExchange(client, request);
    }
}
