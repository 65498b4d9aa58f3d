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
 * How a doorbell is powered and connected.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum DoorbellMode {
    /** Wired power, always reachable. */
    ALWAYS_ON,
    /** Paired with a sync module over the low-frequency radio. */
    LFR,
    /** Battery without a sync module: sleeps and talks to the cloud on a press or on motion only. */
    STANDALONE,
    UNKNOWN
}
