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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The ticker of this machine.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TickerTest {

    @Test
    void itBeginsAtZeroAndNeverGoesBack() {
        Ticker ticker = Ticker.system();
        Duration first = ticker.now();
        Duration second = ticker.now();

        assertThat(first, is(both(greaterThanOrEqualTo(Duration.ZERO)).and(lessThan(Duration.ofHours(1)))));
        assertThat(second, is(greaterThanOrEqualTo(first)));
    }
}
