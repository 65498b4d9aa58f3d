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
package org.openhab.binding.blink.internal.live.mpeg;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.live.mpeg.KeyFrameSearch.Finding;

/**
 * Tests telling key frames from others.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class KeyFrameSearchTest {

    private final KeyFrameSearch search = new KeyFrameSearch();

    @ParameterizedTest
    @CsvSource({"0000000165, KEY_FRAME", "00000165, KEY_FRAME", "00000125, KEY_FRAME", "00000167, KEY_FRAME",
            "00000109F0000001671122, KEY_FRAME", "00000106FFFF00000165, KEY_FRAME", "0000010600000141, OTHER",
            "00000141, OTHER", "00000161, OTHER", "00000142, OTHER", "00000144, OTHER", "00000109F0, OPEN",
            "00000106, OPEN", "00000100, OPEN", "000065, OPEN", "000002 65, OPEN", "'', OPEN", "000001, OPEN"})
    void theFirstUnitThatSaysItCounts(String bytes, Finding finding) {
        assertThat(search.read(HexFormat.of().parseHex(bytes.replace(" ", "")), 0), is(finding));
    }

    @Test
    void startCodesMayBeSplit() {
        for (byte each : HexFormat.of().parseHex("00000109F000000001")) {
            assertThat(search.read(new byte[]{each}, 0), is(Finding.OPEN));
        }

        assertThat(search.read(new byte[]{0x65}, 0), is(Finding.KEY_FRAME));
    }

    @Test
    void whatIsBeforeTheDataIsNotRead() {
        assertThat(search.read(HexFormat.of().parseHex("0000016500000141"), 4), is(Finding.OTHER));
    }

    @Test
    void aFindingStays() {
        search.read(HexFormat.of().parseHex("00000141"), 0);

        assertThat(search.read(HexFormat.of().parseHex("00000165"), 0), is(Finding.OTHER));
    }

    @Test
    void theSearchIsBounded() {
        assertThat(search.read(new byte[8 * 1_024 - 1], 0), is(Finding.OPEN));
        assertThat(search.read(new byte[1], 0), is(Finding.OTHER));
    }
}
