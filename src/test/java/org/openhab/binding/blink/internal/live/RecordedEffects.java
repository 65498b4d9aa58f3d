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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.immis.ImmisAddress;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;

/**
 * Keeps what a session wants done.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RecordedEffects implements LiveEffects {

    final List<String> calls = new ArrayList<>();
    final List<LiveStatus> statuses = new ArrayList<>();

    /** What was wanted since the last time. */
    List<String> take() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    @Override
    public void start(int attempt) {
        calls.add("start " + attempt);
    }

    @Override
    public void connect(int attempt, ImmisAddress address, Secret token) {
        calls.add("connect " + attempt + " " + address + " " + token.reveal());
    }

    @Override
    public void send(InlineCommand command) {
        calls.add("send " + command);
    }

    @Override
    public void poll(int attempt, CommandHandle command) {
        calls.add("poll " + attempt + " " + command.id());
    }

    @Override
    public void close() {
        calls.add("close");
    }

    @Override
    public void done(int attempt, CommandHandle command) {
        calls.add("done " + attempt + " " + command.id());
    }

    @Override
    public void changed(LiveStatus status) {
        statuses.add(status);
    }
}
