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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonObject;

/**
 * Classic cameras and Minis (protocol, sections 4.3 and 4.4).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CameraRoutes {
    private final HouseCore core;
    private final UnitCommands unitCommands;

    CameraRoutes(HouseCore core, UnitCommands unitCommands) {
        this.core = core;
        this.unitCommands = unitCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.CAMERA_CONFIG, this::cameraConfig);
        handlers.put(Route.CAMERA_SIGNALS, this::cameraSignals);
        handlers.put(Route.CAMERA_UPDATE, request -> unitCommands.configure(request, UnitKind.CAMERA));
        handlers.put(Route.CAMERA_ENABLE, request -> unitCommands.motionEnabled(request, UnitKind.CAMERA, true));
        handlers.put(Route.CAMERA_DISABLE, request -> unitCommands.motionEnabled(request, UnitKind.CAMERA, false));
        handlers.put(Route.CAMERA_THUMBNAIL, request -> unitCommands.thumbnail(request, UnitKind.CAMERA));
        handlers.put(Route.CAMERA_CLIP, request -> unitCommands.clip(request, UnitKind.CAMERA));
        handlers.put(Route.CAMERA_STATUS, request -> unitCommands.status(request, UnitKind.CAMERA));
        handlers.put(Route.MINI_CONFIG, this::miniConfig);
        handlers.put(Route.MINI_UPDATE, request -> unitCommands.configure(request, UnitKind.MINI));
        handlers.put(Route.MINI_THUMBNAIL, request -> unitCommands.thumbnail(request, UnitKind.MINI));
        handlers.put(Route.MINI_CLIP, request -> unitCommands.clip(request, UnitKind.MINI));
        handlers.put(Route.MINI_STATUS, request -> unitCommands.status(request, UnitKind.MINI));
    }

    private HouseReply cameraConfig(HouseRequest request) {
        return unitCommands.find(request, UnitKind.CAMERA)
                .map(camera -> HouseReply.json(
                        ConfigShapes.cameraConfig(camera, core.household().networkOf(camera), core.account().id())))
                .orElseGet(() -> UnitCommands.notFound(UnitKind.CAMERA));
    }

    private HouseReply cameraSignals(HouseRequest request) {
        return unitCommands.find(request, UnitKind.CAMERA).map(camera -> {
            JsonObject signals = camera.facts().get("signals") instanceof JsonObject shown
                    ? shown.deepCopy()
                    : new JsonObject();
            signals.addProperty("updated_at", CloudTime.text(request.at()));
            return HouseReply.json(signals);
        }).orElseGet(() -> UnitCommands.notFound(UnitKind.CAMERA));
    }

    private HouseReply miniConfig(HouseRequest request) {
        return unitCommands.find(request, UnitKind.MINI).map(mini -> HouseReply.json(ConfigShapes.miniConfig(mini)))
                .orElseGet(() -> UnitCommands.notFound(UnitKind.MINI));
    }
}
