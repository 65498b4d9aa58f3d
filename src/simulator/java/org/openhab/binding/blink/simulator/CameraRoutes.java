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
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Classic cameras, in the older and in the newer form of each route (protocol, section 4.3).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CameraRoutes {
    private static final DeviceKind KIND = DeviceKind.CAMERA;

    private final HouseCore core;
    private final DeviceCommands deviceCommands;

    CameraRoutes(HouseCore core, DeviceCommands deviceCommands) {
        this.core = core;
        this.deviceCommands = deviceCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.CAMERA_CONFIG, this::oldConfig);
        handlers.put(Route.CAMERA_CONFIG_NEW, this::config);
        handlers.put(Route.CAMERA_SIGNALS, this::signals);
        handlers.put(Route.CAMERAS_OLD, this::list);
        put(handlers, request -> deviceCommands.configure(request, KIND), Route.CAMERA_UPDATE, Route.CAMERA_UPDATE_NEW);
        put(handlers, request -> deviceCommands.motionEnabled(request, KIND, true), Route.CAMERA_ENABLE,
                Route.CAMERA_ENABLE_NEW);
        put(handlers, request -> deviceCommands.motionEnabled(request, KIND, false), Route.CAMERA_DISABLE,
                Route.CAMERA_DISABLE_NEW);
        put(handlers, request -> deviceCommands.thumbnail(request, KIND), Route.CAMERA_THUMBNAIL,
                Route.CAMERA_THUMBNAIL_NEW);
        put(handlers, request -> deviceCommands.clip(request, KIND), Route.CAMERA_CLIP);
        put(handlers, request -> deviceCommands.status(request, KIND), Route.CAMERA_STATUS, Route.CAMERA_STATUS_NEW);
        put(handlers, request -> deviceCommands.calibrate(request, KIND), Route.CAMERA_CALIBRATE,
                Route.CAMERA_CALIBRATE_OLD);
        put(handlers, request -> temperatureAlert(request, true), Route.CAMERA_TEMP_ALERT_ENABLE,
                Route.CAMERA_TEMP_ALERT_ENABLE_OLD);
        put(handlers, request -> temperatureAlert(request, false), Route.CAMERA_TEMP_ALERT_DISABLE,
                Route.CAMERA_TEMP_ALERT_DISABLE_OLD);
    }

    private static void put(Map<Route, RouteHandler> handlers, RouteHandler handler, Route... twins) {
        for (Route route : twins) {
            handlers.put(route, handler);
        }
    }

    private HouseReply config(HouseRequest request) {
        return with(request, camera -> ConfigShapes.camera(camera, core.household().accessoriesOf(camera),
                core.cloud().cameraWrapper));
    }

    private HouseReply oldConfig(HouseRequest request) {
        return with(request, camera -> ConfigShapes.oldCamera(camera, core.household().networkOf(camera),
                core.account().id(), core.cloud().cameraWrapper));
    }

    private HouseReply signals(HouseRequest request) {
        return with(request, camera -> {
            JsonObject signals = camera.facts().get("signals") instanceof JsonObject shown
                    ? shown.deepCopy()
                    : new JsonObject();
            signals.addProperty("updated_at", CloudTime.text(request.at()));
            return signals;
        });
    }

    private HouseReply list(HouseRequest request) {
        Optional<SimulatedNetwork> network = core.household().findNetwork(request.number("network"));
        if (network.isEmpty()) {
            return HouseReply.message(404, "Network not found", 300);
        }
        List<SimulatedDevice> devices = core.household().devicesOf(network.get().id());
        JsonArray cameras = new JsonArray();
        devices.stream().filter(device -> device.kind() == KIND).forEach(camera -> cameras.add(camera.facts()));
        JsonObject answer = new JsonObject();
        answer.add("cameras", cameras);
        return HouseReply.json(answer);
    }

    private HouseReply temperatureAlert(HouseRequest request, boolean on) {
        Optional<SimulatedDevice> found = deviceCommands.find(request, KIND);
        if (found.isEmpty()) {
            return DeviceCommands.notFound(KIND);
        }
        Instant now = request.at();
        found.get().config().addProperty("temp_alarm_enable", on);
        found.get().touch(now);
        return HouseReply.message(200, "OK", 0);
    }

    private HouseReply with(HouseRequest request, Function<SimulatedDevice, JsonObject> answer) {
        Optional<SimulatedDevice> found = deviceCommands.find(request, KIND);
        return found.isEmpty() ? DeviceCommands.notFound(KIND) : HouseReply.json(answer.apply(found.get()));
    }
}
