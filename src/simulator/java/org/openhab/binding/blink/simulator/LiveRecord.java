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
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.live.Conversation;

/**
 * What became of a live view.
 *
 * @param serial of the device
 * @param startedAt when it was requested
 * @param duration until it ended, or until now
 * @param reason why it ended, empty while it goes on
 * @param done whether the client has said that it is done
 * @param firstJoiner whether no other client was watching when it began
 * @param connected whether a client hello was accepted
 * @param frames how many frames with parts of the stream were sent
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record LiveRecord(String serial, Instant startedAt, Duration duration, String reason, boolean done,
        boolean firstJoiner, boolean connected, int frames) {

    static LiveRecord of(LiveView view, Instant now) {
        Instant startedAt = view.command().createdAt();
        Instant until = view.isOpen(now) ? now : view.closedAt();
        Conversation conversation = view.conversation();
        return new LiveRecord(view.device().serial(), startedAt, Duration.between(startedAt, until), view.reason(now),
                view.isDone(), view.isFirstJoiner(), view.wasConnected(),
                conversation == null ? 0 : conversation.frames());
    }
}
