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
package org.openhab.binding.blink.internal.simulator;

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
    private static final HouseReply NO_DRIVE = HouseReply.message(404, "Sync module not found", 400);

    /** What a route does with the drive of the sync module in its path. */
    private interface DriveHandler {
        HouseReply handle(HouseRequest request, SimulatedUnit hub, LocalStorage drive);
    }

    private final HouseCore core;
    private final UnitOrders orders;
    private final Pictures pictures = new Pictures();

    DriveRoutes(HouseCore core, UnitOrders orders) {
        this.core = core;
        this.orders = orders;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DRIVE_STATUS, withDrive(this::status));
        handlers.put(Route.DRIVE_MANIFEST_REQUEST, withDrive(this::requestManifest));
        handlers.put(Route.DRIVE_MANIFEST, withDrive(this::manifest));
        handlers.put(Route.DRIVE_MEDIA, withDrive(this::media));
        handlers.put(Route.DRIVE_CLIP_REQUEST, withDrive(this::requestClip));
        handlers.put(Route.DRIVE_CLIP, withDrive(this::clip));
        handlers.put(Route.DRIVE_CLIP_DELETE, withDrive(this::deleteClip));
    }

    private RouteHandler withDrive(DriveHandler handler) {
        return request -> {
            Optional<SimulatedUnit> hub = orders.find(request, UnitKind.SYNC_MODULE);
            return hub.isEmpty() ? NO_DRIVE : handler.handle(request, hub.get(), core.people().drive(hub.get()));
        };
    }

    private HouseReply status(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        JsonObject answer = new JsonObject();
        answer.addProperty("enabled", hub.isTrue("local_storage_enabled"));
        answer.add("usb_state", hub.facts().get("local_storage_status"));
        answer.addProperty("usb_storage_used", drive.usedPercent());
        answer.addProperty("usb_storage_full", false);
        answer.addProperty("usb_format_compatible", true);
        answer.addProperty("storage_warning", 0);
        answer.addProperty("sm_backup_enabled", false);
        answer.addProperty("sm_backup_in_progress", false);
        answer.add("last_backup_completed", JsonNull.INSTANCE);
        answer.add("last_backup_result", JsonNull.INSTANCE);
        answer.addProperty("network_id", hub.networkId());
        answer.addProperty("sync_module_id", hub.id());
        return HouseReply.json(answer);
    }

    private HouseReply requestManifest(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        if (orders.isHubBusy(hub.networkId(), request.at())) {
            return UnitOrders.busy();
        }
        SimulatedCommand command = core.commands().start("local_storage_manifest", hub, core.cloud().timing.upload(),
                request.at(), now -> {
                });
        drive.requestManifest(command.id(), command.dueAt());
        return accepted(command);
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
        Optional<HouseReply> refusal = refuse(request, drive);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (orders.isHubBusy(hub.networkId(), request.at())) {
            return UnitOrders.busy();
        }
        SimulatedCommand command = core.commands().start("local_storage_clip", hub, core.cloud().timing.upload(),
                request.at(), now -> {
                });
        drive.requestUpload(request.number("clip"), command.dueAt());
        return accepted(command);
    }

    private HouseReply clip(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        Optional<HouseReply> refusal = refuse(request, drive);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = request.at();
        return drive.isUploaded(request.number("clip"), now)
                ? HouseReply.of(200, "video/mp4", pictures.mp4(request.number("clip")))
                : HouseReply.message(404, "Clip not yet downloaded", 2111);
    }

    private HouseReply deleteClip(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        Optional<HouseReply> refusal = refuse(request, drive);
        if (refusal.isEmpty()) {
            drive.delete(request.number("clip"));
        }
        return refusal.orElseGet(() -> HouseReply.message(200, "Successfully deleted clip", 711));
    }

    private static Optional<HouseReply> refuse(HouseRequest request, LocalStorage drive) {
        if (!drive.isCurrent(request.place("manifest"))) {
            return Optional.of(HouseReply.message(400, "Invalid manifest id", 2104));
        }
        return drive.findClip(request.number("clip")).isEmpty()
                ? Optional.of(HouseReply.message(404, "Invalid clip id", 2103))
                : Optional.empty();
    }

    private static HouseReply accepted(SimulatedCommand command) {
        JsonObject answer = new JsonObject();
        answer.addProperty("id", command.id());
        answer.addProperty("network_id", command.networkId());
        return HouseReply.json(answer);
    }
}
