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
import org.openhab.binding.blink.internal.model.CameraView;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.DeviceFamily;

import com.google.gson.JsonObject;

/**
 * Where each command goes, and what goes with it.
 *
 * @see "doc/protocol.md, sections Routes of Commands, Doorbells, Schedules"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandRoutes {

    private static final String NETWORK = DeviceRoutes.NETWORK;
    private static final String NOTHING = "{}";

    private CommandRoutes() {
    }

    /**
     * One request that sends a command.
     *
     * @param older the form of older clients; the same where there is none
     * @param what a few plain words for logs
     * @param followed whether the cloud must name a command to follow; if not, it may also be done at once
     * @param numbers for the places of the template
     */
    record CommandRoute(String template, String older, String json, String what, boolean followed, long... numbers) {

        private static CommandRoute of(String template, String json, String what, boolean followed, long... numbers) {
            return new CommandRoute(template, template, json, what, followed, numbers);
        }

        private CommandRoute orElse(String olderTemplate) {
            return new CommandRoute(template, olderTemplate, json, what, followed, numbers);
        }
    }

    /** @param configs what the bodies of settings are made from */
    static CommandRoute of(DeviceCommand command, DeviceConfigs configs) {
        return switch (command) {
            case DeviceCommand.OfDevice ofDevice -> ofDevice(ofDevice, configs);
            case DeviceCommand.Arm arm -> ofNetwork(arm, "/state/" + (arm.armed() ? "arm" : "disarm"), NOTHING,
                    arm.armed() ? "arm" : "disarm", true);
            case DeviceCommand.SnoozeNetwork snooze ->
                ofNetwork(snooze, snoozeVerb(snooze.time()), snoozeBody(snooze.time()), "snooze network", false);
            case DeviceCommand.EnableSchedule schedule -> {
                String verb = "/programs/{p}/" + (schedule.enabled() ? "enable" : "disable");
                yield CommandRoute.of(NETWORK + verb, NOTHING, "schedule", false, schedule.network().value(),
                        schedule.schedule().id()).orElse("/api/v1/networks/{n}" + verb);
            }
        };
    }

    private static CommandRoute ofNetwork(DeviceCommand command, String verb, String json, String what,
            boolean followed) {
        return CommandRoute.of(NETWORK + verb, json, what, followed, command.network().value());
    }

    private static CommandRoute ofDevice(DeviceCommand.OfDevice command, DeviceConfigs configs) {
        return switch (command) {
            case DeviceCommand.EjectStorage eject -> CommandRoute.of(NETWORK + "/sync_modules/{s}/local_storage/eject",
                    NOTHING, "eject", false, eject.network().value(), eject.device().key().id());
            case DeviceCommand.Snapshot snapshot -> atRoot(snapshot, "/thumbnail", "snapshot", true);
            case DeviceCommand.RecordClip clip -> clip(clip);
            case DeviceCommand.EnableMotion motion -> motion(motion);
            case DeviceCommand.RefreshStatus status -> atRoot(status, "/status", "status", false);
            case DeviceCommand.StayAwake awake -> at(awake, "/stay_awake", NOTHING, "stay awake", false);
            case DeviceCommand.Snooze snooze ->
                at(snooze, snoozeVerb(snooze.time()), snoozeBody(snooze.time()), "snooze", false);
            case DeviceCommand.SetChime set -> at(set, "/chime/" + word(set.chime()) + "/config",
                    body("duration", set.chime().length().toMillis()).toString(), "chime", false);
            case DeviceCommand.RingChime ring -> {
                JsonObject body = new JsonObject();
                body.addProperty("chime_type", word(ring.chime()));
                body.addProperty("duration", ring.chime().length().toMillis());
                yield at(ring, "/trigger_chime", body.toString(), "ring chime", false);
            }
            case DeviceCommand.EnableTemperatureAlert alert -> temperatureAlert(alert);
            case DeviceCommand.ChangeSetting change ->
                CommandRoute
                        .of(DeviceRoutes.config(change.device().family()), configs.body(change),
                                change.setting().word(), false, numbers(change))
                        .orElse(DeviceRoutes.olderUpdate(change.device().family()));
            case DeviceCommand.SwitchLight light -> light(light, configs);
        };
    }

    /** What battery cameras have at the root of the host, and others among their own routes. */
    private static CommandRoute atRoot(DeviceCommand.OfDevice command, String verb, String what, boolean followed) {
        if (command.device().family() != DeviceFamily.CAMERA) {
            return at(command, verb, NOTHING, what, followed);
        }
        return CommandRoute.of(DeviceRoutes.camera(verb), NOTHING, what, followed, numbers(command))
                .orElse(DeviceRoutes.olderCamera(verb));
    }

    private static CommandRoute at(DeviceCommand.OfDevice command, String verb, String json, String what,
            boolean followed) {
        return CommandRoute.of(DeviceRoutes.device(command.device().family()) + verb, json, what, followed,
                numbers(command));
    }

    private static long[] numbers(DeviceCommand.OfDevice command) {
        return new long[]{command.network().value(), command.device().key().id()};
    }

    /** No app asks a battery camera for this, only other clients do, and by one form. */
    private static CommandRoute clip(DeviceCommand.RecordClip command) {
        return command.device().family() == DeviceFamily.CAMERA
                ? CommandRoute.of(DeviceRoutes.olderCamera("/clip"), NOTHING, "record clip", true, numbers(command))
                : at(command, "/clip", NOTHING, "record clip", true);
    }

    /** A Mini has no such route of its own: there it is a setting like others. */
    private static CommandRoute motion(DeviceCommand.EnableMotion command) {
        String what = (command.enabled() ? "enable" : "disable") + " motion";
        if (command.device().family() == DeviceFamily.OWL) {
            JsonObject body = new JsonObject();
            body.addProperty("enabled", command.enabled());
            return at(command, "/config", body.toString(), what, true);
        }
        return atRoot(command, command.enabled() ? "/enable" : "/disable", what, true);
    }

    private static CommandRoute temperatureAlert(DeviceCommand.EnableTemperatureAlert command) {
        String verb = command.enabled() ? "/temp_alert_enable" : "/temp_alert_disable";
        String older = command.device().family() == DeviceFamily.CAMERA ? "/camera/{c}" : "/doorbell/{d}";
        return at(command, verb, NOTHING, "temperature alert", false).orElse("/api/v1/network/{n}" + older + verb);
    }

    private static CommandRoute light(DeviceCommand.SwitchLight command, DeviceConfigs configs) {
        if (command.device() instanceof CameraView camera && camera.family() == DeviceFamily.CAMERA) {
            Long listed = camera.lightMount();
            Long mount = listed == null ? configs.lightMount(camera.key()) : listed;
            if (mount != null) {
                return CommandRoute.of(DeviceRoutes.lightMount(command.on()), NOTHING, "light", false,
                        camera.network().value(), camera.key().id(), mount)
                        .orElse(DeviceRoutes.olderLightMount(command.on()));
            }
        }
        return at(command, "/lights/" + (command.on() ? "on" : "off"), NOTHING, "light", false);
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
