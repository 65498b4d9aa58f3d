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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Local storage, the USB drive of a sync module (protocol, section 4.11). That ejecting answers a cloud command, as the
 * other requests to a sync module do, is our guess.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LocalStorageRoutes {
    private static final String UNMOUNTED = "unmounted";
    private static final String FULL = "memory_full";
    private static final String STATE = "local_storage_status";
    private static final Set<String> READABLE = Set.of("active", FULL);
    private static final Set<String> BAD_FORMAT = Set.of("format_required", "incompatible");
    private static final HouseReply NOT_FOUND = HouseReply.message(404, "Sync module not found", 400);

    /** What a route does with the drive of the sync module in its path. */
    private interface StorageHandler {
        HouseReply handle(HouseRequest request, SimulatedDevice syncModule, LocalStorage drive);
    }

    private final HouseCore core;
    private final DeviceCommands deviceCommands;
    private final Pictures pictures = new Pictures();

    LocalStorageRoutes(HouseCore core, DeviceCommands deviceCommands) {
        this.core = core;
        this.deviceCommands = deviceCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DRIVE_STATUS, with(this::status));
        handlers.put(Route.DRIVE_MANIFEST_REQUEST, with(this::requestManifest));
        handlers.put(Route.DRIVE_MANIFEST, with(this::manifest));
        handlers.put(Route.DRIVE_CLIP_REQUEST, with(this::requestClip));
        handlers.put(Route.DRIVE_CLIP, with(this::clip));
        handlers.put(Route.DRIVE_EJECT, with(this::eject));
    }

    private RouteHandler with(StorageHandler handler) {
        return request -> {
            Optional<SimulatedDevice> found = deviceCommands.find(request, DeviceKind.SYNC_MODULE);
            return found.isEmpty() ? NOT_FOUND : handler.handle(request, found.get(), core.events().drive(found.get()));
        };
    }

    /** The wire's {@code usb_state}. */
    static String state(SimulatedDevice syncModule) {
        JsonElement state = syncModule.facts().get(STATE);
        return state != null && state.isJsonPrimitive() ? state.getAsString() : "unavailable";
    }

    private HouseReply status(HouseRequest request, SimulatedDevice syncModule, LocalStorage drive) {
        String state = state(syncModule);
        JsonObject answer = new JsonObject();
        answer.addProperty("enabled", syncModule.isTrue("local_storage_enabled"));
        answer.addProperty("usb_state", state);
        answer.addProperty("usb_storage_used",
                FULL.equals(state) ? 100 : READABLE.contains(state) ? drive.usedPercent() : 0);
        answer.addProperty("usb_storage_full", FULL.equals(state));
        answer.addProperty("usb_format_compatible", !BAD_FORMAT.contains(state));
        // Last, so that a test can replace any of it.
        syncModule.config().entrySet().forEach(fact -> answer.add(fact.getKey(), fact.getValue()));
        answer.addProperty("network_id", syncModule.networkId());
        answer.addProperty("sync_module_id", syncModule.id());
        return HouseReply.json(answer);
    }

    private HouseReply requestManifest(HouseRequest request, SimulatedDevice syncModule, LocalStorage drive) {
        Optional<HouseReply> refusal = refuse(syncModule, request.at());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SimulatedCommand command = start(request, syncModule, "local_storage_manifest");
        drive.requestManifest(command.id(), arrival(command));
        return accepted(command);
    }

    private HouseReply manifest(HouseRequest request, SimulatedDevice syncModule, LocalStorage drive) {
        Optional<LocalStorage.Manifest> found = drive.findManifest(request.number("command"));
        if (found.isEmpty()) {
            return HouseReply.message(404, "Manifest not found", 2104);
        }
        if (request.at().isBefore(found.get().readyAt())) {
            return HouseReply.message(400, "Manifest command is in process", 2113);
        }
        JsonArray clips = new JsonArray();
        for (LocalClip clip : found.get().clips()) {
            JsonObject json = new JsonObject();
            json.addProperty("id", Long.toString(clip.id()));
            json.addProperty("size", Integer.toString(clip.sizeKb()));
            json.addProperty("camera_name", clip.strippedName());
            json.addProperty("created_at", CloudTime.text(clip.createdAt()));
            clips.add(json);
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("version", "1.0");
        answer.addProperty("manifest_id", Long.toString(found.get().id()));
        answer.add("clips", clips);
        return HouseReply.json(answer);
    }

    private HouseReply requestClip(HouseRequest request, SimulatedDevice syncModule, LocalStorage drive) {
        Optional<HouseReply> refusal = refuseClip(request, drive).or(() -> refuse(syncModule, request.at()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SimulatedCommand command = start(request, syncModule, "local_storage_clip");
        drive.requestUpload(request.number("clip"), arrival(command));
        return accepted(command);
    }

    private HouseReply clip(HouseRequest request, SimulatedDevice syncModule, LocalStorage drive) {
        long clip = request.number("clip");
        return refuseClip(request, drive).orElseGet(() -> drive.isUploaded(clip, request.at())
                ? HouseReply.of(200, "video/mp4", pictures.mp4(clip))
                : HouseReply.message(404, "Clip not yet downloaded", 2111));
    }

    private HouseReply eject(HouseRequest request, SimulatedDevice syncModule, LocalStorage drive) {
        return refuse(syncModule, request.at()).orElseGet(
                () -> accepted(core.commands().start("local_storage_eject", syncModule, core.cloud().timing.upload(),
                        request.at(), now -> syncModule.set(STATE, new JsonPrimitive(UNMOUNTED), now))));
    }

    /** Why the sync module does not accept a command now; it takes one at a time. */
    private Optional<HouseReply> refuse(SimulatedDevice syncModule, Instant now) {
        if (!READABLE.contains(state(syncModule))) {
            return Optional.of(syncModule.isTrue("local_storage_enabled")
                    ? HouseReply.message(400, "Local storage is not available", 107)
                    : HouseReply.message(400, "Local storage is not enabled", 2122));
        }
        return deviceCommands.refuse(syncModule, now);
    }

    private static Optional<HouseReply> refuseClip(HouseRequest request, LocalStorage drive) {
        if (!drive.isCurrent(request.place("manifest"))) {
            return Optional.of(HouseReply.message(400, "Invalid manifest id", 2104));
        }
        return drive.findClip(request.number("clip")).isEmpty()
                ? Optional.of(HouseReply.message(404, "Invalid clip id", 2103))
                : Optional.empty();
    }

    private SimulatedCommand start(HouseRequest request, SimulatedDevice syncModule, String word) {
        return core.commands().start(word, syncModule, core.cloud().timing.upload(), request.at(), now -> {
        });
    }

    /** When the cloud has what the command asked for; never, if it is going to fail. */
    private static Instant arrival(SimulatedCommand command) {
        return command.hasEffect() ? command.dueAt() : Instant.MAX;
    }

    private static HouseReply accepted(SimulatedCommand command) {
        JsonObject answer = new JsonObject();
        answer.addProperty("id", command.id());
        answer.addProperty("network_id", command.networkId());
        return HouseReply.json(answer);
    }
}
