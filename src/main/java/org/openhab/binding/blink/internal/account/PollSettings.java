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
 * How often to look and how old news may be, as the person set it.
 *
 * @param events usual time between two looks at the media list
 * @param status time between two looks at the account
 * @param pressMaxAge how old a press may be to ring still
 * @param pressPicture which picture belongs to a press
 * @param saveClips whether the recording of each press is saved
 * @param clipRetention how long these stay; zero for ever
 * @param clipFolder name of their folder below openHAB's
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record PollSettings(Duration events, Duration status, Duration pressMaxAge, PressPicture pressPicture,
        boolean saveClips, Duration clipRetention, String clipFolder) {

    /** Which picture belongs to a press. */
    public enum PressPicture {
        /** None. */
        OFF,
        /** The still of its item, whenever the cloud has one. */
        ITEM,
        /** The same; but where the item comes without one, a new one is taken. */
        SNAPSHOT
    }
}
