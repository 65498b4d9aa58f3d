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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the live view server asks of the house. It is called with the lock of the server held.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface LiveHost {
    /** What the next connection gets to see. */
    TlsMode tls();

    /** The time of the media. */
    Duration now();

    /**
     * A client hello has come.
     *
     * @param hello {@value HelloCheck#LENGTH} bytes
     * @return empty closes the connection without an answer
     */
    Optional<Conversation> open(byte[] hello);

    /** A connection ended in the middle of a client hello. */
    void onHalfHello(int bytes);

    /** The connection is closed; {@link Conversation#end()} says why. */
    void onClosed(Conversation conversation);
}
