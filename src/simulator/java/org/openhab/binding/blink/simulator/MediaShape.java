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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Media items as JSON (protocol, section 5.5).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaShape {
    private static final int CLIP_MILLIS = 20_000;

    private MediaShape() {
    }

    static JsonObject v1(MediaItem item, long accountId) {
        JsonObject json = common(item);
        json.addProperty("deleted", item.isDeleted());
        if (item.isDeleted()) {
            // The other members of a deleted item are not reliable.
            return json;
        }
        describe(json, item);
        json.addProperty("source", item.event());
        json.addProperty("watched", item.isWatched());
        json.addProperty("partial", isPartial(item));
        json.addProperty("thumbnail", item.hasClip() ? file(item, accountId, ".jpg?ext=") : "");
        json.addProperty("media", item.hasClip() ? file(item, accountId, ".mp4") : "");
        JsonObject metadata = new JsonObject();
        metadata.add("cv_detection", detections(item));
        metadata.addProperty("no_media_reason", noMediaReason(item));
        json.add("metadata", metadata);
        json.add("additional_devices", new JsonArray());
        json.addProperty("time_zone", item.network().timeZone());
        return json;
    }

    static JsonObject v4(MediaItem item, long accountId) {
        JsonObject json = common(item);
        describe(json, item);
        for (String half : new String[]{"primary_id", "secondary_id"}) {
            if (item.device().facts().has(half)) {
                json.add(half, item.device().facts().get(half));
            }
        }
        json.addProperty("event_type", item.event());
        json.add("cv_detection", detections(item));
        json.addProperty("no_media_reason", noMediaReason(item));
        json.addProperty("thumbnail", item.hasClip() ? file(item, accountId, ".jpg?ext=") : "");
        json.addProperty("watched", item.isWatched());
        if (item.hasClip() && "video".equals(item.type())) {
            json.addProperty("media", file(item, accountId, ".mp4"));
            json.addProperty("source", item.recordedAs());
            json.addProperty("clip_start_time", CloudTime.text(item.createdAt()));
            json.addProperty("clip_length", CLIP_MILLIS / 1000);
            json.addProperty("clip_length_ms", CLIP_MILLIS);
        } else {
            json.add("media", JsonNull.INSTANCE);
            json.add("clip_length", JsonNull.INSTANCE);
            json.add("clip_length_ms", JsonNull.INSTANCE);
        }
        return json;
    }

    private static JsonObject common(MediaItem item) {
        JsonObject json = new JsonObject();
        json.addProperty("id", item.id());
        json.addProperty("created_at", CloudTime.text(item.createdAt()));
        json.addProperty("updated_at", CloudTime.text(item.updatedAt()));
        return json;
    }

    private static void describe(JsonObject json, MediaItem item) {
        json.addProperty("device", item.product());
        json.addProperty("device_id", item.device().id());
        json.addProperty("device_name", item.deviceName());
        json.addProperty("network_id", item.network().id());
        json.addProperty("network_name", item.network().name());
        json.addProperty("type", item.type());
    }

    private static JsonArray detections(MediaItem item) {
        JsonArray found = new JsonArray();
        item.detections().forEach(found::add);
        return found;
    }

    private static String noMediaReason(MediaItem item) {
        return item.isEventOnly() ? "no_subscription" : "none";
    }

    private static boolean isPartial(MediaItem item) {
        return !item.hasClip() && !item.isEventOnly();
    }

    private static String file(MediaItem item, long accountId, String extension) {
        return String.format(Locale.ROOT, "/api/v3/media/accounts/%d/networks/%d/%s/%d/%s/%d%s", accountId,
                item.network().id(), item.product(), item.device().id(), item.recordedAs(), item.id(), extension);
    }
}
