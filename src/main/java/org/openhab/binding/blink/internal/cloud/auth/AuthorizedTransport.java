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

import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpTransport;
import org.openhab.binding.blink.internal.cloud.http.StreamEnd;
import org.openhab.binding.blink.internal.model.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transport with the session on it. Renews early; renews once more and repeats when the cloud answers 401; keeps
 * the cloud's clock right by the answers.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class AuthorizedTransport implements HttpTransport {

    /** While the old session still works, a failed renewal is not tried again with every request. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);
    /** A session this young is not the reason for a 401. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Logger logger = LoggerFactory.getLogger(AuthorizedTransport.class);
    private final HttpTransport transport;
    private final CloudHosts hosts;
    private final TokenEndpoint endpoint;
    private final SessionStore store;
    private final CloudClock cloudClock;
    private final Ticker ticker;
    private Duration pausedUntil;
    private Duration freshUntil;
    /** What was asked and refused with a session just renewed: another renewal would not help it. */
    private final Set<String> refused = new HashSet<>();

    public AuthorizedTransport(HttpTransport transport, CloudHosts hosts, TokenEndpoint endpoint, SessionStore store,
            CloudClock cloudClock, Ticker ticker) {
        this.transport = transport;
        this.hosts = hosts;
        this.endpoint = endpoint;
        this.store = store;
        this.cloudClock = cloudClock;
        this.ticker = ticker;
        this.pausedUntil = ticker.now();
        this.freshUntil = ticker.now();
    }

    /**
     * Sends {@code call} with the session.
     *
     * @return the answer; a 401 in it came twice, the second time with a session just renewed
     * @throws CloudException.Unauthorized when there is no session or the cloud ended it
     */
    @Override
    public HttpResponse send(HttpRequest call) throws CloudException, InterruptedException {
        checkHost(call);
        Tokens tokens = current(call);
        HttpResponse reply = sendWith(tokens, call);
        if (reply.status() == 401 && mayHelp(call)) {
            logger.debug("{} answered 401: renewing the session", call);
            reply = sendWith(renew(tokens), call);
            if (reply.status() == 401) {
                refused.add(call.what());
            }
        }
        if (reply.status() != 401) {
            refused.remove(call.what());
        }
        return reply;
    }

    /** Streams with the session as it is: a 401 is reported, and the next request that is sent renews the session. */
    @Override
    public void stream(HttpRequest call, long maxBytes, WritableByteChannel into, Consumer<StreamEnd> ended)
            throws CloudException {
        checkHost(call);
        transport.stream(withSession(currentUninterrupted(call), call), maxBytes, into, ended);
    }

    @Override
    public void abort() {
        transport.abort();
    }

    private Tokens currentUninterrupted(HttpRequest call) throws CloudException {
        try {
            return current(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Unreachable(call.what(), "interrupted", true);
        }
    }

    private void checkHost(HttpRequest call) throws CloudException.Malformed {
        if (!hosts.mayHoldToken(call.uri())) {
            throw new CloudException.Malformed(call.what(), "the address is not one of Blink's");
        }
    }

    /** Whether renewing the session may be the answer to a 401. */
    private boolean mayHelp(HttpRequest call) {
        return ticker.now().compareTo(freshUntil) >= 0 && !refused.contains(call.what());
    }

    private HttpResponse sendWith(Tokens tokens, HttpRequest call) throws CloudException, InterruptedException {
        HttpResponse reply = transport.send(withSession(tokens, call));
        Instant date = reply.date();
        if (date != null) {
            cloudClock.observe(date);
        }
        return reply;
    }

    private static HttpRequest withSession(Tokens tokens, HttpRequest call) {
        return call.with("Authorization", "Bearer " + tokens.access().reveal())
                .with("Accept", call.headers().getOrDefault("Accept", "application/json"))
                .with("User-Agent", "openHAB Blink Binding");
    }

    private Tokens current(HttpRequest call) throws CloudException, InterruptedException {
        Tokens tokens = store.findTokens().orElseThrow(() -> new CloudException.Unauthorized(call.what()));
        Duration now = ticker.now();
        if (!tokens.wantsRenewal(now) || now.compareTo(pausedUntil) < 0 && !tokens.isExpired(now)) {
            return tokens;
        }
        try {
            Tokens renewed = renew(tokens);
            refused.clear();
            return renewed;
        } catch (CloudException.Unauthorized e) {
            throw e;
        } catch (CloudException e) {
            if (tokens.isExpired(now)) {
                throw e;
            }
            logger.debug("The session is not renewed yet, the old one goes on: {}", e.getMessage());
            pausedUntil = now.plus(PAUSE_AFTER_FAILURE);
            return tokens;
        }
    }

    /**
     * Exchanges the tokens. Once it has begun nothing may come between the answer and the store: the cloud may have
     * made the old refresh token void.
     */
    private Tokens renew(Tokens old) throws CloudException, InterruptedException {
        Tokens latest = store.findTokens().orElseGet(() -> old);
        if (!latest.equals(old)) {
            return latest; // exchanged while this request was under way
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Tokens renewed = endpoint.renew(old);
        store.keep(renewed);
        freshUntil = ticker.now().plus(FRESH);
        return renewed;
    }
}
