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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What costs requests of its own: fetched only for subjects whose listeners declare it, in its turn, after the event
 * list.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum Detail {
    /** The settings of a device. */
    CONFIG,
    /** The thumbnail of a device, and those of its presses. */
    THUMBNAIL,
    /** The schedules of a network. */
    SCHEDULES,
    /** The USB storage of a sync module. */
    STORAGE
}
