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
package org.openhab.binding.blink.internal.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.testing.Views.FRONT;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * Clips and their ids.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ClipTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void onlyItsDeviceChangesWhenThatIsResolved() {
        Clip clip = new Clip(new ClipId(7), new DeviceKey(DeviceFamily.UNKNOWN, 73001), Clip.Kind.PRESS, NOON,
                NOON.plusSeconds(9), Set.of("person"), "/t", "/m", null);
        Clip resolved = clip.withDevice(FRONT);

        assertThat(resolved, is(new Clip(new ClipId(7), FRONT, Clip.Kind.PRESS, NOON, NOON.plusSeconds(9),
                Set.of("person"), "/t", "/m", null)));
        assertThat(resolved.withDevice(FRONT), is(sameInstance(resolved)));
    }

    @Test
    void idsAreSortedByNumber() {
        assertThat(Stream.of(12L, 9L, 100L).map(ClipId::new).sorted().map(ClipId::toString).toList(),
                contains("9", "12", "100"));
    }

    /** The numbers come in runs. */
    @Test
    void idsInARunAreSpreadOverATable() {
        int one = new ClipId(5_000_000).hashCode();
        int next = new ClipId(5_000_001).hashCode();

        assertThat(Math.abs((long) one - next), is(greaterThan(100_000L)));
        assertThat(new ClipId(5_000_000).hashCode(), is(one));
    }
}
