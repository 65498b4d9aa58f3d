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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A reply and how it goes over the wire.
 *
 * @param reply what is said, if anything is
 * @param manner how it is said
 * @param delay real time to wait before it
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record Answer(HouseReply reply, Manner manner, Duration delay) {

    /** How the connection treats the client. */
    enum Manner {
        NORMAL,
        /** The connection is reset without an answer. */
        RESET,
        /** Nothing comes until the server is closed. */
        SILENT,
        /** Headers and half of the body come, the rest never does. */
        STALLING,
        /** Headers and half of the body come, then the connection is closed. */
        CUT_OFF
    }

    static Answer of(HouseReply reply) {
        return of(reply, Manner.NORMAL);
    }

    static Answer of(HouseReply reply, Manner manner) {
        return new Answer(reply, manner, Duration.ZERO);
    }

    /** Whether the client cannot know what became of its request. */
    boolean isLost() {
        return manner == Manner.RESET || manner == Manner.SILENT;
    }

    Answer withReply(HouseReply changed) {
        return new Answer(changed, manner, delay);
    }

    Answer with(String header, String value) {
        return new Answer(reply.with(header, value), manner, delay);
    }
}
