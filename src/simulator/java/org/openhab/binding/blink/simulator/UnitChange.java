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
 * What happens to a unit: its battery runs low, it goes offline, it gets another name... The keys are those of the
 * homescreen, plus a few of the house's own; {@link #ACCEPTED} lists them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class UnitChange {
    private static final Set<String> WIRE_KEYS = Set.of("battery", "status", "name", "enabled", "onboarded",
            "config_out_of_sync", "fw_version", "type", "serial", "issues", "usage_rate", "wifi_strength", "color",
            "local_storage_enabled", "local_storage_status", "thumbnail");
    private static final Set<String> OWN_KEYS = Set.of("mode", "network", "signals", "removed", "thumbnailForm",
            "answeredElsewhere", "wire", "omit", "config", "awake", "snoozeMinutes", "replaced", "busySeconds");
    /** The weak battery's and the good battery's bars. */
    private static final Map<String, Integer> BATTERY_BARS = Map.of("low", 2, "ok", 3);

    /** For people: which keys there are. */
    static final String ACCEPTED = accepted();

    private final JsonObject changes;

    private UnitChange(JsonObject changes) {
        this.changes = changes;
    }

    /** One of the accepted keys with its value. */
    public static UnitChange of(String key, JsonElement value) {
        JsonObject changes = new JsonObject();
        changes.add(key, value);
        return parse(changes);
    }

    public static UnitChange battery(String state) {
        return of("battery", new JsonPrimitive(state));
    }

    public static UnitChange status(String status) {
        return of("status", new JsonPrimitive(status));
    }

    public static UnitChange name(String name) {
        return of("name", new JsonPrimitive(name));
    }

    public static UnitChange mode(String doorbellMode) {
        return of("mode", new JsonPrimitive(doorbellMode));
    }

    public static UnitChange network(long networkId) {
        return of("network", new JsonPrimitive(networkId));
    }

    public static UnitChange removed() {
        return of("removed", new JsonPrimitive(true));
    }

    /** Bars or degrees of one signal: {@code wifi}, {@code lfr}, {@code battery}, {@code temp}. */
    public static UnitChange signal(String name, int value) {
        JsonObject signals = new JsonObject();
        signals.addProperty(name, value);
        return of("signals", signals);
    }

    /** Puts any value under any key of the homescreen object, however odd. */
    public static UnitChange wire(String key, JsonElement value) {
        JsonObject wire = new JsonObject();
        wire.add(key, value);
        return of("wire", wire);
    }

    /** Puts a value into the config; that of a sync module is what the status of its drive shows besides its state. */
    public static UnitChange config(String key, JsonElement value) {
        JsonObject config = new JsonObject();
        config.add(key, value);
        return of("config", config);
    }

    /**
     * The unit was set up anew: it is listed a second time under a new id, and before that under its old id, offline
     * and with a weak battery, for ever.
     */
    public static UnitChange replaced() {
        return of("replaced", new JsonPrimitive(true));
    }

    /** The sync module executes a command of another client and accepts no other meanwhile. */
    public static UnitChange busy(Duration howLong) {
        return of("busySeconds", new JsonPrimitive(howLong.toSeconds()));
    }

    /** A standalone doorbell reports by itself. */
    public static UnitChange awake() {
        return of("awake", new JsonPrimitive(true));
    }

    /** Somebody snoozes the unit in the app; 0 ends it. */
    public static UnitChange snooze(long minutes) {
        return of("snoozeMinutes", new JsonPrimitive(minutes));
    }

    /** Leaves a key out of the homescreen object. */
    public static UnitChange omit(String key) {
        JsonArray keys = new JsonArray();
        keys.add(key);
        return of("omit", keys);
    }

    /**
     * Reads a change as the control API gets it.
     *
     * @throws IllegalArgumentException with a message for people when a key is not known
     */
    static UnitChange parse(JsonObject changes) {
        for (String key : changes.keySet()) {
            if (!WIRE_KEYS.contains(key) && !OWN_KEYS.contains(key)) {
                throw new IllegalArgumentException("A unit has no \"" + key + "\". Accepted: " + ACCEPTED);
            }
        }
        return new UnitChange(changes.deepCopy());
    }

    void apply(SimulatedUnit unit, HouseCore core, Instant now) {
        for (Map.Entry<String, JsonElement> change : changes.entrySet()) {
            if (WIRE_KEYS.contains(change.getKey())) {
                show(unit, change.getKey(), change.getValue(), core, now);
            } else {
                applyOwn(unit, change.getKey(), change.getValue(), core, now);
            }
        }
    }

    private static void show(SimulatedUnit unit, String key, JsonElement value, HouseCore core, Instant now) {
        unit.set(key, value, now);
        if ("battery".equals(key)) {
            followBattery(unit, value, now);
        }
        if ("type".equals(key)) {
            unit.renderThumbnail(core.account().id());
        }
    }

    private static void applyOwn(SimulatedUnit unit, String key, JsonElement value, HouseCore core, Instant now) {
        switch (key) {
            case "mode" -> unit.set("doorbell_mode", value, now);
            case "network" -> move(unit, value.getAsLong(), core.household(), now);
            case "signals" -> merge(unit, value, now);
            case "thumbnailForm" -> unit.thumbnailForm(ThumbnailForm.valueOf(value.getAsString()), core.account().id());
            case "answeredElsewhere" -> unit.answeredElsewhere(value.getAsBoolean());
            case "wire" ->
                value.getAsJsonObject().entrySet().forEach(raw -> unit.set(raw.getKey(), raw.getValue(), now));
            case "config" -> value.getAsJsonObject().entrySet()
                    .forEach(setting -> unit.config().add(setting.getKey(), setting.getValue()));
            case "snoozeMinutes" -> unit.snooze(now.plus(Duration.ofMinutes(value.getAsLong())));
            case "busySeconds" -> core.commands().occupy(unit.networkId(), now.plusSeconds(value.getAsLong()));
            case "omit" -> value.getAsJsonArray().forEach(omitted -> unit.facts().remove(omitted.getAsString()));
            default -> {
                if (value.getAsBoolean()) {
                    happen(unit, key, core, now);
                }
            }
        }
    }

    private static void happen(SimulatedUnit unit, String key, HouseCore core, Instant now) {
        switch (key) {
            case "awake" -> core.events().wake(unit, now);
            case "replaced" -> core.household().replace(unit, now);
            case "removed" -> core.household().remove(unit);
            default -> throw new IllegalArgumentException(key);
        }
    }

    private static void move(SimulatedUnit unit, long networkId, Household household, Instant now) {
        if (household.findNetwork(networkId).isEmpty()) {
            throw new IllegalArgumentException("The account has no network " + networkId);
        }
        unit.set("network_id", new JsonPrimitive(networkId), now);
        unit.renderThumbnail(household.account().id());
    }

    private static void merge(SimulatedUnit unit, JsonElement signals, Instant now) {
        if (signals instanceof JsonObject changed && unit.facts().get("signals") instanceof JsonObject shown) {
            changed.entrySet().forEach(signal -> shown.add(signal.getKey(), signal.getValue()));
            unit.touch(now);
        } else {
            unit.set("signals", signals, now);
        }
    }

    private static void followBattery(SimulatedUnit unit, JsonElement state, Instant now) {
        Integer bars = state instanceof JsonNull ? null : BATTERY_BARS.get(state.getAsString());
        if (bars != null && unit.facts().get("signals") instanceof JsonObject shown && shown.has("battery")) {
            shown.addProperty("battery", bars);
            unit.touch(now);
        }
    }

    private static String accepted() {
        TreeSet<String> keys = new TreeSet<>(WIRE_KEYS);
        keys.addAll(OWN_KEYS);
        return String.join(", ", keys);
    }
}
