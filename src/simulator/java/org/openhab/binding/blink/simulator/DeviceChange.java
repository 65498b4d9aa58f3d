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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What happens to a device: its battery runs low, it goes offline, it gets another name... The keys are those of the
 * homescreen, plus a few of the house's own; {@link #ACCEPTED} lists them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class DeviceChange {
    private static final Set<String> WIRE_KEYS = Set.of("battery", "status", "name", "enabled", "onboarded",
            "config_out_of_sync", "fw_version", "type", "serial", "issues", "usage_rate", "wifi_strength", "color",
            "local_storage_enabled", "local_storage_status", "thumbnail");
    private static final Set<String> OWN_KEYS = Set.of("mode", "network", "signals", "removed", "thumbnailForm",
            "answeredElsewhere", "wire", "omit", "config", "awake", "snoozeMinutes", "replaced", "busySeconds");
    /** The weak battery's and the good battery's bars. */
    private static final Map<String, Integer> BATTERY_BARS = Map.of("low", 2, "ok", 3);

    /** The known keys, for error messages. */
    static final String ACCEPTED = accepted();

    private final JsonObject changes;

    private DeviceChange(JsonObject changes) {
        this.changes = changes;
    }

    /** One of the accepted keys with its value. */
    public static DeviceChange of(String key, JsonElement value) {
        JsonObject changes = new JsonObject();
        changes.add(key, value);
        return parse(changes);
    }

    public static DeviceChange battery(String state) {
        return of("battery", new JsonPrimitive(state));
    }

    public static DeviceChange status(String status) {
        return of("status", new JsonPrimitive(status));
    }

    public static DeviceChange name(String name) {
        return of("name", new JsonPrimitive(name));
    }

    public static DeviceChange mode(String doorbellMode) {
        return of("mode", new JsonPrimitive(doorbellMode));
    }

    public static DeviceChange network(long networkId) {
        return of("network", new JsonPrimitive(networkId));
    }

    public static DeviceChange removed() {
        return of("removed", new JsonPrimitive(true));
    }

    /** Bars or degrees of one signal: {@code wifi}, {@code lfr}, {@code battery}, {@code temp}. */
    public static DeviceChange signal(String name, int value) {
        JsonObject signals = new JsonObject();
        signals.addProperty(name, value);
        return of("signals", signals);
    }

    /** Puts any value under any key of the homescreen object, however odd. */
    public static DeviceChange wire(String key, JsonElement value) {
        JsonObject wire = new JsonObject();
        wire.add(key, value);
        return of("wire", wire);
    }

    /** Puts a value into the config; that of a sync module is what the status of its drive shows besides its state. */
    public static DeviceChange config(String key, JsonElement value) {
        JsonObject config = new JsonObject();
        config.add(key, value);
        return of("config", config);
    }

    /**
     * The device was set up anew: it is listed a second time under a new id, and before that under its old id, offline
     * and with a weak battery.
     */
    public static DeviceChange replaced() {
        return of("replaced", new JsonPrimitive(true));
    }

    /** The sync module executes a command of another client and accepts no other meanwhile. */
    public static DeviceChange busy(Duration howLong) {
        return of("busySeconds", new JsonPrimitive(howLong.toSeconds()));
    }

    /** A standalone doorbell reports by itself. */
    public static DeviceChange awake() {
        return of("awake", new JsonPrimitive(true));
    }

    /** The device is snoozed in the app; 0 ends it. */
    public static DeviceChange snooze(long minutes) {
        return of("snoozeMinutes", new JsonPrimitive(minutes));
    }

    /** Leaves a key out of the homescreen object. */
    public static DeviceChange omit(String key) {
        JsonArray keys = new JsonArray();
        keys.add(key);
        return of("omit", keys);
    }

    /**
     * Reads a change as the control API gets it.
     *
     * @throws IllegalArgumentException with a readable message when a key is not known
     */
    static DeviceChange parse(JsonObject changes) {
        for (String key : changes.keySet()) {
            if (!WIRE_KEYS.contains(key) && !OWN_KEYS.contains(key)) {
                throw new IllegalArgumentException("A device has no \"" + key + "\". Accepted: " + ACCEPTED);
            }
        }
        return new DeviceChange(changes.deepCopy());
    }

    void apply(SimulatedDevice device, HouseCore core, Instant now) {
        for (Map.Entry<String, JsonElement> change : changes.entrySet()) {
            if (WIRE_KEYS.contains(change.getKey())) {
                show(device, change.getKey(), change.getValue(), core, now);
            } else {
                applyOwn(device, change.getKey(), change.getValue(), core, now);
            }
        }
    }

    private static void show(SimulatedDevice device, String key, JsonElement value, HouseCore core, Instant now) {
        device.set(key, value, now);
        if ("battery".equals(key)) {
            followBattery(device, value, now);
        }
        if ("type".equals(key)) {
            device.renderThumbnail(core.account().id());
        }
    }

    private static void applyOwn(SimulatedDevice device, String key, JsonElement value, HouseCore core, Instant now) {
        switch (key) {
            case "mode" -> device.set("doorbell_mode", value, now);
            case "network" -> move(device, value.getAsLong(), core.household(), now);
            case "signals" -> merge(device, value, now);
            case "thumbnailForm" ->
                device.thumbnailForm(ThumbnailForm.valueOf(value.getAsString()), core.account().id());
            case "answeredElsewhere" -> device.answeredElsewhere(value.getAsBoolean());
            case "wire" ->
                value.getAsJsonObject().entrySet().forEach(raw -> device.set(raw.getKey(), raw.getValue(), now));
            case "config" -> value.getAsJsonObject().entrySet()
                    .forEach(setting -> device.config().add(setting.getKey(), setting.getValue()));
            case "snoozeMinutes" -> device.snooze(now.plus(Duration.ofMinutes(value.getAsLong())));
            case "busySeconds" -> core.commands().occupy(device.networkId(), now.plusSeconds(value.getAsLong()));
            case "omit" -> value.getAsJsonArray().forEach(omitted -> device.facts().remove(omitted.getAsString()));
            default -> {
                if (value.getAsBoolean()) {
                    happen(device, key, core, now);
                }
            }
        }
    }

    private static void happen(SimulatedDevice device, String key, HouseCore core, Instant now) {
        switch (key) {
            case "awake" -> core.events().wake(device, now);
            case "replaced" -> core.household().replace(device, now);
            case "removed" -> core.household().remove(device);
            default -> throw new IllegalArgumentException(key);
        }
    }

    private static void move(SimulatedDevice device, long networkId, Household household, Instant now) {
        household.network(networkId);
        device.set("network_id", new JsonPrimitive(networkId), now);
        device.renderThumbnail(household.account().id());
    }

    private static void merge(SimulatedDevice device, JsonElement signals, Instant now) {
        if (signals instanceof JsonObject changed && device.facts().get("signals") instanceof JsonObject shown) {
            changed.entrySet().forEach(signal -> shown.add(signal.getKey(), signal.getValue()));
            device.touch(now);
        } else {
            device.set("signals", signals, now);
        }
    }

    private static void followBattery(SimulatedDevice device, JsonElement state, Instant now) {
        Integer bars = state instanceof JsonNull ? null : BATTERY_BARS.get(state.getAsString());
        if (bars != null && device.facts().get("signals") instanceof JsonObject shown && shown.has("battery")) {
            shown.addProperty("battery", bars);
            device.touch(now);
        }
    }

    private static String accepted() {
        TreeSet<String> keys = new TreeSet<>(WIRE_KEYS);
        keys.addAll(OWN_KEYS);
        return String.join(", ", keys);
    }
}
