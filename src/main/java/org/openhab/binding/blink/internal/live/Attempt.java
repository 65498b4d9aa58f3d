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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CommandHandle;

/**
 * One start of a live session and what the cloud has answered to it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Attempt {

    private final int number;
    private @Nullable CommandHandle command;
    private @Nullable CommandPolling polling;
    private boolean answered;

    Attempt(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean is(int which) {
        return which == number;
    }

    /** The cloud has answered, with a command or without. */
    void answered(@Nullable CommandHandle named) {
        answered = true;
        command = named;
    }

    boolean isAnswered() {
        return answered;
    }

    /** To be polled, and to be told {@code done}. */
    @Nullable
    CommandHandle command() {
        return command;
    }

    /** A connection is being made; from now on the command is polled. */
    void connects(CommandPolling how) {
        polling = how;
    }

    boolean isConnected() {
        return polling != null;
    }

    /** Whether to poll now; then it counts as asked. */
    boolean asksNow(Duration now) {
        CommandPolling current = polling;
        return current != null && current.ask(now);
    }

    /** Takes the answer to a poll; false when too many in a row were bad. */
    boolean polled(Progress progress, Duration now) {
        CommandPolling current = polling;
        return current == null || current.answered(progress, now);
    }

    /** When to poll next; {@code never} while there is nothing to ask. */
    Duration nextPoll(Duration never) {
        CommandPolling current = polling;
        return current == null ? never : current.due(never);
    }
}
