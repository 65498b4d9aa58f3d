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
package org.openhab.binding.blink.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * A request that has found its route.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HouseRequest {
    /** What a report may show of a query; everything else there might be a secret. */
    private static final Set<String> HARMLESS = Set.of("since", "page", "start_time", "end_time", "pagination_key",
            "ts", "ext", "locale", "client_id", "scope", "response_type");

    private final HttpMessage message;
    private final Route route;
    private final Map<String, String> places;
    private final Instant at;
    private final Map<String, String> query;

    HouseRequest(HttpMessage message, Router.Match match, Instant at) {
        this.message = message;
        this.route = match.route();
        this.places = match.places();
        this.at = at;
        // The REST host takes a plus for what it is, although it should be encoded.
        this.query = decode(route.area() == Route.Area.REST ? message.query().replace("+", "%2B") : message.query());
    }

    Route route() {
        return route;
    }

    /** When it came, by the cloud's clock. */
    Instant at() {
        return at;
    }

    Map<String, String> query() {
        return query;
    }

    String rawQuery() {
        return message.query();
    }

    /** What stands at a place of the template. */
    String place(String name) {
        return URLDecoder.decode(places.getOrDefault(name, ""), StandardCharsets.UTF_8);
    }

    /** A number at a place of the template, -1 when it is none. */
    long number(String name) {
        try {
            return Long.parseLong(place(name));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    Optional<String> findHeader(String name) {
        return message.findHeader(name);
    }

    boolean hasBody() {
        return message.body().length > 0;
    }

    String contentType() {
        return findHeader("content-type").orElseGet(() -> "");
    }

    /** The fields of a form; empty when the body is something else. */
    Map<String, String> form() {
        return contentType().startsWith("application/x-www-form-urlencoded")
                ? decode(new String(message.body(), StandardCharsets.UTF_8))
                : Map.of();
    }

    /** The JSON object in the body; an empty body counts as {@code {}}, anything else as nothing. */
    Optional<JsonObject> findJson() {
        try {
            String text = new String(message.body(), StandardCharsets.UTF_8);
            return text.isBlank()
                    ? Optional.of(new JsonObject())
                    : Optional.of(JsonParser.parseString(text).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** A number in the JSON object of the body; {@code otherwise} when it is missing, -1 when it is no number. */
    int bodyNumber(String key, int otherwise) {
        try {
            return FaultReader.number(findJson().orElseGet(JsonObject::new), key, otherwise);
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    /** Text in the JSON object of the body, empty when there is none. */
    String bodyText(String key) {
        JsonElement value = findJson().orElseGet(JsonObject::new).get(key);
        return value instanceof JsonPrimitive ? Objects.requireNonNull(value.getAsString()) : "";
    }

    /** The value of one cookie. */
    Optional<String> findCookie(String name) {
        for (String cookie : findHeader("cookie").orElseGet(() -> "").split(";")) {
            String trimmed = cookie.trim();
            if (trimmed.startsWith(name + "=")) {
                return Optional.of(trimmed.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** Method, path and the harmless part of the query. */
    String line() {
        StringBuilder line = new StringBuilder(message.method()).append(' ').append(message.path());
        char separator = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            line.append(separator).append(parameter.getKey()).append('=')
                    .append(HARMLESS.contains(parameter.getKey()) ? parameter.getValue() : "***");
            separator = '&';
        }
        return line.toString();
    }

    private static Map<String, String> decode(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : encoded.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decodeOne(field.substring(0, equals)), decodeOne(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decodeOne(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
