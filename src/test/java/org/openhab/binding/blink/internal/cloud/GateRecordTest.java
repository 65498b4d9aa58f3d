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
package org.openhab.binding.blink.internal.cloud;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The text in which the request gate is stored.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class GateRecordTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void isShortAndReadAgain() {
        GateRecord known = new GateRecord(Map.of(RequestClass.EVENTS, List.of(NOON, NOON.plusSeconds(10)),
                RequestClass.SESSION, List.of(NOON.plusSeconds(3))), NOON.plusSeconds(3_600));

        assertThat(known.toText(), is("SESSION:1795435203;EVENTS:1795435200+10;SILENT:1795438800"));
        assertThat(GateRecord.parse(known.toText()), is(known));
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(GateRecord.EMPTY.toText(), is(""));
        assertThat(GateRecord.parse(""), is(GateRecord.EMPTY));
    }

    @Test
    void partsOfASecondAreRoundedUp() {
        assertThat(new GateRecord(Map.of(), NOON.plusNanos(1)).toText(), is("SILENT:1795435201"));
    }

    @Test
    void aTimeBeforeTheEpochIsNotWritten() {
        GateRecord odd = new GateRecord(Map.of(RequestClass.EVENTS, List.of(Instant.MIN, NOON)), null);

        assertThat(odd.toText(), is("EVENTS:0+1795435200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ":", ":::", "EVENTS", "events:5", "EVENTS:x", "EVENTS:-5", "FOO:1", "SILENT:",
            "{\"a\":1}", "1795435200 1795435207", "EVENTS:999999999999999999999", "EVENTS:١٧٩٥"})
    void whatIsNotUnderstoodIsLeftOut(String text) {
        GateRecord record = GateRecord.parse(text);

        assertThat(record.sent().values(), everyItem(is(empty())));
        assertThat(record.silentUntil(), is(nullValue()));
    }

    @Test
    void theBeginningOfADamagedListCounts() {
        assertThat(GateRecord.parse("EVENTS:1795435200+5+x+9").sent().get(RequestClass.EVENTS),
                is(List.of(NOON, NOON.plusSeconds(5))));
    }

    @Test
    void aListWithoutEndIsCut() {
        String endless = "EVENTS:" + String.join("+", Collections.nCopies(100_000, "99999999999"));

        assertThat(GateRecord.parse(endless).sent().getOrDefault(RequestClass.EVENTS, List.of()).size(),
                is(lessThan(10_000)));
    }
}
