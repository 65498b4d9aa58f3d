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

import java.io.IOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.api.ContentResponse;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.api.Response;
import org.eclipse.jetty.client.api.Result;
import org.eclipse.jetty.client.util.BytesContentProvider;
import org.eclipse.jetty.client.util.FutureResponseListener;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.util.HttpCookieStore;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exchange over Jetty's client. Owns its client: nothing else of openHAB sees its cookies or settings.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class JettyTransport implements HttpTransport, HttpDownload, AutoCloseable {

    /** A download may take minutes, as long as something arrives. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    private final Logger logger = LoggerFactory.getLogger(JettyTransport.class);
    private final HttpClient client;
    private volatile boolean closed;

    /** @param client not started yet, not shared with anybody */
    public JettyTransport(HttpClient client) {
        this.client = client;
        client.setFollowRedirects(false);
        client.setCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(null);
    }

    @Override
    public HttpResponse send(HttpRequest call) throws CloudException, InterruptedException {
        start(call);
        Request request = client.newRequest(call.uri()).method(call.method());
        call.headers().forEach(request::header);
        byte[] body = call.bodyBytes();
        if (body != null) {
            request.content(new BytesContentProvider(call.headers().getOrDefault("Content-Type", "text/plain"), body));
        }
        FutureResponseListener answer = new FutureResponseListener(request, call.maxBytes());
        request.timeout(call.timeout().toMillis(), TimeUnit.MILLISECONDS).send(answer);
        try {
            // Jetty ends the exchange at its own time-out; the second is for the case that it does not
            HttpResponse reply = reply(answer.get(call.timeout().toMillis() + 1_000, TimeUnit.MILLISECONDS));
            logger.debug("{} answered {}", call, reply.status());
            return reply;
        } catch (ExecutionException e) {
            throw failure(call, e.getCause());
        } catch (TimeoutException e) {
            request.abort(e);
            throw failure(call, e);
        } catch (InterruptedException e) {
            request.abort(e);
            throw e;
        }
    }

    @Override
    public void download(HttpRequest call, long maxBytes, WritableByteChannel into, Consumer<Answer> ended)
            throws CloudException {
        start(call);
        Request request = client.newRequest(call.uri()).method(call.method());
        call.headers().forEach(request::header);
        request.timeout(call.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .idleTimeout(LONGEST_SILENCE.toMillis(), TimeUnit.MILLISECONDS)
                .send(new JettyDownload(call, into, maxBytes, ended));
    }

    /**
     * The first exchange starts the client: that takes a while and belongs into the executor. Start and stop are
     * guarded by Jetty's own life cycle; a start that comes after {@link #close} is undone.
     */
    private void start(HttpRequest call) throws CloudException.Unreachable {
        try {
            if (!closed && !client.isStarted()) {
                client.start();
                // without this a 401 that names no scheme is turned into an exception
                client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
            }
            if (closed) {
                client.stop();
            }
        } catch (Exception e) { // Jetty declares no less
            logger.debug("The HTTP client does not start", e);
        }
        if (closed || !client.isStarted()) {
            throw new CloudException.Unreachable(call.what(), "no HTTP client", true);
        }
    }

    /** Ends what is under way and gives the client's threads back. Blocks for a moment. */
    @Override
    public void close() {
        closed = true;
        try {
            client.stop();
        } catch (Exception e) { // Jetty declares no less
            logger.debug("The HTTP client does not stop", e);
        }
    }

    private static HttpResponse reply(ContentResponse response) {
        return reply(response, response.getContent());
    }

    private static HttpResponse reply(Response response, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : response.getHeaders()) {
            String value = field.getValue();
            if (value != null) {
                Objects.requireNonNull(headers.computeIfAbsent(field.getName(), name -> new ArrayList<>())).add(value);
            }
        }
        return new HttpResponse(response.getStatus(), headers, body);
    }

    private CloudException failure(HttpRequest call, @Nullable Throwable cause) {
        logger.debug("{} failed: {}", call, cause == null ? "unknown" : cause.getClass().getSimpleName());
        if (cause instanceof IllegalArgumentException) {
            return new CloudException.Malformed(call.what(), "the answer is larger than allowed");
        }
        return switch (cause) {
            case DiskException e -> new CloudException.Malformed(call.what(), "it could not be written");
            case UnknownHostException e -> new CloudException.Unreachable(call.what(), "host name not found", true);
            case UnresolvedAddressException e ->
                new CloudException.Unreachable(call.what(), "host name not found", true);
            case NoRouteToHostException e -> new CloudException.Unreachable(call.what(), "no route to host", true);
            case SocketTimeoutException e -> new CloudException.Unreachable(call.what(), "connection timed out", true);
            case ConnectException e -> new CloudException.Unreachable(call.what(), "connection refused", true);
            case SSLException e -> new CloudException.Unreachable(call.what(), "TLS failed", true);
            case TimeoutException e -> new CloudException.Unreachable(call.what(), "no answer in time", false);
            case null, default -> new CloudException.Unreachable(call.what(), "connection lost", false);
        };
    }

    /**
     * One download under way: writes each piece as it arrives, so that only a buffer of it is ever held. Jetty waits
     * for the disk before it reads on.
     */
    private final class JettyDownload extends Response.Listener.Adapter {

        private final WritableByteChannel into;
        private final long maxBytes;
        private final HttpRequest call;
        private final Consumer<Answer> ended;
        private long received;

        JettyDownload(HttpRequest call, WritableByteChannel into, long maxBytes, Consumer<Answer> ended) {
            this.into = into;
            this.maxBytes = maxBytes;
            this.call = call;
            this.ended = ended;
        }

        @Override
        public void onContent(@Nullable Response response, @Nullable ByteBuffer content) {
            if (response == null || content == null) {
                return;
            }
            received += content.remaining();
            if (received > maxBytes) {
                response.abort(new IllegalArgumentException("Larger than allowed"));
            } else if (response.getStatus() == 200) {
                try {
                    while (content.hasRemaining()) {
                        into.write(content);
                    }
                } catch (IOException e) {
                    response.abort(new DiskException(e));
                }
            }
        }

        @Override
        public void onComplete(@Nullable Result result) {
            Response response = result == null ? null : result.getResponse();
            if (result == null || response == null || result.isFailed()) {
                ended.accept(new Answer.Broken(failure(call, result == null ? null : result.getFailure())));
            } else {
                ended.accept(new Answer.Whole(reply(response, new byte[0])));
            }
        }
    }

    /** What arrived could not be written. */
    static final class DiskException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        DiskException(IOException cause) {
            super(cause);
        }
    }
}
