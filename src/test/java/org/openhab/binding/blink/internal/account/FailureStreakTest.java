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
package org.openhab.binding.blink.internal.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * Failures in a row.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class FailureStreakTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final CloudException FIRST = new CloudException.Unreachable("GET x", "time-out", false);
    private static final CloudException SECOND = new CloudException.Rejected("GET x", 503, 0);

    @Test
    void noneHasNoFailure() {
        assertThat(FailureStreak.NONE.count(), is(0));
        assertThat(FailureStreak.NONE.latest(), is(nullValue()));
    }

    @Test
    void itBeginsWithItsFirstFailure() {
        assertThat(FailureStreak.NONE.with(FIRST, NOON), is(new FailureStreak(1, NOON, FIRST)));
    }

    @Test
    void itKeepsItsBeginningAndTheLatestFailure() {
        FailureStreak two = FailureStreak.NONE.with(FIRST, NOON).with(SECOND, NOON.plusSeconds(9));

        assertThat(two, is(new FailureStreak(2, NOON, SECOND)));
    }
}
