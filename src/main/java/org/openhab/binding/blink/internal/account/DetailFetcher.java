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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the account's view does not tell and somebody wants to see: settings of doorbells, schedules of networks. Asked
 * for seldom, and only while it is wanted.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DetailFetcher {

    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final Logger logger = LoggerFactory.getLogger(DetailFetcher.class);
    private final BlinkCloud cloud;
    private final AccountListener listener;
    private final Clock clock;
    private final Map<DeviceKey, DoorbellConfig> configs = new HashMap<>();
    private final Map<NetworkId, List<Schedule>> schedules = new HashMap<>();
    /** When to ask again, by what is asked for. */
    private final Map<Object, Instant> nextAt = new HashMap<>();

    DetailFetcher(BlinkCloud cloud, AccountListener listener, Clock clock) {
        this.cloud = cloud;
        this.listener = listener;
        this.clock = clock;
    }

    /** Tells the settings of {@code doorbell}; asks for them if what is known is old. */
    void config(DoorbellView doorbell) throws InterruptedException {
        if (isDue(doorbell.key())) {
            try {
                configs.put(doorbell.key(), cloud.fetchConfig(doorbell));
            } catch (CloudException e) {
                logger.debug("The settings of doorbell {} are not known: {}", doorbell.serial(), e.getMessage());
            }
        }
        DoorbellConfig known = configs.get(doorbell.key());
        if (known != null) {
            listener.onConfig(doorbell, known);
        }
    }

    /** Tells the schedules of {@code network}; asks for them if what is known is old. */
    void schedules(NetworkId network) throws InterruptedException {
        if (isDue(network)) {
            try {
                schedules.put(network, cloud.fetchSchedules(network));
            } catch (CloudException e) {
                logger.debug("The schedules of a network are not known: {}", e.getMessage());
            }
        }
        List<Schedule> known = schedules.get(network);
        if (known != null) {
            listener.onSchedules(network, known);
        }
    }

    private boolean isDue(Object asked) {
        Instant next = nextAt.get(asked);
        if (next != null && clock.instant().isBefore(next)) {
            return false;
        }
        nextAt.put(asked, clock.instant().plus(INTERVAL));
        return true;
    }

    /** Something was changed: what is known may be wrong. */
    void forget() {
        nextAt.clear();
    }
}
