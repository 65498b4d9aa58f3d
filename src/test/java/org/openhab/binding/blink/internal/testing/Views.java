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
package org.openhab.binding.blink.internal.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.CameraView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.model.SyncModuleView;

/**
 * Views and clips with dull defaults: a network with a hub, a doorbell, a camera and a Mini.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Views {

    public static final NetworkId HOUSE = new NetworkId(51001);
    public static final DeviceKey FRONT = new DeviceKey(DeviceFamily.DOORBELL, 73001);
    public static final DeviceKey GARDEN = new DeviceKey(DeviceFamily.CAMERA, 71001);
    public static final SerialNumber FRONT_SERIAL = new SerialNumber("G8T1LN003274K0QC");
    public static final SerialNumber HUB_SERIAL = new SerialNumber("G8U1VM009415X2PL");
    public static final SerialNumber GARDEN_SERIAL = new SerialNumber("G8V1SD006337B8NE");
    public static final SerialNumber MINI_SERIAL = new SerialNumber("G8T1GH001521RW4T");

    private Views() {
    }

    public static AccountView house() {
        return house(doorbell());
    }

    public static AccountView house(DoorbellView doorbell) {
        return new AccountView(List.of(new NetworkView(HOUSE, "House", true)), List.of(syncModule()), List.of(doorbell),
                List.of(camera(), mini()));
    }

    public static SyncModuleView syncModule() {
        return new SyncModuleView(
                facts(new DeviceKey(DeviceFamily.SYNC_MODULE, 61001), HUB_SERIAL, "Hub", "sm2", DeviceStatus.ONLINE), 5,
                "active", null, StorageBackup.UNKNOWN, Instant.parse("2026-11-23T11:59:31Z"));
    }

    public static DoorbellView doorbell() {
        return doorbell(Battery.OK, DeviceStatus.ONLINE);
    }

    public static DoorbellView doorbell(Battery battery, DeviceStatus status) {
        return new DoorbellView(facts(FRONT, FRONT_SERIAL, "Front Door", "lotus", status), DoorbellMode.LFR, battery,
                new Signals(4, 5, 3, 55), true, false, null, Duration.ZERO);
    }

    public static CameraView camera() {
        return new CameraView(facts(GARDEN, GARDEN_SERIAL, "Garden", "sedona", DeviceStatus.ONLINE), Battery.OK,
                new Signals(4, 5, 3, 48), true, null, Duration.ZERO, null);
    }

    public static CameraView mini() {
        return new CameraView(
                facts(new DeviceKey(DeviceFamily.OWL, 72001), MINI_SERIAL, "Kitchen", "owl", DeviceStatus.ONLINE),
                Battery.UNKNOWN, Signals.NONE, true, null, Duration.ZERO, null);
    }

    public static DeviceFacts facts(DeviceKey key, SerialNumber serial, String name, String model,
            DeviceStatus status) {
        return new DeviceFacts(key, serial, HOUSE, name, model, "12.67", status, true);
    }

    public static Clip press(long id, Instant at) {
        return clip(id, FRONT, Kind.PRESS, at);
    }

    public static Clip motion(long id, Instant at) {
        return clip(id, FRONT, Kind.MOTION, at);
    }

    public static Clip clip(long id, DeviceKey device, Kind kind, Instant at) {
        return new Clip(new ClipId(id), device, kind, at, at, Set.of(), null, null, null);
    }
}
