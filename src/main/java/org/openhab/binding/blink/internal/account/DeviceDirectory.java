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
package org.openhab.binding.blink.internal.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.SerialNumber;

/**
 * Which device the cloud means by a key: from the view, and before the first view from what was known in the session
 * before.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DeviceDirectory {

    private final Map<DeviceKey, SerialNumber> known = new HashMap<>();
    /** The devices of the latest view. */
    private final Map<DeviceKey, DeviceView> devices = new HashMap<>();
    /** What stands in for their serial numbers; with many devices it takes long to make them for each question. */
    private final Map<DeviceKey, SerialNumber> standIns = new HashMap<>();

    /** Takes what was known in the session before; the first view replaces it. */
    void restore(Map<DeviceKey, SerialNumber> former) {
        known.putAll(former);
    }

    /** Nothing that is known belongs to this account. */
    void forgetAll() {
        known.clear();
    }

    /** Takes the latest view. */
    void update(AccountView latest) {
        known.clear();
        devices.clear();
        standIns.clear();
        latest.devices().forEach(device -> {
            known.put(device.key(), device.serial());
            devices.putIfAbsent(device.key(), device);
            standIns.putIfAbsent(device.key(), DeviceFacts.standIn(device.network(), device.key()));
        });
    }

    /** Serial numbers by key. */
    Map<DeviceKey, SerialNumber> serials() {
        return Map.copyOf(known);
    }

    /** The key as the account uses it; the same when it means no known device. */
    DeviceKey resolve(DeviceKey key) {
        if (key.family() != DeviceFamily.UNKNOWN) {
            return key;
        }
        DeviceKey found = null;
        for (DeviceKey each : known.keySet()) {
            if (each.id() == key.id()) {
                if (found != null) {
                    return key; // ambiguous
                }
                found = each;
            }
        }
        return found == null ? key : found;
    }

    boolean knows(DeviceKey key) {
        return known.containsKey(key);
    }

    /** Whether {@code subject} is the device of that resolved key. */
    boolean isAt(DeviceKey key, Subject subject) {
        if (!(subject instanceof Subject.Device wanted)) {
            return false;
        }
        DeviceView device = devices.get(key);
        SerialNumber serial = device == null ? known.get(key) : device.serial();
        return wanted.serial().equals(serial) || wanted.serial().equals(standIns.get(key));
    }

    /** Whether {@code subject} is that network. */
    static boolean isNetwork(NetworkId id, Subject subject) {
        return subject instanceof Subject.Network network && network.id().equals(id);
    }

    /** The device of that resolved key; empty before the first view. */
    Optional<DeviceView> find(DeviceKey key) {
        return Optional.ofNullable(devices.get(key));
    }
}
