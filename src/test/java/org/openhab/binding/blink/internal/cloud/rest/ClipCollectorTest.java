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

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.WireProblem;

/**
 * The items of one answer over its pages.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ClipCollectorTest {

    private static final long START = 1_795_000_000;

    private final WireProblems problems = new WireProblems();
    private final ClipCollector collector = new ClipCollector(
            new ClipMapper(problems, new WireTime(problems, () -> Instant.ofEpochSecond(START))), problems);

    private void add(@Nullable Long id, long device, long second) {
        String time = Long.toString(START - 100_000 + second);
        collector.add(new ClipDTO(id, time, time, null, device, "owl", "pir", null, null, null, null, null, null, null,
                null));
    }

    private List<Long> ids() {
        return collector.clips().stream().map(clip -> clip.id().value()).toList();
    }

    @ParameterizedTest
    @CsvSource({"2000, 2000, 0", "2001, 2000, 1", "3999, 2000, 1999", "4000, 2000, 2000", "4001, 2000, 2001"})
    void theNewestAreKept(int listed, int kept, long dropped) {
        for (long id = 1; id <= listed; id++) {
            add(id, 1, id);
        }

        assertThat(ids(), hasSize(kept));
        assertThat(ids(), hasItem((long) listed));
        assertThat(problems.all(),
                is(dropped == 0 ? List.of() : List.of(new WireProblem("media: more than 2000 items", dropped, ""))));
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "201, 200"})
    void theNewestOfFewDevicesAreKept(int listed, int kept) {
        for (long device = 1; device <= listed; device++) {
            add(device, device, device);
        }

        assertThat(ids(), hasSize(kept));
        assertThat(problems.all(), hasSize(listed - kept));
    }

    @Test
    void ofTwoAlikeTheFirstStays() {
        add(7L, 1, 5);
        add(7L, 2, 5);

        assertThat(collector.clips().get(0).device().id(), is(1L));
    }

    @Test
    void anItemIsNewOnce() {
        assertThat(collector.foundNew(), is(false));
        add(7L, 1, 5);
        assertThat(collector.foundNew(), is(true));
        assertThat(collector.foundNew(), is(false));
        add(7L, 1, 6);
        add(null, 1, 6);
        assertThat(collector.foundNew(), is(false));
    }
}
