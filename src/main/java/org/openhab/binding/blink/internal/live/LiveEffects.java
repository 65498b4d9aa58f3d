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
package org.openhab.binding.blink.internal.live;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.immis.ImmisAddress;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;

/**
 * What a live session wants done. Answers go to the method of {@link LiveSession} that is named, with the same attempt,
 * and on the session's executor. No method may block.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface LiveEffects {

    /** Asks the cloud for a live view. Answered by {@code started} or {@code notStarted}, always. */
    void start(int attempt);

    /** Connects to the media server. Answered by {@code streaming} with the first segment, and {@code disconnected}. */
    void connect(int attempt, ImmisAddress address, Secret token);

    /** Sends a command over the connection. Not answered. */
    void send(InlineCommand command);

    /** Asks how the command is. Answered by {@code polled}, always; an answer that did not come is an unclear one. */
    void poll(int attempt, CommandHandle command);

    /** Closes the connection, if there is one, and ends the stream of its readers. */
    void close();

    /** Tells the cloud that it is over. Answered by {@code doneSent}, whatever came of it. */
    void done(int attempt, CommandHandle command);

    /** The status has changed. */
    void changed(LiveStatus status);
}
