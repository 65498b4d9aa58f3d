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
import java.util.List;
import java.util.Optional;

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

    /** What it is carried out at: the key of a device or the number of a network. */
    default Object target() {
        return network();
    }

    /** What distinguishes it from another command of its kind at the same target. */
    default Object value() {
        return "";
    }

    /** Whether only the last of several at the same target counts. */
    default boolean isSwitch() {
        return false;
    }

    /** Whether it has the same effect as {@code other}. */
    default boolean isSameAs(DeviceCommand other) {
        return getClass() == other.getClass() && target().equals(other.target()) && value().equals(other.value());
    }

    /** Whether {@code later} makes it pointless while it still waits. */
    default boolean isReplacedBy(DeviceCommand later) {
        return isSwitch() && getClass() == later.getClass() && target().equals(later.target());
    }

    /** Whether a device that sleeps carries it out only when it wakes up. */
    default boolean isSetting() {
        return false;
    }

    /**
     * The device or network whose details it may change; empty when none. To fetch details costs a request, and a rule
     * may take a still each minute.
     */
    default Optional<Object> changedDetails() {
        return isSetting() ? Optional.of(target()) : Optional.empty();
    }

    /** What concerns one device. */
    sealed interface OfDevice extends DeviceCommand {

        /** The device as it was when the order was given. */
        DeviceView device();

        @Override
        default NetworkId network() {
            return device().network();
        }

        @Override
        default Object target() {
            return device().key();
        }
    }

    /** Arms or disarms a network. */
    record Arm(NetworkId network, boolean armed) implements DeviceCommand {
        @Override
        public Object value() {
            return armed;
        }

        @Override
        public boolean isSwitch() {
            return true;
        }
    }

    /** Silences the app's notifications of a network; a time of zero ends the silence. */
    record SnoozeNetwork(NetworkId network, Duration time) implements DeviceCommand {
        @Override
        public Object value() {
            return time;
        }

        @Override
        public boolean isSwitch() {
            return true;
        }
    }

    /** Puts a schedule into force or out of it. */
    record EnableSchedule(Schedule schedule, boolean enabled) implements DeviceCommand {
        @Override
        public NetworkId network() {
            return schedule.network();
        }

        @Override
        public Object target() {
            return List.of(schedule.network(), schedule.id());
        }

        @Override
        public Optional<Object> changedDetails() {
            return Optional.of(schedule.network());
        }

        @Override
        public Object value() {
            return enabled;
        }

        @Override
        public boolean isSwitch() {
            return true;
        }
    }

    /** Makes it safe to take the USB storage out of a sync module. */
    record EjectStorage(SyncModuleView device) implements OfDevice {
        @Override
        public Optional<Object> changedDetails() {
            return Optional.of(target());
        }
    }

    /** Takes a still. */
    record Snapshot(DeviceView device) implements OfDevice {
    }

    /** Records a clip. */
    record RecordClip(DeviceView device) implements OfDevice {
    }

    /** Makes a device report how it is. */
    record RefreshStatus(DeviceView device) implements OfDevice {
        @Override
        public Optional<Object> changedDetails() {
            return Optional.of(target());
        }
    }

    /** Keeps a sleeping device awake for a while. */
    record StayAwake(DeviceView device) implements OfDevice {
    }

    /** Switches a device's own motion detection. */
    record EnableMotion(DeviceView device, boolean enabled) implements OfDevice {
        @Override
        public Object value() {
            return enabled;
        }

        @Override
        public boolean isSwitch() {
            return true;
        }

        @Override
        public boolean isSetting() {
            return true;
        }
    }

    /** Silences the app's notifications of a device; a time of zero ends the silence. Presses go on ringing here. */
    record Snooze(DeviceView device, Duration time) implements OfDevice {
        @Override
        public Object value() {
            return time;
        }

        @Override
        public boolean isSwitch() {
            return true;
        }
    }

    /** Says what chime there is inside the house. */
    record SetChime(DeviceView device, Chime chime) implements OfDevice {
        @Override
        public Object value() {
            return chime;
        }

        @Override
        public boolean isSetting() {
            return true;
        }
    }

    /** Rings the chime inside the house. */
    record RingChime(DeviceView device, Chime chime) implements OfDevice {
        @Override
        public Object value() {
            return chime;
        }

    }

    /** Switches the app's warnings of heat and cold. */
    record EnableTemperatureAlert(DeviceView device, boolean enabled) implements OfDevice {
        @Override
        public Object value() {
            return enabled;
        }

        @Override
        public boolean isSwitch() {
            return true;
        }

        @Override
        public boolean isSetting() {
            return true;
        }
    }
}
