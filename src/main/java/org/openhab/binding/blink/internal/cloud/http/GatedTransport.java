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

import java.nio.channels.WritableByteChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;

/**
 * Sends what the request gate admits, and informs the gate when a response limits the request rate. A 429 or 403
 * without {@code Retry-After} does not: the poller then backs off by itself. A request that was never sent does not
 * count.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class GatedTransport implements HttpTransport {

    /** An outage that announces its end is believed for an hour, a rate limit for as long as the gate allows. */
    private static final Duration LONGEST_OUTAGE = Duration.ofHours(1);

    private final HttpTransport transport;
    private final RequestGate gate;
    private final Clock clock;

    /** @param clock for a {@code Retry-After} that names an instant, in a response without {@code Date} */
    public GatedTransport(HttpTransport transport, RequestGate gate, Clock clock) {
        this.transport = transport;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public HttpResponse send(HttpRequest request) throws CloudException, InterruptedException {
        Duration admitted = gate.admit(request);
        try {
            HttpResponse response = transport.send(request);
            observe(request, response);
            return response;
        } catch (CloudException e) {
            failed(request, admitted, e);
            throw e;
        }
    }

    @Override
    public void stream(HttpRequest request, long maxBytes, WritableByteChannel into, Consumer<StreamEnd> ended)
            throws CloudException {
        Duration admitted = gate.admit(request);
        transport.stream(request, maxBytes, into, end -> {
            switch (end) {
                case StreamEnd.Whole whole -> observe(request, whole.head());
                case StreamEnd.Broken broken -> failed(request, admitted, broken.why());
            }
            ended.accept(end);
        });
    }

    private void failed(HttpRequest request, Duration admitted, CloudException failure) {
        if (failure instanceof CloudException.Unreachable unreachable && unreachable.neverSent()) {
            gate.neverSent(request, admitted);
        }
    }

    @Override
    public void abort() {
        transport.abort();
    }

    private void observe(HttpRequest request, HttpResponse response) {
        RequestClass requestClass = request.requestClass();
        if (requestClass == RequestClass.SESSION) {
            return;
        }
        Duration wait = response.retryAfter(clock.instant());
        if (wait == null) {
            return;
        }
        switch (response.status()) {
            case 429 -> gate.silence(wait);
            case 403 -> {
                if (requestClass != RequestClass.MEDIA) { // there it means that this file may not be had
                    gate.silence(wait);
                }
            }
            case 503 -> gate.silence(wait.compareTo(LONGEST_OUTAGE) > 0 ? LONGEST_OUTAGE : wait);
            default -> {
                // no other status limits the rate
            }
        }
    }
}
