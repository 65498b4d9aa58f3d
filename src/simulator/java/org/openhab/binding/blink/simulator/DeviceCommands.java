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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Commands to one device: whether it can take them, and the cloud commands that carry them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DeviceCommands {
    /** A sleeping doorbell applies settings when it next reports by itself. */
    private static final Duration NEXT_REPORT = Duration.ofHours(24);

    /** Requests of which it is unknown whether they start a cloud command. */
    private static final Set<Route> PERHAPS_PLAIN = EnumSet.of(Route.DOORBELL_STAY_AWAKE,
            Route.DOORBELL_TEMP_ALERT_ENABLE, Route.DOORBELL_TEMP_ALERT_DISABLE, Route.DOORBELL_CALIBRATE,
            Route.DOORBELL_TEMP_ALERT_ENABLE_OLD, Route.DOORBELL_TEMP_ALERT_DISABLE_OLD, Route.DOORBELL_CALIBRATE_OLD,
            Route.DOORBELL_CHIME, Route.CHIME_UPDATE);

    private static final int MISSING = Integer.MIN_VALUE;

    private final HouseCore core;
    private final RequestLog log;

    DeviceCommands(HouseCore core, RequestLog log) {
        this.core = core;
        this.log = log;
    }

    /** The device that a path names, if it is of that kind and in that network. */
    Optional<SimulatedDevice> find(HouseRequest request, DeviceKind kind) {
        return core.household().findDevice(kind, request.number("device"))
                .filter(device -> device.networkId() == request.number("network"));
    }

    static HouseReply notFound(DeviceKind kind) {
        return switch (kind) {
            case DOORBELL -> HouseReply.message(404, "Doorbell not found", 2400);
            case MINI -> HouseReply.message(404, "Owl not found", 1900);
            default -> HouseReply.message(404, "Camera not found", 500);
        };
    }

    HouseReply thumbnail(HouseRequest request, DeviceKind kind) {
        return atOnce(request, kind, "thumbnail", (device, now) -> device.takeThumbnail(core.account().id(), now));
    }

    /** A recording on demand; that its {@code source} is {@code liveview} is our guess. */
    HouseReply clip(HouseRequest request, DeviceKind kind) {
        Optional<SimulatedDevice> found = find(request, kind);
        if (found.isEmpty()) {
            return notFound(kind);
        }
        SimulatedDevice device = found.get();
        Optional<HouseReply> refusal = refuseAsleep(device, request.at()).or(() -> refuse(device, request.at()));
        return refusal.isPresent()
                ? refusal.get()
                : accepted(core.commands().start("clip", device, core.cloud().timing.command(), request.at(),
                        (command, now) -> {
                            long id = core.events().keep(device, EventWord.LIVE_VIEW, now);
                            if (core.cloud().recording.isListed()) {
                                command.mediaId(id);
                            }
                        }), request);
    }

    /** Asks the device to report. */
    HouseReply status(HouseRequest request, DeviceKind kind) {
        return atOnce(request, kind, "status", SimulatedDevice::touch);
    }

    HouseReply motionEnabled(HouseRequest request, DeviceKind kind, boolean enabled) {
        String word = kind == DeviceKind.CAMERA
                ? enabled ? "device_motion_enable" : "device_motion_disable"
                : enabled ? "enable" : "disable";
        return setting(request, kind, word, (device, now) -> device.set("enabled", new JsonPrimitive(enabled), now));
    }

    /** Applies the settings in the body: those that the device does not have are accepted, but not taken. */
    HouseReply configure(HouseRequest request, DeviceKind kind) {
        Optional<SimulatedDevice> found = find(request, kind);
        Optional<JsonObject> body = request.findJson();
        if (found.isEmpty()) {
            return notFound(kind);
        }
        if (body.isEmpty()) {
            // Seen with forms: answered as if it had been taken.
            log.mistake(request, "the body is not JSON");
            return HouseReply.json(new JsonObject());
        }
        ConfigChange change = new ConfigChange(found.get(), core.household().accessoriesOf(found.get()), body.get());
        change.refused().forEach(
                key -> log.mistake(request, "this device has no setting " + key + ", or does not take the value"));
        if (change.isInPlace()) {
            JsonObject done = new JsonObject();
            done.addProperty("state", "done");
            return HouseReply.json(done);
        }
        return setting(request, kind, "config_set",
                (device, now) -> core.later(now.plus(core.cloud().configLag), change::apply));
    }

    /** Sets the temperature band, which takes all three values: what is measured now and the two limits. */
    HouseReply calibrate(HouseRequest request, DeviceKind kind) {
        Optional<HouseReply> asleep = find(request, kind).flatMap(device -> refuseAsleep(device, request.at()));
        if (asleep.isPresent()) {
            return asleep.get();
        }
        int current = request.bodyNumber("current_temp", MISSING);
        int lowest = request.bodyNumber("temp_min", MISSING);
        int highest = request.bodyNumber("temp_max", MISSING);
        if (current == MISSING || lowest == MISSING || highest == MISSING || lowest >= highest) {
            log.mistake(request, "calibrate wants current_temp, temp_min and temp_max");
            return HouseReply.message(400, "Bad parameter", 2407);
        }
        return setting(request, kind, "calibrate", (device, now) -> {
            device.config().addProperty(kind == DeviceKind.CAMERA ? "temperature" : "temp", current);
            device.config().addProperty("temp_min", lowest);
            device.config().addProperty("temp_max", highest);
            device.touch(now);
        });
    }

    /** A command that makes sense only while the device can be reached. */
    HouseReply atOnce(HouseRequest request, DeviceKind kind, String word, BiConsumer<SimulatedDevice, Instant> effect) {
        Optional<SimulatedDevice> found = find(request, kind);
        if (found.isEmpty()) {
            return notFound(kind);
        }
        SimulatedDevice device = found.get();
        Optional<HouseReply> refusal = refuseAsleep(device, request.at());
        return refusal.isPresent() ? refusal.get() : give(request, device, word, now -> effect.accept(device, now));
    }

    /** A command that waits for a sleeping doorbell to wake up. */
    HouseReply setting(HouseRequest request, DeviceKind kind, String word,
            BiConsumer<SimulatedDevice, Instant> effect) {
        Optional<SimulatedDevice> found = find(request, kind);
        return found.isEmpty()
                ? notFound(kind)
                : give(request, found.get(), word, now -> settle(found.get(), effect, now));
    }

    private void settle(SimulatedDevice device, BiConsumer<SimulatedDevice, Instant> effect, Instant now) {
        effect.accept(device, now);
        if (device.isAsleep(now)) {
            device.facts().addProperty("config_out_of_sync", true);
            core.events().reportLater(device, now.plus(NEXT_REPORT));
        }
    }

    private HouseReply give(HouseRequest request, SimulatedDevice device, String word, Consumer<Instant> effect) {
        Optional<HouseReply> refusal = refuse(device, request.at());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (core.cloud().plainAnswers && PERHAPS_PLAIN.contains(request.route())) {
            effect.accept(request.at());
            return HouseReply.message(200, "OK", 0);
        }
        return accepted(core.commands().start(word, device, core.cloud().timing.command(), request.at(), effect),
                request);
    }

    /** Cameras answer with the whole command, except to settings that come in the newer way. */
    private HouseReply accepted(SimulatedCommand command, HouseRequest request) {
        SimulatedDevice target = command.target();
        return HouseReply
                .json(target != null && target.kind() == DeviceKind.CAMERA && request.route() != Route.CAMERA_UPDATE_NEW
                        ? CommandShape.full(command, core.household(), request.at())
                        : CommandShape.brief(command));
    }

    private static Optional<HouseReply> refuseAsleep(SimulatedDevice device, Instant now) {
        return device.isAsleep(now)
                ? Optional.of(HouseReply.message(400, "Doorbell is asleep", 2440))
                : Optional.empty();
    }

    Optional<HouseReply> refuse(SimulatedDevice device, Instant now) {
        if (device.isOffline()) {
            return Optional.of(offline(device));
        }
        return isBusy(device.networkId(), now) ? Optional.of(busy()) : Optional.empty();
    }

    static HouseReply offline(SimulatedDevice device) {
        return HouseReply.message(400, "Device is offline", switch (device.kind()) {
            case DOORBELL -> 2429;
            case MINI -> 1929;
            case CAMERA -> 529;
            case SYNC_MODULE -> 402;
        });
    }

    /** Whether a command has to wait for another one. */
    boolean isBusy(long networkId, Instant now) {
        return switch (core.cloud().oneAtATime) {
            case NOWHERE -> false;
            case HUB ->
                core.household().findSyncModule(networkId).isPresent() && core.commands().isBusy(networkId, now);
            case ACCOUNT -> core.commands().isBusy(now);
        };
    }

    HouseReply busy() {
        return HouseReply.message(core.cloud().busyStatus, "System is busy, please wait", 307);
    }
}
