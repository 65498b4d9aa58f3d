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

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a server does next on a connection.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
sealed interface Step {
    /** Sends these, each in a write of its own. */
    record Write(List<byte[]> writes) implements Step {
        static Write of(Frame frame) {
            return new Write(List.of(frame.bytes()));
        }
    }

    /** Nothing is due for so long, unless the client sends something. */
    record Wait(Duration duration) implements Step {
    }

    /** Closes the connection. */
    record Close() implements Step {
    }
}
