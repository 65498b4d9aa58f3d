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
package org.openhab.binding.blink.internal.live.immis;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The times of a connection.
 *
 * @param connect how long the network and the TLS handshake may take, each step
 * @param read how long a read waits before it is checked what is due
 * @param keepAlive between two keep-alive frames
 * @param statistics between two statistics frames
 * @param silence without transport stream, after which the connection is given up
 * @param halfFrame how long a frame may be incomplete
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record ImmisTimes(Duration connect, Duration read, Duration keepAlive, Duration statistics, Duration silence,
        Duration halfFrame) {

    /** As the servers expect it. */
    public static ImmisTimes standard() {
        return new ImmisTimes(Duration.ofSeconds(10), Duration.ofMillis(250), Duration.ofSeconds(10),
                Duration.ofSeconds(1), Duration.ofSeconds(25), Duration.ofSeconds(5));
    }

    ImmisTimes withRead(Duration other) {
        return new ImmisTimes(connect, other, keepAlive, statistics, silence, halfFrame);
    }
}
