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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * How many pages of a list may be read at once: every page is a request, and the list is polled all the time.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Paging {

    /** Two thousand items of the page size seen: far more than happens within the time that a poll asks for. */
    static final int USUAL = 4;
    /** For the first poll after a long time, and for lists with small pages. */
    static final int MOST = 20;
    /** After paging was in vain, or went far. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final Ticker ticker;
    private Duration oneUntil;
    private Duration usualUntil;

    Paging(Ticker ticker) {
        this.ticker = ticker;
        this.oneUntil = ticker.now();
        this.usualUntil = oneUntil;
    }

    /** How many pages may be read now, as long as each is full. */
    int mostPages() {
        Duration now = ticker.now();
        if (now.compareTo(oneUntil) < 0) {
            return 1;
        }
        return now.compareTo(usualUntil) < 0 ? USUAL : MOST;
    }

    /** The list names further pages that bring nothing: one page is enough for a while. */
    void foundNothing() {
        oneUntil = ticker.now().plus(PAUSE);
    }

    /** Many pages were read: the next polls make do with the usual number. */
    void wentFar() {
        usualUntil = ticker.now().plus(PAUSE);
    }
}
