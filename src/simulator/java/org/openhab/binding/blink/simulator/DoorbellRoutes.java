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
    private static final String WIRED = "always_on";

    private final HouseCore core;
    private final UnitCommands unitCommands;

    DoorbellRoutes(HouseCore core, UnitCommands unitCommands) {
        this.core = core;
        this.unitCommands = unitCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DOORBELL_CONFIG, this::config);
        handlers.put(Route.DOORBELL_UPDATE, request -> unitCommands.configure(request, UnitKind.DOORBELL));
        handlers.put(Route.DOORBELL_ENABLE, request -> unitCommands.motionEnabled(request, UnitKind.DOORBELL, true));
        handlers.put(Route.DOORBELL_DISABLE, request -> unitCommands.motionEnabled(request, UnitKind.DOORBELL, false));
        handlers.put(Route.DOORBELL_THUMBNAIL, request -> unitCommands.thumbnail(request, UnitKind.DOORBELL));
        handlers.put(Route.DOORBELL_CLIP, request -> unitCommands.clip(request, UnitKind.DOORBELL));
        handlers.put(Route.DOORBELL_STATUS, request -> unitCommands.status(request, UnitKind.DOORBELL));
        handlers.put(Route.DOORBELL_STAY_AWAKE,
                request -> unitCommands.atOnce(request, UnitKind.DOORBELL, "stay_awake", core.events()::keepAwake));
        handlers.put(Route.DOORBELL_POWER_TEST,
                request -> unitCommands.atOnce(request, UnitKind.DOORBELL, "power_test", SimulatedUnit::touch));
        handlers.put(Route.DOORBELL_MODE, this::changeMode);
        handlers.put(Route.DOORBELL_TEMP_ALERT_ENABLE, request -> temperatureAlert(request, true));
        handlers.put(Route.DOORBELL_TEMP_ALERT_DISABLE, request -> temperatureAlert(request, false));
        handlers.put(Route.DOORBELL_TEMP_ALERT_ENABLE_OLD, request -> temperatureAlert(request, true));
        handlers.put(Route.DOORBELL_TEMP_ALERT_DISABLE_OLD, request -> temperatureAlert(request, false));
        handlers.put(Route.DOORBELL_CALIBRATE_OLD, request -> unitCommands.calibrate(request, UnitKind.DOORBELL));
        handlers.put(Route.DOORBELL_CALIBRATE, request -> unitCommands.calibrate(request, UnitKind.DOORBELL));
    }

    private HouseReply config(HouseRequest request) {
        return unitCommands.find(request, UnitKind.DOORBELL)
                .map(doorbell -> HouseReply.json(ConfigShapes.doorbell(doorbell, request.at())))
                .orElseGet(() -> UnitCommands.notFound(UnitKind.DOORBELL));
    }

    /** Switches to and fro between wires and battery; on battery it works with the hub, if there is one. */
    private HouseReply changeMode(HouseRequest request) {
        boolean hub = core.household().findSyncModule(request.number("network")).isPresent();
        return unitCommands.atOnce(request, UnitKind.DOORBELL, "change_mode", (doorbell, now) -> {
            String mode = !WIRED.equals(doorbell.mode()) ? WIRED : hub ? "lfr" : "standalone";
            UnitShapes.mode(doorbell, mode);
            doorbell.touch(now);
            // It has just been talked to.
            core.events().keepAwake(doorbell, now);
        });
    }

    private HouseReply temperatureAlert(HouseRequest request, boolean on) {
        return unitCommands.setting(request, UnitKind.DOORBELL, on ? "temp_alert_enable" : "temp_alert_disable",
                (doorbell, now) -> {
                    doorbell.config().addProperty("temp_alarm_enable", on);
                    doorbell.touch(now);
                });
    }
}
