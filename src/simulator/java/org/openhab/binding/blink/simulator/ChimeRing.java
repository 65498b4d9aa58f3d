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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One ring of a chime that was requested.
 *
 * @param at when, by the cloud's clock
 * @param type which chime: {@code mechanical} or {@code digital}
 * @param duration how long, in the wire's unit
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record ChimeRing(Instant at, String type, int duration) {
}
