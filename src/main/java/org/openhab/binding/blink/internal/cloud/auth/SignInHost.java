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
package org.openhab.binding.blink.internal.cloud.auth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.WireProblemCounter;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpTransport;
import org.openhab.binding.blink.internal.cloud.json.TypeMismatch;

/**
 * The host that signs in and renews sessions: how it is reached and how its answers are read.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SignInHost {

    private final HttpTransport transport;
    private final CloudHosts hosts;
    private final ClientIdentity identity;
    private final WireProblemCounter problems;
    private final Clock clock;

    public SignInHost(HttpTransport transport, CloudHosts hosts, ClientIdentity identity, WireProblemCounter problems,
            Clock clock) {
        this.transport = transport;
        this.hosts = hosts;
        this.identity = identity;
        this.problems = problems;
        this.clock = clock;
    }

    /** This installation, as the host knows it. */
    ClientIdentity identity() {
        return identity;
    }

    Clock clock() {
        return clock;
    }

    /** The address of {@code target}, a path with or without a query. */
    URI address(String target) {
        return hosts.signIn(target);
    }

    String origin() {
        return hosts.signInOrigin();
    }

    HttpResponse send(HttpRequest request) throws CloudException, InterruptedException {
        return transport.send(request);
    }

    /** The object in {@code reply}; without any member when it is something else. */
    SignInAnswer read(HttpResponse reply) {
        return SignInAnswer.of(reply.text(), this::count);
    }

    /** Counts a member of the wrong type. Its value may be a secret of any length, so only its type is the example. */
    void count(TypeMismatch mismatch) {
        problems.note("sign-in: " + mismatch.reason(), mismatch.foundType());
    }

    /** How long the host wants no requests; null when {@code reply} does not say. */
    @Nullable
    Duration retryAfter(HttpResponse reply) {
        return reply.retryAfter(clock.instant());
    }
}
