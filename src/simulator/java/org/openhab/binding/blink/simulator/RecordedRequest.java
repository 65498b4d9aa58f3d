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
import org.eclipse.jdt.annotation.Nullable;

/**
 * One request as the house remembers it, without secrets.
 *
 * @param at when, by the cloud's clock
 * @param route what was asked, null when it is unknown
 * @param line method, path and the harmless part of the query
 * @param status the HTTP status of the answer; 0 when no whole answer is sent
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record RecordedRequest(Instant at, @Nullable Route route, String line, int status) {
}
