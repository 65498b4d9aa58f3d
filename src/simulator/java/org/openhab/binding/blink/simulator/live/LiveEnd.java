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
package org.openhab.binding.blink.simulator.live;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a live view ends, {@link LiveSettings#endAfter} after its media connection was accepted unless another time is
 * given (protocol, section 7.8, and section 9, item 27).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum LiveEnd {
    /** When the client ends it, or after {@code duration} of the answer. */
    NONE,
    /** The server closes the connection. */
    EOF,
    /** Nothing more comes; the connection stays open. */
    SILENCE,
    /** The first half of a frame comes and nothing after it; the connection stays open. */
    HALF_FRAME,
    /** The server closes the connection at once when it has read the client hello. */
    HELLO_REFUSED,
    /** At once: session message 9, then the connection is closed. */
    START_FAILED,
    /** The command is complete that long after the request; the media go on. */
    COMMAND_FIRST,
    /** From that long after the request, polls of the command fail; the media go on. */
    BAD_POLLS,
    /** The request is refused: its answer has {@link LiveSettings#refusalCode} and no {@code server}. */
    NO_SERVER
}
