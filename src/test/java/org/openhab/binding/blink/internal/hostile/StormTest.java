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
package org.openhab.binding.blink.internal.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.hostile.StormRun.Figures;

/**
 * The bell comes first, whatever rules or the cloud do.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class StormTest {

    private static final int BUDGET = RequestLimits.of(Duration.ofSeconds(10), Duration.ofSeconds(60)).total();

    @ParameterizedTest
    @EnumSource
    void everyPressRingsAndTheDoorIsWatched(StormRun storm) throws IOException {
        Figures figures = storm.play();

        assertThat("seconds without a poll", figures.longestUnwatched().toSeconds(), lessThanOrEqualTo(30L));
        assertThat("rings", figures.rings(), is((long) figures.presses()));
        assertThat("requests in the busiest hour", figures.busiestHour(), lessThanOrEqualTo(BUDGET));
        assertThat("online", figures.online(), is(true));
    }

    @Test
    void fiveAccountsWhoseCloudHangsDoNotHoldTheSixth() {
        assertThat("seconds without a poll", new HangingAccounts().longestUnwatched().toSeconds(),
                lessThanOrEqualTo(60L));
    }
}
