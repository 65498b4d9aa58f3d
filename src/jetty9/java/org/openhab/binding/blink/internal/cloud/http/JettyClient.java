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
import org.eclipse.jetty.client.HttpDestination;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.api.Connection;
import org.eclipse.jetty.client.http.HttpClientTransportOverHTTP;
import org.eclipse.jetty.client.http.HttpConnectionOverHTTP;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.HttpCookieStore;
import org.eclipse.jetty.util.Promise;

/**
 * The Jetty client of an account: what openHAB decides (TLS, proxy, threads) is taken from the client that its factory
 * makes, the rest is set here.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class JettyClient {

    private final HttpClient client;

    /** @param model not started, and no longer used */
    JettyClient(HttpClient model, Duration connectTimeout) {
        client = new HttpClient(new BoundedConnections(), model.getSslContextFactory());
        client.setExecutor(model.getExecutor());
        client.setSocketAddressResolver(model.getSocketAddressResolver());
        client.getProxyConfiguration().getProxies().addAll(model.getProxyConfiguration().getProxies());
        client.setFollowRedirects(false);
        client.setCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(null);
        client.setConnectTimeout(connectTimeout.toMillis());
        client.setAddressResolutionTimeout(TransportLimits.NAME_TIMEOUT.toMillis());
        client.setIdleTimeout(TransportLimits.IDLE_TIMEOUT.toMillis());
        client.setMaxConnectionsPerDestination(TransportLimits.CONNECTIONS_PER_HOST);
        client.setRequestBufferSize(TransportLimits.REQUEST_BUFFER_BYTES);
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

    @NonNullByDefault({})
    private static final class BoundedConnections extends HttpClientTransportOverHTTP {

        @Override
        protected HttpConnectionOverHTTP newHttpConnection(EndPoint endPoint, HttpDestination destination,
                Promise<Connection> promise) {
            return new JettyConnection(endPoint, destination, promise);
        }
    }
}
