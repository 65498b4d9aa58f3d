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
 * How the cloud sees a device.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum DeviceStatus {
    /** Reachable; battery devices that have checked in count as online. */
    ONLINE,
    /** The cloud has lost the device. */
    OFFLINE,
    /** A standalone doorbell between two events: it will wake by itself. */
    ASLEEP,
    /** The cloud said something else or nothing. Not a reason to call the device offline. */
    UNKNOWN
}
