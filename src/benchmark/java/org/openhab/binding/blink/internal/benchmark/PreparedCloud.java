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
package org.openhab.binding.blink.internal.benchmark;

import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpTransport;
import org.openhab.binding.blink.internal.cloud.http.StreamEnd;

/**
 * A cloud whose answers lie ready as bytes: what is measured with it is the binding's own work.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PreparedCloud implements HttpTransport {

    private static final Map<String, List<String>> HEADERS = Map.of("Content-Type",
            List.of("application/json; charset=utf-8"));

    private final byte[] homescreen;
    private byte[] page;
    private int requests;
    private long sent;
    private long received;

    PreparedCloud(String homescreen, String page) {
        this.homescreen = homescreen.getBytes(StandardCharsets.UTF_8);
        this.page = page.getBytes(StandardCharsets.UTF_8);
    }

    /** From now on the media list is this. */
    void show(String text) {
        page = text.getBytes(StandardCharsets.UTF_8);
    }

    int requests() {
        return requests;
    }

    /** Bytes of all requests: first line, headers of ours, body. */
    long sent() {
        return sent;
    }

    /** Bytes of the bodies of all answers. */
    long received() {
        return received;
    }

    @Override
    public HttpResponse send(HttpRequest call) throws CloudException {
        String path = call.uri().getPath();
        byte[] body = path.endsWith("/homescreen") ? homescreen : page;
        if (body != homescreen && !path.endsWith("/media")) {
            throw new CloudException.Rejected(call.what(), 404, 0);
        }
        requests++;
        sent += size(call);
        received += body.length;
        return new HttpResponse(200, HEADERS, body);
    }

    @Override
    public void stream(HttpRequest request, long maxBytes, WritableByteChannel into, Consumer<StreamEnd> ended) {
        throw new UnsupportedOperationException("Nobody downloads");
    }

    @Override
    public void abort() {
        // every request ends at once
    }

    private static int size(HttpRequest call) {
        String body = call.body();
        int size = call.method().length() + call.uri().toString().length() + (body == null ? 0 : body.length());
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
