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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Order;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.UnitKind;
import org.openhab.binding.blink.internal.model.UnitView;

/**
 * Where each order goes, and what goes with it.
 *
 * @see "doc/protocol.md, sections Orders, Doorbells, Schedules"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class OrderRoutes {

    static final String NETWORK = "/api/v1/accounts/{a}/networks/{n}";
    private static final String DOORBELL = NETWORK + "/doorbells/{d}";
    private static final String CAMERA = "/network/{n}/camera/{c}";
    private static final String MINI = NETWORK + "/owls/{o}";
    private static final String NOTHING = "{}";

    private OrderRoutes() {
    }

    /**
     * One request that gives an order.
     *
     * @param what a few plain words for logs
     * @param followed whether the cloud must name a command to follow; if not, it may also be done at once
     * @param numbers for the places of the template
     */
    record OrderRoute(String template, String json, String what, boolean followed, long... numbers) {
    }

    static OrderRoute of(Order order) {
        long network = order.network().value();
        return switch (order) {
            case Order.Arm arm -> {
                String verb = arm.armed() ? "arm" : "disarm";
                yield new OrderRoute(NETWORK + "/state/" + verb, NOTHING, verb, true, network);
            }
            case Order.SnoozeNetwork snooze -> new OrderRoute(NETWORK + snoozeVerb(snooze.time().isZero()),
                    snoozeBody(snooze.time().toMinutes()), "snooze network", false, network);
            case Order.EnableSchedule schedule ->
                new OrderRoute("/api/v1/networks/{n}/programs/{p}/" + (schedule.enabled() ? "enable" : "disable"),
                        NOTHING, "schedule", false, network, schedule.schedule().id());
            case Order.EjectStorage eject -> new OrderRoute(NETWORK + "/sync_modules/{s}/local_storage/eject", NOTHING,
                    "eject", false, network, eject.unit().id().value());
            case Order.Snapshot snapshot -> ofUnit(snapshot.unit(), "/thumbnail", NOTHING, "snapshot", true);
            case Order.RecordClip clip -> ofUnit(clip.unit(), "/clip", NOTHING, "record clip", true);
            case Order.EnableMotion motion -> motion(motion.unit(), motion.enabled());
            case Order.RefreshStatus status -> ofUnit(status.unit(), "/status", NOTHING, "status", false);
            case Order.StayAwake awake -> ofUnit(awake.unit(), "/stay_awake", NOTHING, "stay awake", false);
            case Order.Snooze snooze -> ofUnit(snooze.unit(), snoozeVerb(snooze.time().isZero()),
                    snoozeBody(snooze.time().toMinutes()), "snooze", false);
            case Order.SetChime set -> ofUnit(set.unit(), "/chime/" + word(set.chime()) + "/config",
                    "{\"duration\":" + set.chime().length().toMillis() + "}", "chime", false);
            case Order.RingChime ring -> ofUnit(ring.unit(), "/trigger_chime", "{\"chime_type\":\"" + word(ring.chime())
                    + "\",\"duration\":" + ring.chime().length().toMillis() + "}", "ring chime", false);
            case Order.EnableTemperatureAlert alert ->
                ofUnit(alert.unit(), alert.enabled() ? "/temp_alert_enable" : "/temp_alert_disable", NOTHING,
                        "temperature alert", false);
        };
    }

    /** A Mini has no such route of its own: there it is a setting like others. */
    private static OrderRoute motion(UnitView unit, boolean enabled) {
        String what = (enabled ? "enable" : "disable") + " motion";
        return unit.kind() == UnitKind.MINI
                ? ofUnit(unit, "/config", "{\"enabled\":" + enabled + "}", what, true)
                : ofUnit(unit, enabled ? "/enable" : "/disable", NOTHING, what, true);
    }

    private static OrderRoute ofUnit(UnitView unit, String verb, String json, String what, boolean followed) {
        String template = switch (unit.kind()) {
            case DOORBELL -> DOORBELL;
            case CAMERA -> CAMERA;
            case MINI -> MINI;
            case SYNC_MODULE -> throw new IllegalArgumentException("A sync module cannot " + what);
        };
        return new OrderRoute(template + verb, json, what, followed, unit.network().value(), unit.id().value());
    }

    private static String snoozeVerb(boolean end) {
        return end ? "/unsnooze" : "/snooze";
    }

    private static String snoozeBody(long minutes) {
        return minutes == 0 ? NOTHING : "{\"snooze_time\":" + minutes + "}";
    }

    private static String word(Chime chime) {
        return chime.type().name().toLowerCase(Locale.ROOT);
    }
}
