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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.VideoDevice;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * The configs of devices: reads them, and writes the body that changes one setting. Objects that the app writes as a
 * whole are completed from the config that was read last.
 *
 * @see "doc/protocol.md, section Config"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DeviceConfigs {

    /** The account has at most twenty devices; the bound holds whatever the cloud lists. */
    private static final int MOST_KEPT = 1_000;
    private static final String ACCESSORIES = "accessories";
    private static final String CAMERA = "camera";
    private static final String MOUNT_ID = "light_accessory_id";

    private final RestClient client;
    private final Twins twins;
    private final WireProblems problems;
    private final ConfigMapper mapper;
    /** By device, as one object: what stands beside the camera is in it. */
    private final Map<DeviceKey, JsonObject> last = new HashMap<>();

    DeviceConfigs(RestClient client, Twins twins, WireProblems problems) {
        this.client = client;
        this.twins = twins;
        this.problems = problems;
        this.mapper = new ConfigMapper(problems);
    }

    DeviceConfig fetch(VideoDevice device, RequestClass requestClass) throws CloudException, InterruptedException {
        String newer = DeviceRoutes.config(device.family());
        String text = twins.send(newer, DeviceRoutes.olderConfig(device.family()),
                template -> client.getText(requestClass, "", template, device.network().value(), device.key().id()));
        JsonObject answer = TolerantJson.parse(text);
        if (answer == null) {
            throw new CloudException.Malformed("GET " + newer, "the answer is not a JSON object");
        }
        JsonObject config = inOneObject(device.family(), answer);
        if (!config.has("name") && !config.has("status") && (config.has("code") || config.has("message"))) {
            Integer code = TolerantJson.read(config, AnswerDTO.class, problems::noteMismatch).code();
            throw new CloudException.Rejected("GET " + newer, 200, code == null ? 0 : code);
        }
        if (last.size() < MOST_KEPT || last.containsKey(device.key())) {
            last.put(device.key(), config);
        }
        return mapper.config(device.family(), config);
    }

    /** What the cloud wraps the config of a camera into has had three shapes. */
    private static JsonObject inOneObject(DeviceFamily family, JsonObject answer) {
        if (family != DeviceFamily.CAMERA) {
            return answer;
        }
        JsonElement inner = answer.get(CAMERA);
        JsonElement first = inner instanceof JsonArray array && !array.isEmpty() ? array.get(0) : inner;
        JsonObject config = first != null && first.isJsonObject()
                ? first.getAsJsonObject().deepCopy()
                : answer.deepCopy();
        if (!config.has("signals") && answer.has("signals")) {
            config.add("signals", answer.get("signals"));
        }
        findMount(answer).ifPresent(mount -> {
            config.add(WireSettings.LIGHT_MOUNT, mount.get(WireSettings.LIGHT_MOUNT));
            config.add(MOUNT_ID, mount.get("id"));
        });
        return config;
    }

    private static Optional<JsonObject> findMount(JsonObject answer) {
        if (answer.get(ACCESSORIES) instanceof JsonArray list) {
            for (JsonElement each : list) {
                if (each instanceof JsonObject accessory
                        && accessory.get(WireSettings.LIGHT_MOUNT) instanceof JsonObject && accessory.has("id")) {
                    return Optional.of(accessory);
                }
            }
        }
        return Optional.empty();
    }

    /** The number of the light mount that the config named; null without one. */
    @Nullable
    Long lightMount(DeviceKey device) {
        JsonObject config = last.get(device);
        return config != null && config.get(MOUNT_ID) instanceof JsonPrimitive id && id.isNumber()
                ? id.getAsLong()
                : null;
    }

    /** The body that changes one setting. */
    String body(DeviceCommand.ChangeSetting change) {
        DeviceKey device = change.device().key();
        JsonObject config = last.getOrDefault(device, new JsonObject());
        JsonObject body = new JsonObject();
        WireSettings.find(device.family(), change.setting(), config).ifPresent(setting -> {
            JsonPrimitive value = setting.form().write(change.value());
            setting.write().forEach(place -> put(body, place, value, config));
        });
        return body.toString();
    }

    private static void put(JsonObject body, String place, JsonPrimitive value, JsonObject config) {
        int dot = place.indexOf('.');
        if (dot < 0) {
            body.add(place, value);
            return;
        }
        String object = place.substring(0, dot);
        JsonObject whole = whole(object, config);
        whole.add(place.substring(dot + 1), value);
        if (object.equals(WireSettings.LIGHT_MOUNT)) {
            body.add(ACCESSORIES, mount(whole, config));
        } else {
            body.add(object, whole);
        }
    }

    private static JsonArray mount(JsonObject settings, JsonObject config) {
        JsonObject mount = new JsonObject();
        mount.add("id", config.get(MOUNT_ID));
        mount.addProperty("accessory_type", WireSettings.LIGHT_MOUNT);
        mount.add(WireSettings.LIGHT_MOUNT, settings);
        JsonArray all = new JsonArray();
        all.add(mount);
        return all;
    }

    /** The members that are written together with the one that changes, as they are now. */
    private static JsonObject whole(String object, JsonObject config) {
        JsonObject whole = new JsonObject();
        List<String> members = WireSettings.writtenTogether(object);
        members.forEach(
                member -> WireSettings.at(config, object + "." + member).ifPresent(value -> whole.add(member, value)));
        return whole;
    }
}
