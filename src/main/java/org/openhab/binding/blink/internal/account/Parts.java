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

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * What the parts of an account share.
 *
 * @param pool of the binding; the watchdog runs on it, independently of the account's executor
 * @param random for jitter
 * @param ticker for distances
 * @param clock for what is stored or shown
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Parts(ScheduledExecutorService pool, RandomGenerator random, Ticker ticker, Clock clock) {
}
