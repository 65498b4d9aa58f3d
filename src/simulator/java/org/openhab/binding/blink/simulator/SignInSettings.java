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
package org.openhab.binding.blink.simulator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the sign-in host of this house behaves; the initial values are the usual behavior. Change it within
 * {@link SimulatedHouse#signIn(java.util.function.Consumer)}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SignInSettings {
    public SecondFactor secondFactor = SecondFactor.ACCEPTED_202;
    public RefreshMode refreshMode = RefreshMode.ROTATES;
    public final Set<SignInQuirk> quirks = EnumSet.noneOf(SignInQuirk.class);
    /** The status for a wrong verification code: 400, 401 and 412 are reported. */
    public int wrongCodeStatus = 400;
    /** So many sign-ins or wrong codes within {@link #lockOut} lead to the lock-out. */
    public int attempts = 8;
    public Duration lockOut = Duration.ofMinutes(60);
    /** Whether 429 comes with {@code Retry-After}. */
    public boolean retryAfter;

    SignInSettings() {
    }
}
