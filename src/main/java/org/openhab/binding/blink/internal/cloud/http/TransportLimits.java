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
package org.openhab.binding.blink.internal.cloud.http;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the client of an account is limited to, whatever its version.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class TransportLimits {

    /** Four addresses of a host get their turn within the 10 s of a request, and the last still has time to answer. */
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    static final Duration NAME_TIMEOUT = Duration.ofSeconds(5);

    /** Shorter than the 60 s after which load balancers close a connection, so that no request meets a closed one. */
    static final Duration IDLE_TIMEOUT = Duration.ofSeconds(50);

    /** A download may take minutes, as long as something arrives. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /** Downloads that do not move must leave connections to the polls. */
    static final int CONNECTIONS_PER_HOST = 8;

    /** 16 KiB of header fields and the first line. A longer access token than 4 KiB has been seen elsewhere. */
    static final int REQUEST_BUFFER_BYTES = 24 << 10;

    /** Bytes of a response without body content in a row: header fields, chunk framing, trailers. */
    static final int MOST_HEADER_BYTES = 64 << 10;

    private TransportLimits() {
    }
}
