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
package org.openhab.binding.blink.internal.live.immis;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.immis.CameraMessage.MountNotice;
import org.openhab.binding.blink.internal.live.immis.CameraMessage.SessionNotice;

/**
 * Reads the frames that carry a message. What is not known, or is too short, is no message.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MessageReader {

    static final int AUDIO_OFFER = 0x0C;
    static final int ACCESSORY = 0x15;
    static final int SESSION = 0x18;

    private static final int CAN_TALK = 0xA000_0001;
    private static final int CAN_TALK_TOO = 0xA000_0003;
    private static final int CANNOT_TALK = 0xA000_0002;
    private static final int PAN = 4;
    private static final int TILT = 5;

    private MessageReader() {
    }

    static Optional<CameraMessage> read(int type, int value, byte[] payload) {
        return switch (type) {
            case AUDIO_OFFER -> audioOffer(value);
            case ACCESSORY -> accessory(value, payload);
            case SESSION -> session(value);
            default -> Optional.empty();
        };
    }

    private static Optional<CameraMessage> audioOffer(int value) {
        return switch (value) {
            case CAN_TALK, CAN_TALK_TOO -> Optional.of(new CameraMessage.AudioOffer(true));
            case CANNOT_TALK -> Optional.of(new CameraMessage.AudioOffer(false));
            default -> Optional.empty();
        };
    }

    private static Optional<CameraMessage> accessory(int value, byte[] payload) {
        return switch (value) {
            case 0 -> Optional.of(new CameraMessage.Lights(false));
            case 1 -> Optional.of(new CameraMessage.Lights(true));
            case 2 -> position(payload);
            case 3 -> Optional.of(MountNotice.HOME_POSITION);
            case 4 -> Optional.of(MountNotice.LIMITS);
            case 5 -> Optional.of(MountNotice.TURN_DONE);
            case 6 -> Optional.of(new CameraMessage.Siren(false));
            case 7 -> Optional.of(new CameraMessage.Siren(true));
            default -> Optional.empty();
        };
    }

    private static Optional<CameraMessage> position(byte[] payload) {
        return payload.length <= TILT
                ? Optional.empty()
                : Optional.of(new CameraMessage.Position(Byte.toUnsignedInt(payload[PAN]),
                        Byte.toUnsignedInt(payload[TILT])));
    }

    private static Optional<CameraMessage> session(int value) {
        SessionNotice[] known = SessionNotice.values();
        return value < 0 || value >= known.length ? Optional.empty() : Optional.of(known[value]);
    }
}
