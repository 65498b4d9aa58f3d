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
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transport over Jetty's client. Owns its client: nothing else of openHAB sees its cookies or settings.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class JettyTransport implements HttpTransport, AutoCloseable {

    /** Request line and header fields; a little less than the client's buffer. */
    private static final int MAX_REQUEST_BYTES = TransportLimits.REQUEST_BUFFER_BYTES - 1_024;

    private final Logger logger = LoggerFactory.getLogger(JettyTransport.class);
    private final JettyClient client;
    private final Set<JettyExchange> abortable = ConcurrentHashMap.newKeySet();
    /** Exchanges of tokens under way; the client is not stopped meanwhile. */
    private final AtomicInteger sessionRequests = new AtomicInteger();
    private volatile boolean aborted;
    private volatile boolean closed;

    /** @param model not started yet, not shared with anybody; openHAB's settings are taken from it */
    public JettyTransport(HttpClient model) {
        this(model, TransportLimits.CONNECT_TIMEOUT);
    }

    JettyTransport(HttpClient model, Duration connectTimeout) {
        this.client = new JettyClient(model, connectTimeout);
    }

    @Override
    public HttpResponse send(HttpRequest request) throws CloudException, InterruptedException {
        if (request.requestClass() != RequestClass.SESSION) {
            return exchange(request);
        }
        sessionRequests.incrementAndGet();
        try {
            return exchange(request);
        } finally {
            if (sessionRequests.decrementAndGet() == 0 && closed) {
                stop();
            }
        }
    }

    private HttpResponse exchange(HttpRequest request) throws CloudException, InterruptedException {
        JettyExchange exchange = newExchange(request);
        try {
            HttpResponse response = await(request, begin(exchange, request, ResponseBody.kept(request.maxBytes())));
            logger.debug("{} answered {}", request, response.status());
            return response;
        } catch (ExecutionException e) {
            throw failure(request, exchange, e.getCause());
        } catch (TimeoutException | CancellationException e) {
            exchange.abort();
            throw failure(request, exchange, e);
        } catch (InterruptedException e) {
            exchange.abort();
            throw e;
        } finally {
            abortable.remove(exchange);
        }
    }

    /**
     * Jetty ends the exchange at its own time-out; the second one is for the case that it does not. An interrupt does
     * not end an exchange of tokens: the response may hold the only copy of the next session.
     */
    private static HttpResponse await(HttpRequest request, CompletableFuture<HttpResponse> response)
            throws InterruptedException, ExecutionException, TimeoutException {
        long millis = request.timeout().toMillis() + 1_000;
        if (request.requestClass() != RequestClass.SESSION) {
            return response.get(millis, TimeUnit.MILLISECONDS);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return response.get(millis, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void stream(HttpRequest request, long maxBytes, WritableByteChannel into, Consumer<StreamEnd> ended)
            throws CloudException {
        JettyExchange exchange = newExchange(request);
        exchange.endAfterPause(TransportLimits.LONGEST_PAUSE);
        begin(exchange, request, ResponseBody.written(into, maxBytes)).whenComplete((head, problem) -> {
            abortable.remove(exchange);
            ended.accept(problem == null
                    ? new StreamEnd.Whole(head)
                    : new StreamEnd.Broken(failure(request, exchange, problem)));
        });
    }

    private JettyExchange newExchange(HttpRequest request) throws CloudException {
        start(request);
        int length = request.uri().toString().length();
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            length += header.getKey().length() + header.getValue().length() + 4;
        }
        if (length > MAX_REQUEST_BYTES) {
            throw new CloudException.Malformed(request.what(), "the request is larger than any server accepts");
        }
        return client.newExchange(request);
    }

    private CompletableFuture<HttpResponse> begin(JettyExchange exchange, HttpRequest request, ResponseBody body)
            throws CloudException {
        if (request.requestClass() != RequestClass.SESSION) {
            abortable.add(exchange);
            if (aborted) { // asked after the line above, so that no request is missed
                abortable.remove(exchange);
                throw new CloudException.Unreachable(request.what(), "the session ends", true);
            }
        }
        try {
            return exchange.begin(body);
        } catch (IllegalStateException | RejectedExecutionException e) { // the client was stopped meanwhile
            abortable.remove(exchange);
            throw failure(request, exchange, e);
        }
    }

    @Override
    public void abort() {
        aborted = true;
        abortable.forEach(JettyExchange::abort);
    }

    /**
     * The first request starts the client: that takes a while and belongs into the executor. Start and stop are guarded
     * by Jetty's own life cycle; a start that comes after {@link #close} is undone.
     */
    private void start(HttpRequest request) throws CloudException.Unreachable {
        try {
            if (!closed && !client.isStarted()) {
                client.start();
            }
        } catch (Exception e) { // Jetty declares no less
            logger.debug("The HTTP client does not start", e);
        }
        if (closed) {
            stopUnlessNeeded();
        }
        if (closed || !client.isStarted()) {
            throw new CloudException.Unreachable(request.what(), "no HTTP client", true);
        }
    }

    /**
     * Ends the requests under way and gives the client's threads back; may block for a moment. An exchange of tokens is
     * not ended: the client stops after it.
     */
    @Override
    public void close() {
        closed = true;
        abort();
        stopUnlessNeeded();
    }

    private void stopUnlessNeeded() {
        if (sessionRequests.get() == 0) {
            stop();
        }
    }

    private void stop() {
        try {
            client.stop();
        } catch (Exception e) { // Jetty declares no less
            logger.debug("The HTTP client does not stop", e);
        }
    }

    private CloudException failure(HttpRequest request, JettyExchange exchange, @Nullable Throwable cause) {
        boolean neverSent = exchange.wasNeverSent();
        logger.debug("{} failed: {}{}", request, cause == null ? "unknown" : cause.getClass().getSimpleName(),
                neverSent ? ", nothing was sent" : "");
        return TransportFailure.of(request.what(), cause, neverSent);
    }
}
