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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why a connection is over.
 *
 * @param detail for the log, without secrets; may be empty
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record ConnectionEnd(Reason reason, String detail) {

    private static final int MAX_DETAIL = 200;

    /** The kinds of ends. */
    public enum Reason {
        /** No connection came about. */
        UNREACHABLE,
        /** The server could not be verified, or does not speak TLS. */
        TLS_REFUSED,
        /** The server closed before its first frame: it does not take the client hello. */
        REFUSED,
        /** The server closed: the camera or the service has stopped. */
        ENDED,
        /** The network failed. */
        LOST,
        /** No transport stream came for a while. */
        SILENT,
        /** A frame stayed incomplete. */
        HALF_FRAME,
        /** A frame announced more than a server sends. */
        PAYLOAD_TOO_LARGE,
        /** {@link ImmisConnection#close} was called. */
        CLOSED
    }

    /** Parts of the detail come from the peer: it is cut and has no control characters. */
    public ConnectionEnd {
        String plain = detail.replaceAll("\\p{Cntrl}", " ");
        detail = plain.length() > MAX_DETAIL ? plain.substring(0, MAX_DETAIL) : plain;
    }
}
