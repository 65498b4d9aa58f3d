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
package org.openhab.binding.blink.internal.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.RequestBudget;
import org.openhab.binding.blink.internal.event.EventMemoryStore;
import org.openhab.binding.blink.internal.live.immis.MediaConnector;

/**
 * What one session of an account works with.
 *
 * @param signIn gets the session
 * @param cloud answers about the account
 * @param memory what has been seen of the event list, over restarts
 * @param budget how many requests were sent and may be sent
 * @param clips where clips are saved
 * @param live connects to the media servers of live views
 * @param connection to the cloud
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record AccountServices(SignInManager signIn, BlinkCloud cloud, EventMemoryStore memory, RequestBudget budget,
        ClipFolder clips, MediaConnector live, Connection connection) {

    /** What a session holds open. */
    public interface Connection {

        /** Cuts short what is under way, except an exchange of tokens. Called on any thread; returns at once. */
        void abort();

        /** Stores what the next session should know, for the case that this one has no orderly end. */
        void keep();

        /** Closes it, and stores what the next session should know. Called once; may block for a moment. */
        void close();
    }
}
