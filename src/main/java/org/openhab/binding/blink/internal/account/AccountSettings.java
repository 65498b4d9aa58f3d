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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How an account works, as the person set it.
 *
 * @param eventInterval usual time between two polls of the event list
 * @param statusInterval time between two polls of the account's state
 * @param pressMaxAge how old a press may be and still ring
 * @param pressPicture which picture belongs to a press
 * @param saveClips whether the clip of each press is saved
 * @param clipRetention how long these are kept; zero for always
 * @param clipFolder name of their folder below openHAB's
 * @param mayDisarm whether openHAB may disarm networks
 * @param liveViewBattery how long a device on batteries may stream without a pause
 * @param liveViewPowered the same for one with power from the wall
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record AccountSettings(Duration eventInterval, Duration statusInterval, Duration pressMaxAge,
        PressPicture pressPicture, boolean saveClips, Duration clipRetention, String clipFolder, boolean mayDisarm,
        Duration liveViewBattery, Duration liveViewPowered) {

    /** Which picture belongs to a press. */
    public enum PressPicture {
        /** None. */
        OFF,
        /** The thumbnail of its item, whenever the cloud has one. */
        ITEM,
        /** The same; but where the item comes without one, a snapshot is taken. */
        SNAPSHOT
    }
}
