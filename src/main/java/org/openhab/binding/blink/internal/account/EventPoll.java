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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * Reads the event list, as far back as it may still hold news.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class EventPoll {

    /** The cloud lists some items minutes after they happened. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(15);
    /** How far back to read for the latest events after a pause. */
    private static final Duration LONGEST_LOOK_BACK = Duration.ofHours(24);

    private final BlinkCloud cloud;
    private final Duration maxAge;
    private final Ticker ticker;
    private @Nullable Duration lastPoll;

    /** @param maxAge how old a press may be and still ring */
    EventPoll(BlinkCloud cloud, Duration maxAge, Ticker ticker) {
        this.cloud = cloud;
        this.maxAge = maxAge;
        this.ticker = ticker;
    }

    /** The list as the cloud gives it. */
    ClipList fetch() throws CloudException, InterruptedException {
        Duration now = ticker.now();
        ClipList list = cloud.fetchClips(since(now));
        lastPoll = now;
        return list;
    }

    private Instant since(Duration now) {
        Duration usual = maxAge.plus(LOOK_BACK);
        Duration last = lastPoll;
        Duration pause = last == null ? LONGEST_LOOK_BACK : now.minus(last).plus(usual);
        Duration back = pause.compareTo(usual.multipliedBy(2)) < 0 ? usual : pause;
        return cloud.cloudTime().minus(back.compareTo(LONGEST_LOOK_BACK) > 0 ? LONGEST_LOOK_BACK : back);
    }
}
