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
 * A device of the account at one instant.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface DeviceView permits SyncModuleView, VideoDevice {

    /** What every device has. */
    DeviceFacts facts();

    /** What it is to a person. */
    DeviceKind kind();

    /** The list of the homescreen that it stands in. */
    default DeviceFamily family() {
        return facts().key().family();
    }

    default DeviceKey key() {
        return facts().key();
    }

    default SerialNumber serial() {
        return facts().serial();
    }

    /** Whether the device is meant by {@code wanted}: its serial number, or what once stood in for it. */
    default boolean answersTo(SerialNumber wanted) {
        return facts().answersTo(wanted);
    }

    default NetworkId network() {
        return facts().network();
    }

    default String name() {
        return facts().name();
    }

    default DeviceStatus status() {
        return facts().status();
    }
}
