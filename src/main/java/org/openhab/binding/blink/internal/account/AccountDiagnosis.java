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
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.event.EventHistory;
import org.openhab.binding.blink.internal.model.AccountView;

/**
 * All that an account knows of itself, for people who want to know why it rings or does not.
 *
 * @param state how the account stands
 * @param report how much it asks of the cloud, and how long presses took
 * @param view what it holds; empty before the first poll
 * @param untilEvents how long until the event list is polled; negative when it is overdue
 * @param untilStatus how long until the state of the account is polled; negative when it is overdue
 * @param events the items of the last day and what became of each, oldest first
 * @param wireProblems what the cloud's answers contained that the binding does not understand
 * @param now when this was written, on our clock
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record AccountDiagnosis(AccountState state, AccountReport report, AccountView view, Duration untilEvents,
        Duration untilStatus, List<EventHistory.Entry> events, List<WireProblem> wireProblems, Instant now) {
}
