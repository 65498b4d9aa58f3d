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
package org.openhab.binding.blink.internal.live;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a live session is doing.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum LiveState {
    /** Nothing; it can start at once. */
    IDLE,
    /** The cloud was asked, and there is no picture yet. */
    STARTING,
    /** There is a picture. */
    STREAMING,
    /** The cloud is being told that it is over. */
    ENDING,
    /** It is over, and it is too early for the next start. */
    COOLING;

    /** As users and logs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
