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

import java.util.ArrayList;
import java.util.List;

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

    private final List<HttpClient> made = new ArrayList<>();

    /** How many of the clients made are still running. */
    public synchronized long running() {
        return made.stream().filter(client -> !client.isStopped()).count();
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
        HttpClient client = new HttpClient();
        client.setMaxConnectionsPerDestination(2);
        QueuedThreadPool pool = new QueuedThreadPool(20, 2);
        pool.setName("OH-httpClient-" + consumerName);
        client.setExecutor(pool);
        made.add(client);
        return client;
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
