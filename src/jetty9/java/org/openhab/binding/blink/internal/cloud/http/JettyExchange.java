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

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.api.Response;
import org.eclipse.jetty.client.api.Result;
import org.eclipse.jetty.client.util.BytesContentProvider;
import org.eclipse.jetty.http.HttpField;

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

    JettyExchange(HttpClient client, HttpRequest what) {
        request = client.newRequest(what.uri()).method(what.method()).timeout(what.timeout().toMillis(),
                TimeUnit.MILLISECONDS);
        what.headers().forEach(request::header);
        byte[] body = what.bodyBytes();
        if (body != null) {
            request.content(new BytesContentProvider(what.headers().getOrDefault("Content-Type", "text/plain"), body));
        }
        request.attribute(ATTRIBUTE, this);
    }

    /** It ends when nothing arrives for so long. */
    void endAfterPause(Duration pause) {
        request.idleTimeout(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Hands the request to the client; one that was aborted meanwhile ends at once.
     *
     * @return completed on any thread, with the whole response or with what Jetty says of a failure
     */
    CompletableFuture<HttpResponse> begin(ResponseBody body) {
        CompletableFuture<HttpResponse> end = new CompletableFuture<>();
        request.send(new Listener(body, end));
        begun = true;
        if (aborted) {
            request.abort(new CancellationException());
        }
        return end;
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

    /** Jetty waits for the body to be taken before it reads on. */
    private static final class Listener extends Response.Listener.Adapter {

        private final ResponseBody body;
        private final CompletableFuture<HttpResponse> end;

        Listener(ResponseBody body, CompletableFuture<HttpResponse> end) {
            this.body = body;
            this.end = end;
        }

        @Override
        @NonNullByDefault({})
        public void onContent(Response response, ByteBuffer content) {
            try {
                body.take(response.getStatus(), content);
            } catch (ResponseBody.TooLarge | ResponseBody.NotWritten e) { // thrown, Jetty would log it and go on
                response.abort(e);
            }
        }

        @Override
        @NonNullByDefault({})
        public void onComplete(Result result) {
            if (result.isFailed()) {
                end.completeExceptionally(result.getFailure());
            } else {
                Response response = result.getResponse();
                end.complete(new HttpResponse(response.getStatus(), headers(response), body.bytes()));
            }
        }

        private static Map<String, List<String>> headers(Response response) {
            Map<String, List<String>> headers = new HashMap<>();
            for (HttpField field : response.getHeaders()) {
                String value = field.getValue();
                if (value != null) {
                    Objects.requireNonNull(headers.computeIfAbsent(field.getName(), name -> new ArrayList<>()))
                            .add(value);
                }
            }
            return headers;
        }
    }
}
