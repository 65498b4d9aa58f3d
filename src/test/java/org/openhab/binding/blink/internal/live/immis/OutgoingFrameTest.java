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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the frames that a client sends.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class OutgoingFrameTest {

    private static String hex(byte[] frame) {
        return HexFormat.of().withUpperCase().formatHex(frame);
    }

    @Test
    void keepAlive() {
        assertThat(hex(OutgoingFrame.keepAlive(1)), is("0A0000000100000000"));
        assertThat(hex(OutgoingFrame.keepAlive(258)), is("0A0000010200000000"));
    }

    @Test
    void statistics() {
        assertThat(hex(OutgoingFrame.statistics()), is("12000003E800000018" + "00".repeat(24)));
    }

    @ParameterizedTest
    @CsvSource({"LIGHTS_ON, 01", "LIGHTS_OFF, 02", "STOP, 04", "GO_HOME, 05", "SIREN_ON, 08", "SIREN_OFF, 09"})
    void plainCommands(InlineCommand.Plain command, String value) {
        assertThat(hex(OutgoingFrame.command(command)), is("14000000" + value + "00000000"));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0102", "255, 128, FF80", "256, -1, FF00"})
    void moves(int pan, int tilt, String position) {
        assertThat(hex(OutgoingFrame.command(new InlineCommand.Move(pan, tilt))),
                is("140000000300000007" + "00000000" + position + "00"));
    }
}
