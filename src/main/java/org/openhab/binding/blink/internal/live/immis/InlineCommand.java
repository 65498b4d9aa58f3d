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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a device can be asked to do while it streams; its REST routes answer "busy" meanwhile.
 *
 * @see "doc/protocol.md, section Live view"
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface InlineCommand {

    /** The number that the camera knows it by. */
    int value();

    /** What goes with it. */
    default byte[] payload() {
        return new byte[0];
    }

    /** What needs nothing but its number. A siren stops by itself after 30 s. */
    enum Plain implements InlineCommand {
        LIGHTS_ON(1), LIGHTS_OFF(2), STOP(4), GO_HOME(5), SIREN_ON(8), SIREN_OFF(9);

        private final int value;

        Plain(int value) {
            this.value = value;
        }

        @Override
        public int value() {
            return value;
        }
    }

    /**
     * Turns a pan-tilt mount to a position, in its own units; both are limited to a byte.
     *
     * @param pan 0 to 255
     * @param tilt 0 to 255
     */
    record Move(int pan, int tilt) implements InlineCommand {

        private static final int LARGEST = 0xFF;

        public Move {
            pan = Math.clamp(pan, 0, LARGEST);
            tilt = Math.clamp(tilt, 0, LARGEST);
        }

        @Override
        public int value() {
            return 3;
        }

        @Override
        public byte[] payload() {
            return new byte[]{0, 0, 0, 0, (byte) pan, (byte) tilt, 0};
        }
    }
}
