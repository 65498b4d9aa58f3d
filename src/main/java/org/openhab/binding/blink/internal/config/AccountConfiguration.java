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
package org.openhab.binding.blink.internal.config;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.TypedText;

/**
 * The parameters of an account Thing. Out of range numbers, which only text files can hold, count as the nearest good
 * one.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class AccountConfiguration {

    public String email = "";
    public String password = "";
    public String verificationCode = "";
    public int eventInterval = 10;
    public int statusInterval = 60;
    public int pressMaxAge = 120;
    public String pressPicture = "item";
    public boolean allowDisarm = true;
    public boolean saveClips;
    public int clipRetention = 7;
    public String clipFolder = "blink";
    public int liveViewBattery = 60;
    public int liveViewPowered = 300;

    /** The e-mail address in the form in which it is compared, stored and sent. */
    public String email() {
        return TypedText.trimmed(email);
    }

    /** Whether the e-mail address has the form of one. */
    public boolean hasEmail() {
        return email().matches("[^@\\s]++@[^@\\s]++");
    }

    /** Whether the folder is a plain one: no way up, no way out. */
    public boolean hasClipFolder() {
        return clipFolder().matches("[\\w-][\\w .-]*+(/[\\w-][\\w .-]*+)*+");
    }

    /** The folder for clips, in one form. */
    public String clipFolder() {
        return TypedText.trimmed(clipFolder);
    }

    /** Zero for no limit. */
    public Duration clipRetention() {
        return Duration.ofDays(Math.clamp(clipRetention, 0, 3_650));
    }

    public Duration eventInterval() {
        return Duration.ofSeconds(Math.clamp(eventInterval, 5, 3_600));
    }

    public Duration statusInterval() {
        return Duration.ofSeconds(Math.clamp(statusInterval, 30, 3_600));
    }

    public Duration liveViewBattery() {
        return Duration.ofSeconds(Math.clamp(liveViewBattery, 10, 300));
    }

    public Duration liveViewPowered() {
        return Duration.ofSeconds(Math.clamp(liveViewPowered, 10, 900));
    }

    public Duration pressMaxAge() {
        return Duration.ofSeconds(Math.clamp(pressMaxAge, 10, 3_600));
    }
}
