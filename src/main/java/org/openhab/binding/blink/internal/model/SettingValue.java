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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The value of a {@link Setting}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface SettingValue {

    /** On or off. */
    record Switch(boolean on) implements SettingValue {
    }

    /** A number of steps, or of seconds. */
    record Number(int number) implements SettingValue {
    }

    /** One of a few words, in lower case. */
    record Word(String word) implements SettingValue {
    }
}
