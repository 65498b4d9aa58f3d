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
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.UnitView;

/**
 * Something that a person or a rule wants changed in the cloud.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface Order {

    /** The network that it is carried out in. */
    NetworkId network();

    /** Whether a unit that sleeps carries it out only when it wakes up. */
    default boolean isSetting() {
        return false;
    }

    /** What concerns one unit. */
    sealed interface OfUnit extends Order {

        /** The unit as it was when the order was given. */
        UnitView unit();

        @Override
        default NetworkId network() {
            return unit().network();
        }
    }

    /** Arms or disarms a network. */
    record Arm(NetworkId network, boolean armed) implements Order {
    }

    /** Silences the app's notifications of a network; a time of zero ends the silence. */
    record SnoozeNetwork(NetworkId network, Duration time) implements Order {
    }

    /** Puts a schedule into force or out of it. */
    record EnableSchedule(Schedule schedule, boolean enabled) implements Order {
        @Override
        public NetworkId network() {
            return schedule.network();
        }
    }

    /** Makes it safe to take the USB storage out of a sync module. */
    record EjectStorage(SyncModuleView unit) implements OfUnit {
    }

    /** Takes a still. */
    record Snapshot(UnitView unit) implements OfUnit {
    }

    /** Records a clip. */
    record RecordClip(UnitView unit) implements OfUnit {
    }

    /** Makes a unit report how it is. */
    record RefreshStatus(UnitView unit) implements OfUnit {
    }

    /** Keeps a sleeping unit awake for a while. */
    record StayAwake(UnitView unit) implements OfUnit {
    }

    /** Switches a unit's own motion detection. */
    record EnableMotion(UnitView unit, boolean enabled) implements OfUnit {
        @Override
        public boolean isSetting() {
            return true;
        }
    }

    /** Silences the app's notifications of a unit; a time of zero ends the silence. Presses go on ringing here. */
    record Snooze(UnitView unit, Duration time) implements OfUnit {
    }

    /** Says what chime there is inside the house. */
    record SetChime(UnitView unit, Chime chime) implements OfUnit {
        @Override
        public boolean isSetting() {
            return true;
        }
    }

    /** Rings the chime inside the house. */
    record RingChime(UnitView unit, Chime chime) implements OfUnit {
    }

    /** Switches the app's warnings of heat and cold. */
    record EnableTemperatureAlert(UnitView unit, boolean enabled) implements OfUnit {
        @Override
        public boolean isSetting() {
            return true;
        }
    }
}
