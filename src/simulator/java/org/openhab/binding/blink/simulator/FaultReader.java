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

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Reads a {@link Fault} as the control API gets it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class FaultReader {
    /** The known faults, for error messages. */
    static final String ACCEPTED = """
            {"fault": one of status (with "status", "body", "headers", "retryAfterSeconds"), message ("status", \
            "message", "code"), html ("status"), empty, garbage, drop, lostAnswer, hang, stall, delay ("seconds"), \
            truncated, cutOff, large ("bytes"), notYet, noSuchRoute, moved ("status", "where": sameHost, foreignHost, \
            nowhere), gzip, zuluTimes, edit ("path", "value"; without value: remove), keyBy ("path", "key"), reorder, \
            duplicate, header ("name", "value"; without value: remove), outage ("status", "lastsSeconds", \
            "retryAfter": none, seconds, date), expireTokens, revokeRefresh, command ("fate"), \
            "route": a name or "METHOD /path", all routes without it, "pathContains": text, \
            "times": 1 by default, -1 until removed, "after": requests to leave alone first, \
            "lastsSeconds": ends then, by the clock of the house}""";

    private FaultReader() {
    }

    /**
     * @throws IllegalArgumentException with a readable message
     */
    static Fault read(JsonObject json, Instant now) {
        String kind = text(json, "fault", "").toLowerCase(Locale.ROOT);
        return Stream.of(insteadOfTheAnswer(kind, json, now), aroundTheAnswer(kind, json), insideTheAnswer(kind, json))
                .flatMap(Optional::stream).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault \"" + kind + "\""));
    }

    private static Optional<Fault> insteadOfTheAnswer(String kind, JsonObject json, Instant now) {
        return Optional.ofNullable(switch (kind) {
            case "status" -> new Fault.Status(number(json, "status", 500), text(json, "body", ""), headers(json));
            case "message" -> Fault.Status.message(number(json, "status", 200), text(json, "message", "Sorry"),
                    number(json, "code", 0));
            case "nosuchroute" -> Fault.Status.noSuchRoute();
            case "outage" -> new Fault.Outage(number(json, "status", 503), until(json, now),
                    word(Fault.Outage.RetryAfter.values(), "retryAfter", text(json, "retryAfter", "seconds")));
            case "html" -> new Fault.Html(number(json, "status", 502));
            case "empty" -> new Fault.Empty();
            case "garbage" -> new Fault.Garbage();
            case "drop" -> new Fault.Drop();
            case "hang" -> new Fault.Hang();
            case "notyet" -> Fault.Status.notYet();
            default -> null;
        });
    }

    private static Optional<Fault> aroundTheAnswer(String kind, JsonObject json) {
        return Optional.ofNullable(switch (kind) {
            case "lostanswer" -> new Fault.LostAnswer();
            case "stall" -> new Fault.Stall();
            case "delay" -> new Fault.Delay(seconds(json, 1));
            case "header" ->
                new Fault.Header(text(json, "name", "Date"), json.has("value") ? text(json, "value", "") : null);
            case "truncated" -> new Fault.Truncated();
            case "cutoff" -> new Fault.CutOff();
            case "large" -> new Fault.Large(Math.round(decimal(json, "bytes", 100 * 1024 * 1024)));
            case "moved" -> new Fault.Moved(number(json, "status", 302),
                    word(Fault.Moved.Where.values(), "where", text(json, "where", "sameHost")));
            case "gzip" -> new Fault.Gzip();
            case "expiretokens" -> new Fault.ExpireTokens();
            case "revokerefresh" -> new Fault.RevokeRefresh();
            case "command" -> new Fault.CommandEnds(word(CommandFate.values(), "fate", text(json, "fate", "")));
            default -> null;
        });
    }

    private static Optional<Fault> insideTheAnswer(String kind, JsonObject json) {
        return Optional.ofNullable(switch (kind) {
            case "zulutimes" -> new Fault.ZuluTimes();
            case "edit" -> new Fault.Edit(text(json, "path", ""), json.has("value") ? json.get("value") : null);
            case "keyby" -> new Fault.KeyBy(text(json, "path", ""), text(json, "key", "id"));
            case "reorder" -> new Fault.Reorder();
            case "duplicate" -> new Fault.Duplicate();
            default -> null;
        });
    }

    /** When a fault ends; {@link Instant#MAX} without {@code lastsSeconds}. */
    static Instant until(JsonObject json, Instant now) {
        return json.has("lastsSeconds")
                ? now.plusMillis(Math.round(decimal(json, "lastsSeconds", 0) * 1000))
                : Instant.MAX;
    }

    /** How often a fault comes: once, unless it lasts for a time. */
    static int times(JsonObject json) {
        return number(json, "times", json.has("lastsSeconds") ? FaultPlan.ALWAYS : 1);
    }

    private static Duration seconds(JsonObject json, double otherwise) {
        return Duration.ofMillis(Math.round(decimal(json, "seconds", otherwise) * 1000));
    }

    static int number(JsonObject json, String key, int otherwise) {
        return (int) Math.round(decimal(json, key, otherwise));
    }

    static double decimal(JsonObject json, String key, double otherwise) {
        JsonElement value = json.get(key);
        try {
            return value == null ? otherwise : value.getAsDouble();
        } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
            throw new IllegalArgumentException("\"" + key + "\" must be a number", e);
        }
    }

    static String text(JsonObject json, String key, String otherwise) {
        JsonElement value = json.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isJsonPrimitive()) {
            throw new IllegalArgumentException("\"" + key + "\" must be text");
        }
        return value.getAsString();
    }

    private static Map<String, String> headers(JsonObject json) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (json.get("headers") instanceof JsonObject given) {
            given.entrySet().forEach(header -> headers.put(header.getKey(), header.getValue().getAsString()));
        }
        if (json.has("retryAfterSeconds")) {
            headers.put("Retry-After", Integer.toString(number(json, "retryAfterSeconds", 60)));
        }
        return headers;
    }

    /** A constant by its name, without regard to case and underscores. */
    static <E extends Enum<E>> E word(E[] known, String key, String given) {
        for (E one : known) {
            if (one.name().replace("_", "").equalsIgnoreCase(given.replace("_", ""))) {
                return one;
            }
        }
        throw new IllegalArgumentException("\"" + key + "\" must be one of "
                + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", ")));
    }
}
