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

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * New devices as the homescreen shows them (protocol, section 5.1).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DeviceShapes {
    private static final String SYNC_MODULE = """
            {"id":0,"created_at":"2024-02-16T11:21:00+00:00","updated_at":"2026-11-20T20:00:00+00:00","onboarded":true,
             "status":"online","name":"","serial":"","fw_version":"16.0.32","type":"sm2","subtype":"vinnie",
             "last_hb":"2026-11-20T22:58:31+00:00","wifi_strength":5,"network_id":0,"enable_temp_alerts":true,
             "local_storage_enabled":true,"local_storage_compatible":true,"local_storage_status":"active",
             "revision":"00"}
            """;
    private static final String CAMERA = """
            {"id":0,"created_at":"2024-03-01T10:00:00+00:00","updated_at":"2026-11-20T21:57:00+00:00","name":"",
             "serial":"","fw_version":"13.21","type":"sedona","enabled":true,"thumbnail":"","status":"done",
             "battery":"ok","usage_rate":false,"network_id":0,"issues":[],
             "signals":{"lfr":5,"wifi":4,"temp":48,"battery":3},"local_storage_enabled":true,
             "local_storage_compatible":true,"snooze":false,"snooze_time_remaining":null,"revision":"00",
             "color":"black"}
            """;
    private static final String MINI = """
            {"id":0,"created_at":"2024-04-17T21:42:56+00:00","updated_at":"2026-11-20T19:50:09+00:00","onboarded":true,
             "name":"","serial":"","fw_version":"10.63","type":"owl","enabled":true,"thumbnail":"","status":"online",
             "network_id":0,"local_storage_enabled":false,"local_storage_compatible":true,"snooze":false,
             "snooze_time_remaining":null,"color":"white"}
            """;
    private static final String DOORBELL = """
            {"id":0,"created_at":"2025-05-02T08:10:00+00:00","updated_at":"2026-11-20T18:40:11+00:00","onboarded":true,
             "network_id":0,"name":"","serial":"","fw_version":"12.67","type":"lotus","enabled":true,"status":"online",
             "battery":"ok","doorbell_mode":"","config_out_of_sync":false,"thumbnail":"","thumbnail_timestamp":0,
             "issues":[],"signals":{"wifi":4,"battery":3},"local_storage_enabled":false,
             "local_storage_compatible":true,"snooze":false,"snooze_time_remaining":null,"revision":"00",
             "color":"black"}
            """;

    private DeviceShapes() {
    }

    /** A device as it is when it was just set up; a doorbell gets its mode from {@link #mode}. */
    static SimulatedDevice device(DeviceKind kind, String type, long id, long networkId, String name, String serial) {
        JsonObject facts = JsonParser.parseString(switch (kind) {
            case SYNC_MODULE -> SYNC_MODULE;
            case CAMERA -> CAMERA;
            case MINI -> MINI;
            case DOORBELL -> DOORBELL;
        }).getAsJsonObject();
        facts.addProperty("id", id);
        facts.addProperty("network_id", networkId);
        facts.addProperty("name", name);
        facts.addProperty("serial", serial);
        facts.addProperty("type", type);
        if ("sonoran".equals(type)) {
            facts.addProperty("vo9_compatible", true);
            facts.addProperty("network_type", "vo9_mcs_2");
        }
        return new SimulatedDevice(kind, facts, ConfigBodies.of(kind, type), switch (kind) {
            case SYNC_MODULE -> new Thumbnail(ThumbnailForm.NONE, 0);
            case CAMERA -> new Thumbnail(ThumbnailForm.VERSIONED, 1795207000L);
            case MINI -> new Thumbnail(ThumbnailForm.BARE_NUMBER, 1795206600L);
            case DOORBELL -> new Thumbnail(ThumbnailForm.VERSIONED, 1795200011L);
        });
    }

    /** Gives a doorbell a mode and what goes with it: wires need no battery, and only a hub has a radio. */
    static void mode(SimulatedDevice doorbell, String mode) {
        doorbell.facts().addProperty("doorbell_mode", mode);
        boolean wired = "always_on".equals(mode);
        JsonObject signals = new JsonObject();
        if ("lfr".equals(mode)) {
            signals.addProperty("lfr", 5);
            signals.addProperty("wifi", 4);
            signals.addProperty("temp", 50);
        } else {
            signals.addProperty("wifi", 4);
        }
        if (wired) {
            doorbell.facts().add("battery", JsonNull.INSTANCE);
        } else {
            signals.addProperty("battery", 3);
            doorbell.facts().addProperty("battery", "ok");
        }
        doorbell.facts().add("signals", signals);
    }
}
