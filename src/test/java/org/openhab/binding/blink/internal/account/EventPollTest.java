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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * How far back the event list is read.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class EventPollTest {

    private static final Duration MAX_AGE = Duration.ofSeconds(120);
    private static final Duration USUAL = MAX_AGE.plusMinutes(15);
    private static final Duration DAY = Duration.ofHours(24);

    private final ManualTime time = ManualTime.atNoon();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final EventPoll poll = new EventPoll(cloud, MAX_AGE, time.ticker());

    private Duration lookBack() throws CloudException, InterruptedException {
        poll.fetch();
        return Duration.between(Objects.requireNonNull(cloud.since), time.now());
    }

    private Duration lookBackAfter(Duration pause) throws CloudException, InterruptedException {
        poll.fetch();
        time.advance(pause);
        return lookBack();
    }

    @Test
    void theFirstOneReadsADay() throws Exception {
        assertThat(lookBack(), is(DAY));
    }

    @Test
    void usuallyItCoversLatePublication() throws Exception {
        assertThat(lookBackAfter(Duration.ofSeconds(10)), is(USUAL));
    }

    @Test
    void aShortPauseIsCoveredByTheUsualTime() throws Exception {
        assertThat(lookBackAfter(USUAL.minusNanos(1)), is(USUAL));
    }

    @Test
    void aLongerPauseIsCoveredToo() throws Exception {
        assertThat(lookBackAfter(USUAL), is(USUAL.multipliedBy(2)));
        assertThat(lookBackAfter(Duration.ofHours(3)), is(USUAL.plusHours(3)));
    }

    @Test
    void itNeverReadsMoreThanADay() throws Exception {
        assertThat(lookBackAfter(DAY.minus(USUAL).plusNanos(1)), is(DAY));
        assertThat(lookBackAfter(Duration.ofDays(30)), is(DAY));
    }

    @Test
    void aFailedPollDoesNotCount() throws Exception {
        poll.fetch();
        time.advance(Duration.ofHours(1));
        cloud.failures.add(new CloudException.Unreachable("GET x", "time-out", false));
        assertThrows(CloudException.Unreachable.class, poll::fetch);
        time.advance(Duration.ofHours(1));

        assertThat(lookBack(), is(USUAL.plusHours(2)));
    }

    @Test
    void theWallClockOfThisMachineDoesNotMatter() throws Exception {
        poll.fetch();
        time.setClock(Duration.ofDays(-3_650));
        time.advance(Duration.ofSeconds(10));

        assertThat(lookBack(), is(USUAL));
    }
}
