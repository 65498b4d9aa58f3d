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
package org.openhab.binding.blink.internal.cloud.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.NetworkDTO;

/**
 * Long answers, read piece by piece.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class WireReaderTest {

    private final WireProblems problems = new WireProblems();
    private final List<@Nullable NetworkDTO> elements = new ArrayList<>();
    private long skipped;

    private boolean read(String json) {
        return WireReader.members(json, (name, in) -> {
            if (name.equals("list")) {
                skipped = WireReader.elements(in, NetworkDTO.class, problems, elements::add);
            } else {
                in.skipValue();
            }
        });
    }

    private static NetworkDTO network(long id) {
        return new NetworkDTO(id, null, null);
    }

    @Nested
    class AnObject {

        @ParameterizedTest
        @ValueSource(strings = {"{}", " {\"a\":1} ", "{\"list\":[],\"b\":{\"c\":[]}}"})
        void isReadToItsEnd(String json) {
            assertThat(read(json), is(true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "[]", "7", "null", "{", "{\"a\"", "{\"a\":", "{\"list\":[{\"id\"", "{} {}",
                "{}x", "<html>", "{\"list\":[{\"id\":]}"})
        void isWholeOrOfNoUse(String json) {
            assertThat(read(json), is(false));
        }
    }

    @Nested
    class AList {

        @Test
        void givesEachElementInOrder() {
            read("{\"list\":[{\"id\":1},7,null,{\"id\":2}]}");

            assertThat(elements, contains(network(1), null, null, network(2)));
            assertThat(skipped, is(0L));
        }

        @Test
        void mayBeAnObject() {
            read("{\"list\":{\"1\":{\"id\":1},\"x\":7,\"2\":{\"id\":2}}}");

            assertThat(elements, contains(network(1), null, network(2)));
            assertThat(skipped, is(0L));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "7", "\"x\"", "true"})
        void isNothingElse(String value) {
            assertThat(read("{\"list\":" + value + ",\"b\":1}"), is(true));

            assertThat(skipped, is(WireReader.NO_LIST));
            assertThat(elements, is(empty()));
        }

        @ParameterizedTest
        @CsvSource({"-1, 0", "0, 0", "1, 1", "3, 3"})
        void isBounded(int more, long rest) {
            String many = "7,".repeat(WireReader.MOST_ELEMENTS + more - 1);

            assertThat(read("{\"list\":[" + many + "{\"id\":1}],\"b\":1}"), is(true));
            assertThat(elements, hasSize(WireReader.MOST_ELEMENTS + Math.min(more, 0)));
            assertThat(skipped, is(rest));
        }

        @Test
        void isBoundedAsAnObjectToo() {
            String many = "\"a\":7,".repeat(WireReader.MOST_ELEMENTS);

            assertThat(read("{\"list\":{" + many + "\"b\":{\"c\":[1]},\"d\":2}}"), is(true));
            assertThat(elements, hasSize(WireReader.MOST_ELEMENTS));
            assertThat(skipped, is(2L));
        }
    }
}
