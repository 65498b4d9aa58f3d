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
package org.openhab.binding.blink.internal.cloud;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.SyncModuleView;

/**
 * Something that a person or a rule wants changed in the cloud.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface DeviceCommand {

    /** The network that it is carried out in. */
    NetworkId network();

    /** Whether a device that sleeps carries it out only when it wakes up. */
    default boolean isSetting() {
        return false;
    }

    /** What concerns one device. */
    sealed interface OfDevice extends DeviceCommand {

        /** The device as it was when the order was given. */
        DeviceView device();

        @Override
        default NetworkId network() {
            return device().network();
        }
    }

    /** Arms or disarms a network. */
    record Arm(NetworkId network, boolean armed) implements DeviceCommand {
    }

    /** Silences the app's notifications of a network; a time of zero ends the silence. */
    record SnoozeNetwork(NetworkId network, Duration time) implements DeviceCommand {
    }

    /** Puts a schedule into force or out of it. */
    record EnableSchedule(Schedule schedule, boolean enabled) implements DeviceCommand {
        @Override
        public NetworkId network() {
            return schedule.network();
        }
    }

    /** Makes it safe to take the USB storage out of a sync module. */
    record EjectStorage(SyncModuleView device) implements OfDevice {
    }

    /** Takes a still. */
    record Snapshot(DeviceView device) implements OfDevice {
    }

    /** Records a clip. */
    record RecordClip(DeviceView device) implements OfDevice {
    }

    /** Makes a device report how it is. */
    record RefreshStatus(DeviceView device) implements OfDevice {
    }

    /** Keeps a sleeping device awake for a while. */
    record StayAwake(DeviceView device) implements OfDevice {
    }

    /** Switches a device's own motion detection. */
    record EnableMotion(DeviceView device, boolean enabled) implements OfDevice {
        @Override
        public boolean isSetting() {
            return true;
        }
    }

    /** Silences the app's notifications of a device; a time of zero ends the silence. Presses go on ringing here. */
    record Snooze(DeviceView device, Duration time) implements OfDevice {
    }

    /** Says what chime there is inside the house. */
    record SetChime(DeviceView device, Chime chime) implements OfDevice {
        @Override
        public boolean isSetting() {
            return true;
        }
    }

    /** Rings the chime inside the house. */
    record RingChime(DeviceView device, Chime chime) implements OfDevice {
    }

    /** Switches the app's warnings of heat and cold. */
    record EnableTemperatureAlert(DeviceView device, boolean enabled) implements OfDevice {
        @Override
        public boolean isSetting() {
            return true;
        }
    }
}
