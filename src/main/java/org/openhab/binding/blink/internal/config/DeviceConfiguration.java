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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.SerialNumber;

/**
 * The parameters of a Thing that is a device with a serial number.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class DeviceConfiguration {

    public String serialNumber = "";
    public int motionHold = 90;

    /** The serial number in its normal form; empty when nothing but blanks was typed. */
    public Optional<SerialNumber> serial() {
        return SerialNumber.parse(serialNumber);
    }

    /** How long motion is shown after it was seen. */
    public Duration motionHold() {
        return Duration.ofSeconds(Math.clamp(motionHold, 5, 3_600));
    }
}
