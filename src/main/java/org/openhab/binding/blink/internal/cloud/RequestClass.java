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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a request is for. The budget of an hour is shared out by class, so that no class can use up what another needs.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum RequestClass {
    /** Sign-in, renewal of tokens. */
    SESSION,
    /** The list of events: presses, motion, clips. */
    EVENTS,
    /** The state of the account: homescreen, tier. */
    STATE,
    /** What people and rules ask devices to do, and following it to its end. */
    COMMANDS,
    /** Thumbnails and clips. */
    MEDIA,
    /** Settings of single devices, schedules, storage. */
    DETAILS
}
