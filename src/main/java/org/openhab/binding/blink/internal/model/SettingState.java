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
package org.openhab.binding.blink.internal.model;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A setting as a device has it.
 *
 * @param value that it has now
 * @param writable false where the device names the setting but does not support it
 * @param least smallest number that it takes; 0 for other values
 * @param most largest number that it takes; 0 for other values
 * @param options the values that the device offers, if it names them; empty when any in the range will do
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record SettingState(SettingValue value, boolean writable, int least, int most, List<SettingValue> options) {

    public SettingState {
        options = List.copyOf(options);
    }

    /** Whether the device takes {@code wanted}. */
    public boolean takes(SettingValue wanted) {
        if (!writable || wanted.getClass() != value.getClass()) {
            return false;
        }
        if (!options.isEmpty()) {
            return options.contains(wanted);
        }
        return !(wanted instanceof SettingValue.Number number) || number.number() >= least && number.number() <= most;
    }
}
