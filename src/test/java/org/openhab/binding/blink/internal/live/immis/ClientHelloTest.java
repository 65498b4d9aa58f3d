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
import org.openhab.binding.blink.internal.cloud.Secret;

/**
 * Tests the first bytes that a client sends.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ClientHelloTest {

    private static final ImmisAddress USUAL = new ImmisAddress("198.51.100.7", 443, "NIE5YSJGOOOn", "G8T1LN003274K0QC",
            208);

    private static String hello(ImmisAddress address, String token) {
        return HexFormat.of().withUpperCase().formatHex(ClientHello.of(address, new Secret(token)));
    }

    @Test
    void itIsTheOneThatServersTake() {
        assertThat(hello(USUAL, ""), is("00000028" + "00000010" + "473854314C4E303033323734" + "4B305143" //
                + "000000D0" + "0108" + "00000040" + "00".repeat(64) //
                + "00000010" + "4E494535595347474F4F4F6E".replace("595347", "59534A") + "00000000" + "00000001"));
    }

    @Test
    void theTokenIsPadded() {
        assertThat(hello(USUAL, "abc").substring(2 * 30, 2 * 98), is("00000040" + "616263" + "00".repeat(61)));
    }

    @Test
    void whatIsTooLongIsCut() {
        ImmisAddress address = new ImmisAddress("198.51.100.7", 443, "c".repeat(17), "s".repeat(30), 1);
        String hello = hello(address, "t".repeat(100));

        assertThat(hello, is("00000028" + "00000010" + "73".repeat(16) + "00000001" + "0108" + "00000040"
                + "74".repeat(64) + "00000010" + "63".repeat(16) + "00000001"));
    }

    @Test
    void theLargestClientIsUnsigned() {
        ImmisAddress address = new ImmisAddress("198.51.100.7", 443, "c", "", 0xFFFF_FFFFL);

        assertThat(hello(address, "").substring(2 * 8, 2 * 28), is("00".repeat(16) + "FFFFFFFF"));
    }
}
