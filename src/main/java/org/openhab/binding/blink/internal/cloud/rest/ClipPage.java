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
package org.openhab.binding.blink.internal.cloud.rest;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * One page of the media list, in both versions: {@code POST /api/v4/accounts/{a}/media} and {@code GET
 * /api/v1/accounts/{a}/media/changed}. Its items are given away one by one.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ClipPage {

    /** Seen are numbers of ten digits. */
    private static final int LONGEST_KEY = 200;

    private final WireProblems problems;
    private final Consumer<ClipDTO> each;
    private boolean list;
    private int items;
    private long size = Long.MAX_VALUE;
    private int code;
    private @Nullable String next;

    private ClipPage(WireProblems problems, Consumer<ClipDTO> each) {
        this.problems = problems;
        this.each = each;
    }

    /**
     * Reads a page.
     *
     * @param what what was asked, for messages
     * @param each takes the items, in the cloud's order
     * @throws CloudException.Rejected when an error object stands in the place of the list
     */
    static ClipPage read(String what, String json, WireProblems problems, Consumer<ClipDTO> each)
            throws CloudException {
        ClipPage page = new ClipPage(problems, each);
        if (!WireReader.members(json, page::member)) {
            throw new CloudException.Malformed(what, "the answer is not a JSON object");
        }
        if (!page.list) {
            throw new CloudException.Rejected(what, 200, page.code);
        }
        return page;
    }

    /** How many items it had, understood or not. */
    int items() {
        return items;
    }

    /** Whether it holds as many items as a page can, as far as the cloud says how many that are. */
    boolean isFull() {
        return items >= size;
    }

    /** Whether the cloud says how many items a page can have. */
    boolean hasSize() {
        return size != Long.MAX_VALUE;
    }

    /** The key of the next page; null on the last one. */
    @Nullable
    String next() {
        return next;
    }

    private void member(String name, JsonReader in) throws IOException {
        switch (name) {
            case "media" -> readItems(in);
            case "pagination_key" -> next = key(name, in);
            case "limit", "page_size" -> size = size(name, in);
            case "code" -> code = Objects.requireNonNullElse(scalar(name, in, Integer.class), 0);
            default -> in.skipValue();
        }
    }

    private void readItems(JsonReader in) throws IOException {
        JsonToken first = in.peek();
        long skipped = WireReader.elements(in, ClipDTO.class, problems, item -> {
            if (item == null) {
                problems.note("media: not an object", null);
            } else {
                each.accept(item);
            }
            items++;
        });
        if (skipped > 0) {
            items += (int) skipped;
            problems.note("media: more than " + WireReader.MOST_ELEMENTS + " items on a page", skipped, null);
        }
        list = skipped != WireReader.NO_LIST && (first == JsonToken.BEGIN_ARRAY || items > 0);
    }

    /** Null when there is none: 0 and false say so, too. */
    private @Nullable String key(String member, JsonReader in) throws IOException {
        String text = scalar(member, in, String.class);
        String key = text == null ? "" : text.strip();
        if (key.length() > LONGEST_KEY) {
            problems.note(member + ": too long", key.length() + " characters");
            return null;
        }
        return switch (key) {
            case "", "0", "false", "true" -> null; // a truth value is no place in a list
            default -> key;
        };
    }

    private long size(String member, JsonReader in) throws IOException {
        long items = Objects.requireNonNullElse(scalar(member, in, Long.class), 0L);
        if (items < 0 || items > Integer.MAX_VALUE) {
            problems.note(member + ": out of range", items);
        }
        return items > 0 && items <= Integer.MAX_VALUE ? items : Long.MAX_VALUE;
    }

    private <T> @Nullable T scalar(String member, JsonReader in, Class<T> type) throws IOException {
        return TolerantJson.readScalar(in, member, type, problems::noteMismatch);
    }
}
