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

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * A Jetty client as its constructor makes it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PlainHttpClient {

    private PlainHttpClient() {
    }

    /** @param names the hosts that it finds, with their addresses; if empty, it looks them up */
    static HttpClient make(SslContextFactory.Client tls, Map<String, List<InetSocketAddress>> names) {
        HttpClient client = new HttpClient(tls);
        if (!names.isEmpty()) {
            client.setSocketAddressResolver((host, port, promise) -> {
                List<InetSocketAddress> addresses = names.get(host);
                if (addresses == null) {
                    promise.failed(new UnknownHostException(host));
                } else {
                    promise.succeeded(addresses);
                }
            });
        }
        return client;
    }
}
