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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inline commands and the messages that answer them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CameraControlsTest {
    private static final byte[] NONE = {};

    private final CameraControls everything = new CameraControls(true, true, true, Duration.ofMillis(200));
    private Duration now = Duration.ofSeconds(100);
    private int seen;

    private Optional<String> send(CameraControls controls, int command, byte... payload) {
        return controls.onCommand(new Frame(Frame.INLINE_COMMAND, command, payload), now);
    }

    /** The messages since the last call, as value and payload. */
    private List<String> messages(CameraControls controls) {
        List<String> texts = new ArrayList<>();
        List<Frame> due = controls.due(seen, now);
        due.forEach(frame -> texts.add((frame.value() + " " + HexFormat.of().formatHex(frame.payload())).strip()));
        seen += due.size();
        return texts;
    }

    @Test
    void theAnswerComesAfterAWhile() {
        assertThat(send(everything, 1), is(Optional.empty()));
        now = now.plusMillis(199);
        assertThat(messages(everything), is(empty()));
        now = now.plusMillis(1);
        assertThat(messages(everything), contains("1"));
        send(everything, 2);
        now = now.plusSeconds(1);
        assertThat(messages(everything), contains("0"));
    }

    @Test
    void theSirenStopsByItself() {
        send(everything, 8);
        now = now.plusSeconds(30).minusMillis(1);
        assertThat(messages(everything), contains("7"));
        now = now.plusMillis(1);
        assertThat(messages(everything), contains("6"));
    }

    @Test
    void theSirenStopsOnCommandAndOnlyOnce() {
        send(everything, 8);
        now = now.plusSeconds(5);
        send(everything, 9);
        now = now.plusMinutes(1);

        assertThat(messages(everything), contains("7", "6"));
    }

    @Test
    void aSirenThatIsSwitchedOnAgainSoundsFromThenOn() {
        send(everything, 8);
        now = now.plusSeconds(20);
        send(everything, 8);
        now = now.plusSeconds(29);
        assertThat(messages(everything), contains("7", "7"));
        now = now.plusSeconds(1);
        assertThat(messages(everything), contains("6"));
    }

    @Test
    void theMountMovesWithinItsLimits() {
        send(everything, 3, HexFormat.of().parseHex("000000001E1400"));
        send(everything, 6);
        send(everything, 3, HexFormat.of().parseHex("00000000FF1400"));
        send(everything, 4);
        send(everything, 5);
        send(everything, 7);
        now = now.plusSeconds(1);

        assertThat(messages(everything), contains("2 000000001e1400", "3 000000001e1400", "2 00000000b41400",
                "4 00b4005a", "2 00000000b41400", "2 000000001e1400", "5"));
    }

    @ParameterizedTest
    @CsvSource({"false, true, true, 1", "false, true, true, 2", "true, false, true, 8", "true, false, true, 9",
            "true, true, false, 4", "true, true, false, 7", "true, true, true, 10", "true, true, true, 0"})
    void whatACameraLacksIsIgnored(boolean lamp, boolean siren, boolean mount, int command) {
        CameraControls controls = new CameraControls(lamp, siren, mount, Duration.ZERO);

        assertThat(send(controls, command, NONE).orElseThrow(), is("this camera has no inline command " + command));
        assertThat(messages(controls), is(empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void aWrongLengthIsIgnored(int command) {
        assertThat(send(everything, command, (byte) 0).orElseThrow(),
                is("inline command " + command + " has 1 bytes instead of " + (command == 3 ? 7 : 0)));
        now = now.plusSeconds(1);
        assertThat(messages(everything), is(empty()));
    }
}
