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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.RequestClass;

/**
 * A request to be sent.
 *
 * @param requestClass what it is for; decides from which share of the budget it is taken
 * @param what method and path template, for logs and messages; free of ids and secrets
 * @param method HTTP method
 * @param uri full address
 * @param headers header fields
 * @param body text to send, with its content type in the headers; null without a body
 * @param timeout from sending to the last byte of the response
 * @param maxBytes the largest response body that is held in memory
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record HttpRequest(RequestClass requestClass, String what, String method, URI uri, Map<String, String> headers,
        @Nullable String body, Duration timeout, int maxBytes) {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** A media list of 500 items is about 400 KiB; four times the largest account we can think of. */
    private static final int MAX_BYTES = 4 << 20;

    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    /** A request with GET. */
    public static HttpRequest get(RequestClass requestClass, String what, URI uri) {
        return new HttpRequest(requestClass, "GET " + what, "GET", uri, Map.of(), null, TIMEOUT, MAX_BYTES);
    }

    /** A form, its fields encoded. */
    public static HttpRequest postForm(RequestClass requestClass, String what, URI uri, Map<String, String> fields) {
        return new HttpRequest(requestClass, "POST " + what, "POST", uri,
                Map.of("Content-Type", "application/x-www-form-urlencoded"), UrlText.query(fields), TIMEOUT, MAX_BYTES);
    }

    /** A request with POST and a JSON body. */
    public static HttpRequest postJson(RequestClass requestClass, String what, URI uri, String json) {
        return new HttpRequest(requestClass, "POST " + what, "POST", uri, Map.of("Content-Type", "application/json"),
                json, TIMEOUT, MAX_BYTES);
    }

    /** A file of at most {@code maxBytes}; files take longer than answers. */
    public static HttpRequest download(RequestClass requestClass, String what, URI uri, String accept, int maxBytes) {
        return new HttpRequest(requestClass, "GET " + what, "GET", uri, Map.of("Accept", accept), null,
                TIMEOUT.multipliedBy(3), maxBytes);
    }

    /** A file that is written as it arrives. */
    public static HttpRequest stream(RequestClass requestClass, String what, URI uri, String accept) {
        return new HttpRequest(requestClass, "GET " + what, "GET", uri, Map.of("Accept", accept), null,
                TIMEOUT.multipliedBy(60), 0);
    }

    /** The same request with one header more. */
    public HttpRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpRequest(requestClass, what, method, uri, more, body, timeout, maxBytes);
    }

    byte @Nullable [] bodyBytes() {
        String text = body;
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** What it asks for, and nothing that it carries. */
    @Override
    public String toString() {
        return what;
    }
}
