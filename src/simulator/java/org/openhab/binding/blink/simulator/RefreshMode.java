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
 * What a refresh does with the refresh token.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum RefreshMode {
    /** A new one each time, the old one is worth nothing from then on. */
    ROTATES,
    /** The same one is returned again. */
    STAYS,
    /** The answer has none; the old one stays good. */
    OMITTED
}
