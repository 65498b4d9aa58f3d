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

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * The media lists (protocol, sections 4.6 and 4.7).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaRoutes {
    private final HouseCore core;
    private final PollingRules rules;
    private final RequestLog log;

    MediaRoutes(HouseCore core, PollingRules rules, RequestLog log) {
        this.core = core;
        this.rules = rules;
        this.log = log;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.MEDIA_V1, this::listV1);
        handlers.put(Route.MEDIA_V4, this::listV4);
    }

    private HouseReply listV1(HouseRequest request) {
        checkPlus(request);
        Optional<Instant> since = CloudTime.parse(request.query().getOrDefault("since", "1970-01-01T00:00:00Z"));
        int page = page(request);
        if (since.isEmpty() || page < 0) {
            log.mistake(request, "since or page is not readable");
            return HouseReply.message(400, "Invalid parameters", 728);
        }
        int limit = core.cloud().pageSizeV1;
        MediaLibrary.Page found = core.library().changedSince(since.get(), page, limit);
        JsonArray media = new JsonArray();
        found.items().forEach(item -> media.add(MediaShape.v1(item, core.account().id())));
        rules.pageRead(request, page == 1 ? "" : Integer.toString(page),
                found.more() ? Integer.toString(page + 1) : "");
        JsonObject answer = new JsonObject();
        answer.addProperty("limit", limit);
        answer.addProperty("purge_id", core.library().purgedUpTo());
        answer.addProperty("refresh_count", 0);
        answer.add("media", media);
        return HouseReply.json(answer);
    }

    private HouseReply listV4(HouseRequest request) {
        if (core.cloud().mediaV4Refusal != 0) {
            return HouseReply.message(core.cloud().mediaV4Refusal, "Not supported", 0);
        }
        checkPlus(request);
        Optional<JsonObject> body = request.findJson();
        if (!request.hasBody() || body.isEmpty()) {
            log.mistake(request, "list v4 wants a JSON object as body");
            return HouseReply.message(400, "Invalid body", 728);
        }
        Map<String, String> query = request.query();
        Optional<Instant> start = CloudTime.parse(query.getOrDefault("start_time", ""));
        Optional<Instant> end = CloudTime.parse(query.getOrDefault("end_time", "9999-12-31T23:59:59Z"));
        String key = query.getOrDefault("pagination_key", "");
        if (start.isEmpty() || end.isEmpty() || !key.matches("\\d{0,18}")) {
            log.mistake(request, "start_time, end_time or pagination_key is missing or not readable");
            return HouseReply.message(400, "Invalid parameters", 728);
        }
        MediaLibrary.Page found = core.library().createdBetween(start.get(), end.get(), filter(body.get()),
                key.isEmpty() ? 0 : Long.parseLong(key), core.cloud().pageSizeV4);
        // The key names the last item that the client has.
        JsonElement next = found.more() ? new JsonPrimitive(found.items().getLast().id()) : JsonNull.INSTANCE;
        rules.pageRead(request, key, found.more() ? next.getAsString() : "");
        return HouseReply.json(pageV4(found, next));
    }

    private JsonObject pageV4(MediaLibrary.Page page, JsonElement next) {
        JsonArray media = new JsonArray();
        page.items().forEach(item -> media.add(MediaShape.v4(item, core.account().id())));
        JsonObject answer = new JsonObject();
        answer.add("pagination_key", next);
        answer.addProperty("page_size", core.cloud().pageSizeV4);
        answer.add("manifest_id", JsonNull.INSTANCE);
        answer.addProperty("moment_gap_time", 25);
        answer.add("media", media);
        return answer;
    }

    /** The vocabulary is the app's; what is not understood does not filter. */
    private static Predicate<MediaItem> filter(JsonObject body) {
        if (!(body.get("filters") instanceof JsonObject filters)) {
            return item -> true;
        }
        Set<String> types = texts(filters.get("types"));
        Set<String> deviceTypes = texts(filters.get("device_types"));
        Set<String> devices = new HashSet<>();
        if (filters.get("devices") instanceof JsonObject byKind) {
            byKind.entrySet()
                    .forEach(kind -> texts(kind.getValue()).forEach(id -> devices.add(kind.getKey() + "/" + id)));
        }
        return item -> (types.isEmpty() || types.contains(item.event())
                || item.detections().stream().anyMatch(types::contains))
                && (deviceTypes.isEmpty() || deviceTypes.contains(item.device().kind().word()))
                && (devices.isEmpty() || devices.contains(item.device().kind().word() + "/" + item.device().id()));
    }

    private void checkPlus(HouseRequest request) {
        if (request.rawQuery().contains("+")) {
            log.mistake(request, "a plus in the query is not encoded");
        }
    }

    private static int page(HouseRequest request) {
        try {
            return Math.max(1, Integer.parseInt(request.query().getOrDefault("page", "1")));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Set<String> texts(JsonElement list) {
        Set<String> texts = new HashSet<>();
        if (list instanceof JsonArray array) {
            array.forEach(entry -> texts.add(entry.getAsString()));
        }
        return texts;
    }
}
