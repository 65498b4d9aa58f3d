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

import java.nio.channels.WritableByteChannel;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * Fetches what is too large to be held.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface HttpDownload {

    /**
     * Begins to fetch. Returns at once; of {@code call}'s answer only a body with status 200 is written.
     *
     * @param maxBytes the largest body that is taken
     * @param into where it is written as it arrives, on a thread of the client
     * @param ended is told once, on any thread
     */
    void download(HttpRequest call, long maxBytes, WritableByteChannel into, Consumer<Answer> ended)
            throws CloudException, InterruptedException;

    /** How it ended. */
    sealed interface Answer {

        /** The cloud answered, and the body is whole; {@code head} has status and header fields only. */
        record Whole(HttpResponse head) implements Answer {
        }

        /** No whole answer. */
        record Broken(CloudException why) implements Answer {
        }
    }
}
