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
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Local storage, the USB drive of a sync module (protocol, section 4.11).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DriveRoutes {
    private final HouseCore core;
    private final DriveCommands unitCommands;
    private final Pictures pictures = new Pictures();

    DriveRoutes(HouseCore core, UnitCommands unitCommands) {
        this.core = core;
        this.unitCommands = new DriveCommands(core, unitCommands);
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DRIVE_STATUS, unitCommands.with(this::status));
        handlers.put(Route.DRIVE_MANIFEST_REQUEST, unitCommands.with(this::requestManifest));
        handlers.put(Route.DRIVE_MANIFEST, unitCommands.with(this::manifest));
        handlers.put(Route.DRIVE_MEDIA, unitCommands.with(this::media));
        handlers.put(Route.DRIVE_CLIP_REQUEST, unitCommands.with(this::requestClip));
        handlers.put(Route.DRIVE_CLIP, unitCommands.with(this::clip));
        handlers.put(Route.DRIVE_CLIP_DELETE, unitCommands.with(this::deleteClip));
    }

    private HouseReply status(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        String state = DriveCommands.state(hub);
        JsonObject answer = new JsonObject();
        answer.addProperty("enabled", hub.isTrue("local_storage_enabled"));
        answer.addProperty("usb_state", state);
        answer.addProperty("usb_storage_used",
                DriveCommands.FULL.equals(state) ? 100 : DriveCommands.isReadable(hub) ? drive.usedPercent() : 0);
        answer.addProperty("usb_storage_full", DriveCommands.FULL.equals(state));
        answer.addProperty("usb_format_compatible",
                !DriveCommands.FORMAT_REQUIRED.equals(state) && !"incompatible".equals(state));
        // Last, so that a test can overrule all of it.
        hub.config().entrySet().forEach(fact -> answer.add(fact.getKey(), fact.getValue()));
        answer.addProperty("network_id", hub.networkId());
        answer.addProperty("sync_module_id", hub.id());
        return HouseReply.json(answer);
    }

    private HouseReply requestManifest(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        if (!DriveCommands.isReadable(hub)) {
            return DriveCommands.unavailable(hub);
        }
        Optional<HouseReply> refusal = unitCommands.refuse(hub, request.at());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SimulatedCommand command = unitCommands.start(request, hub, "local_storage_manifest", now -> {
        });
        drive.requestManifest(command.id(), arrival(command));
        return DriveCommands.accepted(command);
    }

    /** When the cloud has what the command asked for; never, if it is going to fail. */
    private static Instant arrival(SimulatedCommand command) {
        return command.hasEffect() ? command.dueAt() : Instant.MAX;
    }

    private HouseReply manifest(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
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

    private HouseReply media(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        Optional<LocalStorage.Manifest> found = drive.findManifest(request.number("command"));
        if (found.isEmpty() || request.at().isBefore(found.get().readyAt())) {
            return HouseReply.message(404, "Manifest not found", 2104);
        }
        JsonArray media = new JsonArray();
        List<LocalClip> newestFirst = found.get().clips().reversed();
        for (LocalClip clip : newestFirst) {
            JsonObject json = new JsonObject();
            json.addProperty("id", Long.toString(clip.id()));
            json.addProperty("device_name", clip.unitName());
            json.addProperty("device_id", clip.unit().id());
            json.addProperty("dsn", clip.unit().serial());
            json.addProperty("created_at", CloudTime.text(clip.createdAt()));
            json.addProperty("clip_length_ms", 20000);
            json.addProperty("event_type", clip.event());
            json.add("media", JsonNull.INSTANCE);
            media.add(json);
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("manifest_id", Long.toString(found.get().id()));
        answer.add("media", media);
        return HouseReply.json(answer);
    }

    private HouseReply requestClip(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        if (!DriveCommands.isReadable(hub)) {
            return DriveCommands.unavailable(hub);
        }
        Optional<HouseReply> refusal = refuse(request, drive).or(() -> unitCommands.refuse(hub, request.at()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SimulatedCommand command = unitCommands.start(request, hub, "local_storage_clip", now -> {
        });
        drive.requestUpload(request.number("clip"), arrival(command));
        return DriveCommands.accepted(command);
    }

    private HouseReply clip(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        Optional<HouseReply> refusal = refuse(request, drive);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = request.at();
        return drive.isUploaded(request.number("clip"), now)
                ? HouseReply.of(200, "video/mp4", pictures.mp4(request.number("clip"))).grownTo(core.cloud().clipBytes)
                : HouseReply.message(404, "Clip not yet downloaded", 2111);
    }

    private HouseReply deleteClip(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        if (!DriveCommands.isReadable(hub)) {
            return DriveCommands.unavailable(hub);
        }
        long clip = request.number("clip");
        return refuse(request, drive)
                .orElseGet(() -> unitCommands.give(request, hub, "local_storage_delete", now -> drive.delete(clip)));
    }

    private static Optional<HouseReply> refuse(HouseRequest request, LocalStorage drive) {
        if (!drive.isCurrent(request.place("manifest"))) {
            return Optional.of(HouseReply.message(400, "Invalid manifest id", 2104));
        }
        return drive.findClip(request.number("clip")).isEmpty()
                ? Optional.of(HouseReply.message(404, "Invalid clip id", 2103))
                : Optional.empty();
    }
}
