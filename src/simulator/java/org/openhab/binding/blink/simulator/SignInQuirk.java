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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Oddities of the sign-in host, off unless a test wants them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum SignInQuirk {
    /** The page has no csrf token. */
    NO_CSRF,
    /** 202 with a body that says nothing about a second factor. */
    SECOND_FACTOR_UNEXPLAINED,
    /** The last redirect has no {@code code}. */
    LOCATION_WITHOUT_CODE,
    /** The last redirect has a {@code state} that the client did not send. */
    OTHER_STATE,
    /** Locations are complete addresses. */
    ABSOLUTE_LOCATIONS,
    /** After the password the redirect leads straight to the callback with its {@code code}. */
    CODE_RIGHT_AWAY
}
