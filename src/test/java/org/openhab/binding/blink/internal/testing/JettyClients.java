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
package org.openhab.binding.blink.internal.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.openhab.core.io.net.http.HttpClientFactory;

/**
 * Real Jetty clients, set up as openHAB sets them up, and remembered.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class JettyClients implements HttpClientFactory {

    private final List<QueuedThreadPool> made = new ArrayList<>();
    private final Map<String, List<InetSocketAddress>> names = new HashMap<>();
    private @Nullable X509Certificate trusted;

    /** How many of the clients made are still running, as their threads show. */
    public synchronized long running() {
        return made.stream().filter(pool -> !pool.isStopped()).count();
    }

    /** Clients made from now on trust this certificate, and nothing else. */
    public synchronized JettyClients trusting(X509Certificate certificate) {
        trusted = certificate;
        return this;
    }

    /** Clients made from now on find that host at these addresses, which are tried in this order. */
    public synchronized JettyClients resolving(String host, InetSocketAddress... addresses) {
        names.put(host, Stream.of(addresses).map(address -> named(host, address)).toList());
        return this;
    }

    /** As a look-up gives it: the certificate is checked against the name in the address. */
    private static InetSocketAddress named(String host, InetSocketAddress address) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress().getAddress()),
                    address.getPort());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No address: " + address, e);
        }
    }

    /** How many clients were made. */
    public synchronized int made() {
        return made.size();
    }

    @Override
    public HttpClient createHttpClient(String consumerName) {
        return createHttpClient(consumerName, null);
    }

    @Override
    public synchronized HttpClient createHttpClient(String consumerName,
            @Nullable SslContextFactory sslContextFactory) {
        if (!consumerName.matches("[a-zA-Z0-9_\\-]{4,20}")) {
            throw new IllegalArgumentException("openHAB does not accept the name " + consumerName);
        }
        X509Certificate certificate = trusted;
        HttpClient client = PlainHttpClient
                .make(certificate == null ? new SslContextFactory.Client() : trust(certificate), Map.copyOf(names));
        client.setMaxConnectionsPerDestination(2);
        QueuedThreadPool pool = new QueuedThreadPool(20, 2);
        pool.setName("OH-httpClient-" + consumerName);
        client.setExecutor(pool);
        made.add(pool);
        return client;
    }

    private static SslContextFactory.Client trust(X509Certificate certificate) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("trusted", certificate);
            SslContextFactory.Client factory = new SslContextFactory.Client();
            factory.setTrustStore(store);
            factory.setEndpointIdentificationAlgorithm("HTTPS");
            return factory;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No trust store", e);
        }
    }

    @Override
    public HTTP2Client createHttp2Client(String consumerName) {
        throw new UnsupportedOperationException("Not used by the binding");
    }

    @Override
    public HTTP2Client createHttp2Client(String consumerName, @Nullable SslContextFactory sslContextFactory) {
        throw new UnsupportedOperationException("Not used by the binding");
    }

    @Override
    public HttpClient getCommonHttpClient() {
        throw new UnsupportedOperationException("Cookies of one account are nobody else's business");
    }
}
