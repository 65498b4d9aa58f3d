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
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Plain;

/**
 * What people want of a session: readers, the switch, commands that wait for a picture, a lamp that is lit and goes out
 * with the session, a siren.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Demand {

    private static final int MAX_COMMANDS = 8;
    private static final Duration SIREN = Duration.ofSeconds(30);

    private final List<InlineCommand> commands = new ArrayList<>();
    private Duration lastUse = Duration.ZERO;
    private int readers;
    private boolean on;
    private boolean lamp;

    /** Somebody reads, or something is wanted until {@code until}. */
    void use(Duration until) {
        lastUse = until.compareTo(lastUse) > 0 ? until : lastUse;
    }

    void switchOn() {
        on = true;
    }

    /** Adds a command to those that wait; false when too many do. */
    boolean add(InlineCommand command) {
        return commands.size() < MAX_COMMANDS && commands.add(command);
    }

    /** The commands that wait, to be sent now. What a command does keeps the session for a while. */
    List<InlineCommand> takeCommands(Duration now) {
        List<InlineCommand> taken = List.copyOf(commands);
        commands.clear();
        taken.forEach(each -> keepFor(each, now));
        return taken;
    }

    private void keepFor(InlineCommand command, Duration now) {
        use(command == Plain.SIREN_ON ? now.plus(SIREN) : now);
        if (command == Plain.LIGHTS_ON || command == Plain.LIGHTS_OFF) {
            lamp = command == Plain.LIGHTS_ON;
        }
    }

    void lampIsOut() {
        lamp = false;
    }

    /** A reader that stays until it is gone. */
    void opened() {
        readers++;
    }

    void closed(Duration now) {
        readers--;
        use(now);
    }

    /** Whether it ends only when one of those says so. */
    boolean isHeld() {
        return on || lamp || readers > 0;
    }

    /** Since when it is unused, unless it is held. */
    Duration lastUse() {
        return lastUse;
    }
}
