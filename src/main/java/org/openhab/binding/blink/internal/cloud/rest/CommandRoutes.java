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

import java.time.Duration;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceView;

import com.google.gson.JsonObject;

/**
 * Where each command goes, and what goes with it.
 *
 * @see "doc/protocol.md, sections Routes of Commands, Doorbells, Schedules"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandRoutes {

    static final String NETWORK = "/api/v1/accounts/{a}/networks/{n}";
    private static final String DOORBELL = NETWORK + "/doorbells/{d}";
    private static final String CAMERA = "/network/{n}/camera/{c}";
    private static final String MINI = NETWORK + "/owls/{o}";
    private static final String NOTHING = "{}";

    private CommandRoutes() {
    }

    /**
     * One request that gives a command.
     *
     * @param what a few plain words for logs
     * @param followed whether the cloud must name a command to follow; if not, it may also be done at once
     * @param numbers for the places of the template
     */
    record CommandRoute(String template, String json, String what, boolean followed, long... numbers) {
    }

    static CommandRoute of(DeviceCommand command) {
        long network = command.network().value();
        return switch (command) {
            case DeviceCommand.Arm arm -> {
                String verb = arm.armed() ? "arm" : "disarm";
                yield new CommandRoute(NETWORK + "/state/" + verb, NOTHING, verb, true, network);
            }
            case DeviceCommand.SnoozeNetwork snooze -> new CommandRoute(NETWORK + snoozeVerb(snooze.time()),
                    snoozeBody(snooze.time()), "snooze network", false, network);
            case DeviceCommand.EnableSchedule schedule ->
                new CommandRoute("/api/v1/networks/{n}/programs/{p}/" + (schedule.enabled() ? "enable" : "disable"),
                        NOTHING, "schedule", false, network, schedule.schedule().id());
            case DeviceCommand.EjectStorage eject -> new CommandRoute(NETWORK + "/sync_modules/{s}/local_storage/eject",
                    NOTHING, "eject", false, network, eject.device().key().id());
            case DeviceCommand.Snapshot snapshot ->
                ofDevice(snapshot.device(), "/thumbnail", NOTHING, "snapshot", true);
            case DeviceCommand.RecordClip clip -> ofDevice(clip.device(), "/clip", NOTHING, "record clip", true);
            case DeviceCommand.EnableMotion motion -> motion(motion.device(), motion.enabled());
            case DeviceCommand.RefreshStatus status -> ofDevice(status.device(), "/status", NOTHING, "status", false);
            case DeviceCommand.StayAwake awake -> ofDevice(awake.device(), "/stay_awake", NOTHING, "stay awake", false);
            case DeviceCommand.Snooze snooze ->
                ofDevice(snooze.device(), snoozeVerb(snooze.time()), snoozeBody(snooze.time()), "snooze", false);
            case DeviceCommand.SetChime set -> ofDevice(set.device(), "/chime/" + word(set.chime()) + "/config",
                    body("duration", set.chime().length().toMillis()).toString(), "chime", false);
            case DeviceCommand.RingChime ring -> {
                JsonObject body = new JsonObject();
                body.addProperty("chime_type", word(ring.chime()));
                body.addProperty("duration", ring.chime().length().toMillis());
                yield ofDevice(ring.device(), "/trigger_chime", body.toString(), "ring chime", false);
            }
            case DeviceCommand.EnableTemperatureAlert alert ->
                ofDevice(alert.device(), alert.enabled() ? "/temp_alert_enable" : "/temp_alert_disable", NOTHING,
                        "temperature alert", false);
        };
    }

    /** A Mini has no such route of its own: there it is a setting like others. */
    private static CommandRoute motion(DeviceView device, boolean enabled) {
        String what = (enabled ? "enable" : "disable") + " motion";
        if (device.kind() == DeviceFamily.OWL) {
            JsonObject body = new JsonObject();
            body.addProperty("enabled", enabled);
            return ofDevice(device, "/config", body.toString(), what, true);
        }
        return ofDevice(device, enabled ? "/enable" : "/disable", NOTHING, what, true);
    }

    private static CommandRoute ofDevice(DeviceView device, String verb, String json, String what, boolean followed) {
        String template = switch (device.kind()) {
            case DOORBELL -> DOORBELL;
            case CAMERA -> CAMERA;
            case OWL -> MINI;
            case UNKNOWN -> throw new IllegalArgumentException("A device of no known family cannot " + what);
            case SYNC_MODULE -> throw new IllegalArgumentException("A sync module cannot " + what);
        };
        return new CommandRoute(template + verb, json, what, followed, device.network().value(), device.key().id());
    }

    private static boolean endsSnooze(Duration time) {
        return time.isZero() || time.isNegative();
    }

    private static String snoozeVerb(Duration time) {
        return endsSnooze(time) ? "/unsnooze" : "/snooze";
    }

    /** The cloud counts whole minutes; a part of one is rounded up, so that a short time is not none. */
    private static String snoozeBody(Duration time) {
        if (endsSnooze(time)) {
            return NOTHING;
        }
        long minutes = time.toMinutes();
        return body("snooze_time", Duration.ofMinutes(minutes).equals(time) ? minutes : minutes + 1).toString();
    }

    private static JsonObject body(String member, long number) {
        JsonObject body = new JsonObject();
        body.addProperty(member, number);
        return body;
    }

    private static String word(Chime chime) {
        return chime.type().name().toLowerCase(Locale.ROOT);
    }
}
