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
import org.openhab.binding.blink.internal.model.Setting;
import org.openhab.binding.blink.internal.model.SettingValue;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.VideoDevice;

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
    private Object value() {
        return switch (this) {
            case Arm c -> c.armed();
            case SnoozeNetwork c -> c.time();
            case EnableSchedule c -> c.enabled();
            case EnableMotion c -> c.enabled();
            case Snooze c -> c.time();
            case SetChime c -> c.chime();
            case RingChime c -> c.chime();
            case EnableTemperatureAlert c -> c.enabled();
            case ChangeSetting c -> c.value();
            case SwitchLight c -> c.on();
            case EjectStorage c -> "";
            case Snapshot c -> "";
            case RecordClip c -> "";
            case RefreshStatus c -> "";
            case StayAwake c -> "";
        };
    }

    /** Whether it has the same effect as {@code other}. */
    default boolean isSameAs(DeviceCommand other) {
        return getClass() == other.getClass() && target().equals(other.target()) && value().equals(other.value());
    }

    /** Whether {@code later} makes it pointless while it still waits. */
    default boolean isReplacedBy(DeviceCommand later) {
        return this instanceof Switch && getClass() == later.getClass() && target().equals(later.target());
    }

    /**
     * The device or network whose details it may change; empty when none. To fetch details costs a request, and a rule
     * may take a snapshot each minute.
     */
    default Optional<Object> changedDetails() {
        return switch (this) {
            case EnableSchedule c -> Optional.of(c.network());
            case ChangeSetting c -> Optional.empty(); // its config is read back anyway
            case Configuring c -> Optional.of(c.target());
            case SwitchLight c -> Optional.of(c.target());
            case EjectStorage c -> Optional.of(c.target());
            case RefreshStatus c -> Optional.of(c.target());
            default -> Optional.empty();
        };
    }

    /** Only the last of several at the same target counts. */
    sealed interface Switch extends DeviceCommand {
    }

    /** What concerns one device. */
    sealed interface OfDevice extends DeviceCommand {

        /** The device as it was when the command was given. */
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

    /** A device that sleeps carries it out only when it wakes up. */
    sealed interface Configuring extends OfDevice {
    }

    /** Arms or disarms a network. */
    record Arm(NetworkId network, boolean armed) implements Switch {
    }

    /** Silences the app's notifications of a network; a time of zero ends the silence. */
    record SnoozeNetwork(NetworkId network, Duration time) implements Switch {
    }

    /** Enables or disables a schedule. */
    record EnableSchedule(Schedule schedule, boolean enabled) implements Switch {
        @Override
        public NetworkId network() {
            return schedule.network();
        }

        @Override
        public Object target() {
            return List.of(schedule.network(), schedule.id());
        }
    }

    /** Makes it safe to take the USB storage out of a sync module. */
    record EjectStorage(SyncModuleView device) implements OfDevice {
    }

    /** Takes a snapshot. */
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
    record EnableMotion(DeviceView device, boolean enabled) implements Configuring, Switch {
    }

    /** Silences the app's notifications of a device; a time of zero ends the silence. Presses go on ringing here. */
    record Snooze(DeviceView device, Duration time) implements OfDevice, Switch {
    }

    /** Says what chime there is inside the house. */
    record SetChime(DeviceView device, Chime chime) implements Configuring {
    }

    /** Rings the chime inside the house. */
    record RingChime(DeviceView device, Chime chime) implements OfDevice {
    }

    /** Switches the app's warnings of heat and cold. */
    record EnableTemperatureAlert(DeviceView device, boolean enabled) implements Configuring, Switch {
    }

    /** Changes a setting. It counts as done when the device's config shows it. */
    record ChangeSetting(VideoDevice device, Setting setting, SettingValue value) implements Configuring, Switch {

        /** One setting has nothing to do with another of the same device. */
        @Override
        public Object target() {
            return List.of(device.key(), setting);
        }
    }

    /** Switches a floodlight, a spotlight or a light mount. */
    record SwitchLight(VideoDevice device, boolean on) implements OfDevice, Switch {
    }
}
