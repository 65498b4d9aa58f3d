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
package org.openhab.binding.blink.internal.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Spoils answers: leaves out, empties, retypes, doubles, nests and cuts what is in them, or puts noise in their place.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Mutation {

    private static final int[] STATUSES = {200, 201, 202, 204, 301, 302, 400, 401, 403, 404, 406, 409, 412, 426, 429,
            500, 502, 503};
    private static final int MOST_CHANGES = 6;
    private static final int DEPTH = 3_000;

    private final Random random;

    /** @param random the same chance makes the same answers */
    Mutation(Random random) {
        this.random = random;
    }

    /** Mostly the right status. */
    int status(int right) {
        return random.nextInt(8) == 0 ? STATUSES[random.nextInt(STATUSES.length)] : right;
    }

    /** A few odd headers. */
    Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>();
        if (random.nextInt(4) == 0) {
            headers.put("Date", List.of(odd()));
        }
        if (random.nextInt(4) == 0) {
            headers.put("Retry-After", List.of(odd()));
        }
        if (random.nextInt(4) == 0) {
            headers.put("Set-Cookie", List.of(odd(), "a=" + odd()));
        }
        if (random.nextInt(4) == 0) {
            headers.put("Location", List.of(odd()));
        }
        return headers;
    }

    /** What has become of {@code right}. */
    byte[] body(String right) {
        return switch (random.nextInt(12)) {
            case 0 -> noise(random.nextInt(2_000));
            case 1 -> cut(bytes(right));
            case 2 -> flipped(bytes(right));
            case 3 -> bytes("[".repeat(random.nextInt(DEPTH)));
            case 4 -> bytes(odd());
            default -> bytes(changed(right));
        };
    }

    private String changed(String text) {
        JsonElement json;
        try {
            json = JsonParser.parseString(text);
        } catch (JsonParseException e) { // a page
            return text.replace("csrf-token", odd());
        }
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            change(json);
        }
        return json.toString();
    }

    /** Walks down to some place and changes what is there. */
    private void change(JsonElement json) {
        if (json instanceof JsonObject object && !object.isEmpty()) {
            List<String> keys = new ArrayList<>(object.keySet());
            String key = keys.get(random.nextInt(keys.size()));
            JsonElement value = object.get(key);
            if (isDeep(value) && random.nextInt(3) > 0) {
                change(value);
            } else if (random.nextInt(4) == 0) {
                object.remove(key);
            } else {
                object.add(key, other(value));
            }
        } else if (json instanceof JsonArray list && !list.isEmpty()) {
            int place = random.nextInt(list.size());
            JsonElement value = list.get(place);
            if (isDeep(value) && random.nextInt(4) > 0) {
                change(value);
            } else if (random.nextInt(3) == 0) {
                list.add(value.deepCopy());
            } else {
                list.set(place, other(value));
            }
        }
    }

    private static boolean isDeep(JsonElement value) {
        return value instanceof JsonObject || value instanceof JsonArray;
    }

    private JsonElement other(JsonElement value) {
        return switch (random.nextInt(12)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextBoolean());
            case 2 -> new JsonPrimitive(random.nextLong());
            case 3 -> new JsonPrimitive(random.nextGaussian() * 1e300);
            case 4 -> new JsonPrimitive(odd());
            case 5 -> new JsonPrimitive("");
            case 6 -> new JsonArray();
            case 7 -> new JsonObject();
            case 8 -> list(value);
            case 9 -> nested(value);
            case 10 -> new JsonPrimitive(value.toString());
            default -> new JsonPrimitive(-1);
        };
    }

    private JsonElement list(JsonElement value) {
        JsonArray list = new JsonArray();
        for (int i = random.nextInt(50); i >= 0; i--) {
            list.add(value.deepCopy());
        }
        return list;
    }

    private JsonElement nested(JsonElement value) {
        JsonElement nested = value.deepCopy();
        for (int i = random.nextInt(300); i >= 0; i--) {
            JsonObject around = new JsonObject();
            around.add("x", nested);
            nested = around;
        }
        return nested;
    }

    private String odd() {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> "null";
            case 2 -> "99999999999999999999999999";
            case 3 -> "2026-13-45T99:99:99+99:99";
            case 4 -> "\u0000\ud800\uffff\u202e";
            case 5 -> "x".repeat(random.nextInt(10_000));
            case 6 -> "https://evil.example/?code=%ZZ&state=";
            case 7 -> "immedia-blink://applinks.blink.com/signin/callback?code=%";
            case 8 -> "+999999999-12-31T23:59:59.999999999Z";
            default -> Long.toString(random.nextLong());
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = random.nextInt(20); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
