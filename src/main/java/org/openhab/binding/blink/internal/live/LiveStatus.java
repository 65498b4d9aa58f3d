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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a live session is, for those who show it or wait for it.
 *
 * @param lastEnd why the last one ended or did not start; null before the first one and while one runs
 * @param startsAgain whether another start follows by itself after the pause
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record LiveStatus(LiveState state, @Nullable LiveEnd lastEnd, boolean startsAgain) {

    /** Nobody has watched yet. */
    public static final LiveStatus NONE = new LiveStatus(LiveState.IDLE, null, false);

    /** Whether it makes sense to wait for a picture. */
    public boolean isExpected() {
        return state == LiveState.STARTING || startsAgain;
    }

    /** Whether a session runs: what the switch of the Thing shows. */
    public boolean isOn() {
        return state == LiveState.STARTING || state == LiveState.STREAMING || startsAgain;
    }
}
