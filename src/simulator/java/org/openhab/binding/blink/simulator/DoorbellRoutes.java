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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Doorbells without their chimes (protocol, sections 4.5 and 5.3).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DoorbellRoutes {
    private final HouseCore core;
    private final DeviceCommands deviceCommands;

    DoorbellRoutes(HouseCore core, DeviceCommands deviceCommands) {
        this.core = core;
        this.deviceCommands = deviceCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DOORBELL_CONFIG, this::config);
        handlers.put(Route.DOORBELL_UPDATE, request -> deviceCommands.configure(request, DeviceKind.DOORBELL));
        handlers.put(Route.DOORBELL_ENABLE,
                request -> deviceCommands.motionEnabled(request, DeviceKind.DOORBELL, true));
        handlers.put(Route.DOORBELL_DISABLE,
                request -> deviceCommands.motionEnabled(request, DeviceKind.DOORBELL, false));
        handlers.put(Route.DOORBELL_THUMBNAIL, request -> deviceCommands.thumbnail(request, DeviceKind.DOORBELL));
        handlers.put(Route.DOORBELL_CLIP, request -> deviceCommands.clip(request, DeviceKind.DOORBELL));
        handlers.put(Route.DOORBELL_STATUS, request -> deviceCommands.status(request, DeviceKind.DOORBELL));
        handlers.put(Route.DOORBELL_STAY_AWAKE,
                request -> deviceCommands.atOnce(request, DeviceKind.DOORBELL, "stay_awake", core.events()::keepAwake));
        handlers.put(Route.DOORBELL_TEMP_ALERT_ENABLE, request -> temperatureAlert(request, true));
        handlers.put(Route.DOORBELL_TEMP_ALERT_DISABLE, request -> temperatureAlert(request, false));
        handlers.put(Route.DOORBELL_TEMP_ALERT_ENABLE_OLD, request -> temperatureAlert(request, true));
        handlers.put(Route.DOORBELL_TEMP_ALERT_DISABLE_OLD, request -> temperatureAlert(request, false));
        handlers.put(Route.DOORBELL_CALIBRATE_OLD, request -> deviceCommands.calibrate(request, DeviceKind.DOORBELL));
        handlers.put(Route.DOORBELL_CALIBRATE, request -> deviceCommands.calibrate(request, DeviceKind.DOORBELL));
    }

    private HouseReply config(HouseRequest request) {
        return deviceCommands.find(request, DeviceKind.DOORBELL)
                .map(doorbell -> HouseReply.json(ConfigShapes.doorbell(doorbell, request.at())))
                .orElseGet(() -> DeviceCommands.notFound(DeviceKind.DOORBELL));
    }

    private HouseReply temperatureAlert(HouseRequest request, boolean on) {
        return deviceCommands.setting(request, DeviceKind.DOORBELL, on ? "temp_alert_enable" : "temp_alert_disable",
                (doorbell, now) -> {
                    doorbell.config().addProperty("temp_alarm_enable", on);
                    doorbell.touch(now);
                });
    }
}
