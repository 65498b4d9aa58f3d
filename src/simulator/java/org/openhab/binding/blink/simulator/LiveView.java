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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.simulator.live.Conversation;
import org.openhab.binding.blink.simulator.live.HelloCheck;
import org.openhab.binding.blink.simulator.live.LiveEnd;
import org.openhab.binding.blink.simulator.live.LiveSession;
import org.openhab.binding.blink.simulator.live.LiveSettings;

/**
 * One accepted request for a live view, with its command and its connection. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveView {
    private final SimulatedDevice device;
    private final SimulatedCommand command;
    private final Keys keys;
    private final LiveSession session;
    private final boolean firstJoiner;
    private final boolean killed;
    private @Nullable Conversation conversation;
    private @Nullable Instant closedAt;
    private String reason = "";
    private boolean done;

    /**
     * What a client needs to connect.
     *
     * @param connection the id in the address
     * @param clientId an unsigned number
     * @param token is a secret
     */
    record Keys(String connection, int clientId, String token) {
        @Override
        public String toString() {
            return connection;
        }
    }

    /** @param killed whether the media are closed after 2 s, because the session before has ended only just */
    LiveView(SimulatedDevice device, SimulatedCommand command, Keys keys, LiveSession session, boolean firstJoiner,
            boolean killed) {
        this.device = device;
        this.command = command;
        this.keys = keys;
        this.session = session;
        this.firstJoiner = firstJoiner;
        this.killed = killed;
    }

    SimulatedDevice device() {
        return device;
    }

    SimulatedCommand command() {
        return command;
    }

    Keys keys() {
        return keys;
    }

    LiveSession session() {
        return session;
    }

    boolean isFirstJoiner() {
        return firstJoiner;
    }

    boolean isKilled() {
        return killed;
    }

    HelloCheck helloCheck(LiveSettings settings) {
        return new HelloCheck(device.serial(), keys.clientId(), keys.token(), keys.connection(), settings);
    }

    /** The client is connected. */
    void connect(Conversation opened) {
        conversation = opened;
    }

    @Nullable
    Conversation conversation() {
        return conversation;
    }

    boolean wasConnected() {
        return conversation != null;
    }

    /** The media have ended, unless they had before. */
    void close(String why, Instant now) {
        if (closedAt == null) {
            closedAt = now;
            reason = why;
        }
    }

    /** The client says that it is done; false when it had said so before. */
    boolean done(Instant now) {
        boolean first = !done;
        done = true;
        command.end(now);
        Conversation open = conversation;
        if (open != null) {
            open.close("done");
        }
        close("done", now);
        return first;
    }

    boolean isDone() {
        return done;
    }

    /** Why it has ended, empty before. */
    String reason(Instant now) {
        return reason.isEmpty() && !isOpen(now) ? "never connected" : reason;
    }

    /** When it ended: without a connection, with its command; {@link Instant#MAX} while it goes on. */
    Instant closedAt() {
        Instant closed = closedAt;
        if (closed != null) {
            return closed;
        }
        return wasConnected() ? Instant.MAX : command.finishedAt();
    }

    boolean isOpen(Instant now) {
        return now.isBefore(closedAt());
    }

    /** Whether a poll of the command fails. */
    boolean failsPolls(Instant now, LiveSettings settings) {
        return session.end() == LiveEnd.BAD_POLLS && !now.isBefore(command.createdAt().plus(settings.endAfter));
    }
}
