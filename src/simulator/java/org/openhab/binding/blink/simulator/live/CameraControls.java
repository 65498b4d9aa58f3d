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
package org.openhab.binding.blink.simulator.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a camera does on inline commands while it streams: lamp, siren, pan-tilt mount (protocol, section 7.6). All of
 * it ends with the session. Messages go to all clients of the session.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class CameraControls {
    private static final Duration SIREN = Duration.ofSeconds(30);
    private static final int MOVE_LENGTH = 7;
    private static final int PAN = 4;
    private static final int TILT = 5;
    /** The range of the mount; the numbers are invented. */
    private static final int MOST_PAN = 180;
    private static final int MOST_TILT = 90;

    private record Message(Duration due, Frame frame) {
    }

    private final boolean lamp;
    private final boolean siren;
    private final boolean mount;
    private final Duration delay;
    private final List<Message> messages = new ArrayList<>();
    private @Nullable Duration sirenUntil;
    private int pan = MOST_PAN / 2;
    private int tilt = MOST_TILT / 2;
    private int homePan = pan;
    private int homeTilt = tilt;

    /** @param delay from a command to its answer */
    public CameraControls(boolean lamp, boolean siren, boolean mount, Duration delay) {
        this.lamp = lamp;
        this.siren = siren;
        this.mount = mount;
        this.delay = delay;
    }

    /** Carries out a command; a command that is ignored is returned as a sentence. */
    Optional<String> onCommand(Frame command, Duration now) {
        stopSiren(now);
        int expected = command.value() == 3 ? MOVE_LENGTH : 0;
        if (!knows(command.value())) {
            return Optional.of("this camera has no inline command " + Integer.toUnsignedString(command.value()));
        }
        if (command.payload().length != expected) {
            return Optional.of("inline command " + command.value() + " has " + command.payload().length
                    + " bytes instead of " + expected);
        }
        Duration due = now.plus(delay);
        switch (command.value()) {
            case 1 -> say(due, 1);
            case 2 -> say(due, 0);
            case 3 -> move(due, command.payload()[PAN] & 0xFF, command.payload()[TILT] & 0xFF);
            case 4 -> sayPosition(due, 2, pan, tilt);
            case 5 -> move(due, homePan, homeTilt);
            case 6 -> {
                homePan = pan;
                homeTilt = tilt;
                sayPosition(due, 3, homePan, homeTilt);
            }
            case 7 -> say(due, 5);
            case 8 -> {
                sirenUntil = now.plus(SIREN);
                say(due, 7);
            }
            default -> {
                sirenUntil = null;
                say(due, 6);
            }
        }
        return Optional.empty();
    }

    /** The frames that are due, without the first ones that were sent already. */
    List<Frame> due(int sent, Duration now) {
        stopSiren(now);
        return messages.stream().skip(sent).takeWhile(message -> message.due().compareTo(now) <= 0).map(Message::frame)
                .toList();
    }

    private boolean knows(int value) {
        return switch (value) {
            case 1, 2 -> lamp;
            case 3, 4, 5, 6, 7 -> mount;
            case 8, 9 -> siren;
            default -> false;
        };
    }

    private void stopSiren(Duration now) {
        Duration until = sirenUntil;
        if (until != null && now.compareTo(until) >= 0) {
            sirenUntil = null;
            say(until, 6);
        }
    }

    private void move(Duration due, int toPan, int toTilt) {
        pan = Math.min(toPan, MOST_PAN);
        tilt = Math.min(toTilt, MOST_TILT);
        sayPosition(due, 2, pan, tilt);
        if (pan != toPan || tilt != toTilt) {
            say(due, 4, (byte) 0, (byte) MOST_PAN, (byte) 0, (byte) MOST_TILT);
        }
    }

    private void sayPosition(Duration due, int value, int atPan, int atTilt) {
        say(due, value, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) atPan, (byte) atTilt, (byte) 0);
    }

    private void say(Duration due, int value, byte... payload) {
        messages.add(new Message(due, new Frame(Frame.ACCESSORY_MESSAGE, value, payload)));
    }
}
