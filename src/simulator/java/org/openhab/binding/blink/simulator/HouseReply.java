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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What the cloud answers.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HouseReply {
    /** One header line. */
    record Header(String name, String value) {
    }

    private final int status;
    private final List<Header> headers;
    private final byte[] body;
    private final long filler;

    private HouseReply(int status, List<Header> headers, byte[] body, long filler) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.filler = filler;
    }

    static HouseReply of(int status, String contentType, byte[] body) {
        return new HouseReply(status, List.of(new Header("Content-Type", contentType)), body, 0);
    }

    static HouseReply json(JsonElement json) {
        return json(200, json);
    }

    static HouseReply json(int status, JsonElement json) {
        return of(status, "application/json; charset=utf-8", json.toString().getBytes(StandardCharsets.UTF_8));
    }

    static HouseReply text(int status, String contentType, String text) {
        return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The REST host's way to say what went wrong, or simply something. */
    static HouseReply message(int status, String message, int code) {
        JsonObject json = new JsonObject();
        json.addProperty("message", message);
        json.addProperty("code", code);
        return json(status, json);
    }

    /** The sign-in host's way to say what went wrong. */
    static HouseReply refusal(int status, String error, String cause, String description) {
        JsonObject json = new JsonObject();
        json.addProperty("error", error);
        if (!cause.isEmpty()) {
            json.addProperty("error_cause", cause);
        }
        json.addProperty("error_description", description);
        return json(status, json);
    }

    static HouseReply redirect(int status, String location) {
        return new HouseReply(status, List.of(new Header("Location", location)), new byte[0], 0);
    }

    HouseReply with(String header, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(header, value));
        return new HouseReply(status, more, body, filler);
    }

    HouseReply withBody(byte[] changed) {
        return new HouseReply(status, headers, changed, filler);
    }

    HouseReply without(String header) {
        return new HouseReply(status,
                headers.stream().filter(present -> !present.name().equalsIgnoreCase(header)).toList(), body, filler);
    }

    /** The same with a body of so many bytes; those that {@link #body()} lacks are made up while they are sent. */
    HouseReply grownTo(long length) {
        return new HouseReply(status, headers, body, Math.max(0, length - body.length));
    }

    /** The first half of the body only. */
    HouseReply halved() {
        long half = length() / 2;
        return new HouseReply(status, headers, Arrays.copyOf(body, (int) Math.min(half, body.length)),
                Math.max(0, half - body.length));
    }

    int status() {
        return status;
    }

    List<Header> headers() {
        return headers;
    }

    /** The body, or the beginning of a long one. */
    byte[] body() {
        return body;
    }

    /** How many bytes follow {@link #body()}. */
    long filler() {
        return filler;
    }

    long length() {
        return body.length + filler;
    }
}
