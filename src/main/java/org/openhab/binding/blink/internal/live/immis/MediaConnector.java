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
import org.openhab.binding.blink.internal.cloud.Secret;

/**
 * Connects to the media servers of live views.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface MediaConnector {

    /**
     * Begins to connect. Returns at once; how it went, the listener is told.
     *
     * @param token the {@code liveview_token} of the cloud's answer, or blank
     * @throws java.util.concurrent.RejectedExecutionException when there is no thread for it; then the listener is not
     *             told anything
     */
    MediaConnection connect(ImmisAddress address, Secret token, ConnectionListener listener);

    /** A connection. Methods may be called from any thread. */
    interface MediaConnection {

        /**
         * Sends a command as soon as the connection stands, within half a second.
         *
         * @return false when it cannot be sent, because the connection is closed or too many commands wait
         */
        boolean send(InlineCommand command);

        /** Ends the connection at once; its listener is told. May be called several times. */
        void close();
    }
}
