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
package org.openhab.binding.blink.demo;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.demo.LogEvent.Kind;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The states of all channels, as Items linked to them would show them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ChannelStates {

    private final Map<ChannelUID, State> states = new ConcurrentHashMap<>();
    private final EventLog log;

    ChannelStates(EventLog log) {
        this.log = log;
    }

    /** NULL before the first. */
    public State get(ChannelUID channel) {
        return Objects.requireNonNullElse(states.get(channel), UnDefType.NULL);
    }

    synchronized void update(ChannelUID channel, State state) {
        State before = Objects.requireNonNullElse(states.put(channel, state), UnDefType.NULL);
        if (!before.equals(state)) {
            log.add(Kind.STATE, changed(channel, before.toString(), state.toString()));
        }
    }

    /** The line of the log for such a change. */
    static String changed(ChannelUID channel, String before, String after) {
        return "Channel '%s' changed from %s to %s".formatted(channel, before, after);
    }
}
