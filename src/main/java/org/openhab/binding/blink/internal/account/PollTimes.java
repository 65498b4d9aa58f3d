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

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.RequestBudget;
import org.openhab.binding.blink.internal.cloud.RequestClass;

/**
 * When an account was last polled, as readings of the ticker. Outlives sessions and, by way of the budget, openHAB: an
 * account that is saved or started ten times a second is not polled more often for that. Belongs to the account's
 * executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PollTimes {

    private static final Duration LONG_AGO = Duration.ofDays(-1);

    Duration events = LONG_AGO;
    Duration status = LONG_AGO;
    /** The polls of events in the hour before the session began, oldest first. */
    List<Duration> lastHour = List.of();

    /** Adds what the budget knows of an earlier run. */
    void restore(RequestBudget budget, Duration now) {
        lastHour = budget.ages(RequestClass.EVENTS).stream().map(now::minus).toList();
        for (Duration poll : lastHour) {
            events = later(events, poll);
        }
        for (Duration age : budget.ages(RequestClass.STATE)) {
            status = later(status, now.minus(age));
        }
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
