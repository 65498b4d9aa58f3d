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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example of the protocol (section 7.3), and what is wrong with others.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class HelloCheckTest {
    private static final String TOKEN = "let-me-in";

    private final LiveSettings settings = new LiveSettings();
    private final byte[] hello = HexFormat.of()
            .parseHex("0000002800000010" + "473854314C4E3030333237344B305143" + "000000D0" + "0108" + "00000040"
                    + "00".repeat(64) + "00000010" + "4E49453559534A474F4F4F6E00000000" + "00000001");

    private Optional<String> mistake() {
        return new HelloCheck("G8T1LN003274K0QC", 208, TOKEN, "NIE5YSJGOOOn", settings).firstMistake(hello);
    }

    private void putToken() {
        System.arraycopy(TOKEN.getBytes(StandardCharsets.US_ASCII), 0, hello, 34, TOKEN.length());
    }

    @Test
    void theExampleOfTheProtocolIsRight() {
        assertThat(hello.length, is(HelloCheck.LENGTH));
        assertThat(mistake(), is(Optional.empty()));
        assertThat(HelloCheck.connection(hello), is("NIE5YSJGOOOn"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
              3 | byte 3 of the client hello (begin) is 0xFF instead of 0x28
              7 | byte 7 of the client hello (length of the serial number) is 0xFF instead of 0x10
              8 | byte 8 of the client hello (serial number) is 0xFF instead of 0x47
             23 | byte 23 of the client hello (serial number) is 0xFF instead of 0x43
             27 | byte 27 of the client hello (client id) is 0xFF instead of 0xD0
             29 | byte 29 of the client hello (mark) is 0xFF instead of 0x08
             33 | byte 33 of the client hello (length of the token) is 0xFF instead of 0x40
            101 | byte 101 of the client hello (length of the connection id) is 0xFF instead of 0x10
            117 | byte 117 of the client hello (connection id) is 0xFF instead of 0x00
            121 | byte 121 of the client hello (end) is 0xFF instead of 0x01
            """)
    void aWrongByteIsNamed(int offset, String sentence) {
        hello[offset] = (byte) 0xFF;

        assertThat(mistake(), is(Optional.of(sentence)));
    }

    @Test
    void everyByteIsChecked() {
        for (int i = 0; i < hello.length; i++) {
            hello[i] ^= 0x55;
            assertThat("byte " + i, mistake().isPresent(), is(true));
            hello[i] ^= 0x55;
        }
    }

    @Test
    void onlyTheFirstMistakeIsNamed() {
        Arrays.fill(hello, (byte) 0);

        assertThat(mistake().orElseThrow(), startsWith("byte 3 "));
    }

    @Test
    void aTokenIsNotShown() {
        putToken();
        assertThat(mistake(), is(Optional.empty()));
        hello[36] = 'x';

        assertThat(mistake(), is(Optional.of("byte 36 of the client hello (token) is wrong")));
    }

    @Test
    void aTokenCanBeRequired() {
        settings.tokenMustMatch = true;
        assertThat(mistake().orElseThrow(), startsWith("byte 34 "));
        putToken();

        assertThat(mistake(), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSerialNumberCanBeMissingIfAllowed(boolean allowed) {
        settings.serialMayBeMissing = allowed;
        Arrays.fill(hello, 4, 24, (byte) 0);
        Arrays.fill(hello, 30, 34, (byte) 0);

        assertThat(mistake().isEmpty(), is(allowed));
    }
}
