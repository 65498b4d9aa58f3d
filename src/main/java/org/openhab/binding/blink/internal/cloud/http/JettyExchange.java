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

import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.api.Response;

/**
 * A request under way in Jetty's client.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class JettyExchange {

    /** The attribute of a Jetty request that holds its exchange. */
    static final String ATTRIBUTE = JettyExchange.class.getName();

    private final Request request;
    private volatile boolean begun;
    private volatile boolean aborted;
    private volatile @Nullable JettyConnection connection;

    JettyExchange(Request request) {
        this.request = request;
        request.attribute(ATTRIBUTE, this);
    }

    Request request() {
        return request;
    }

    /** Hands the request to the client; one that was aborted meanwhile ends at once. */
    void begin(Response.CompleteListener listener) {
        request.send(listener);
        begun = true;
        if (aborted) {
            request.abort(new CancellationException());
        }
    }

    /** Ends the request. Jetty ignores an abort before the request is sent, so {@link #begin} repeats it. */
    void abort() {
        aborted = true;
        if (begun) {
            request.abort(new CancellationException());
        }
    }

    void onConnection(JettyConnection carrier) {
        connection = carrier;
    }

    /** Whether it is certain that no byte of the request has left; may be asked once the exchange has failed. */
    boolean wasNeverSent() {
        JettyConnection carrier = connection;
        return carrier == null || !carrier.maySend();
    }
}
