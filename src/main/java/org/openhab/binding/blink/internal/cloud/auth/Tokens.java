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
package org.openhab.binding.blink.internal.cloud.auth;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.Secret;

/**
 * A session: what requests carry, and what renews it. Its times are readings of the
 * {@link org.openhab.binding.blink.internal.model.Ticker}, so that setting the clock of this machine changes nothing.
 *
 * @param access sent with every request
 * @param refresh buys the next session; null when the cloud gave none
 * @param expiresAt when {@code access} ends
 * @param renewAt from when on to renew it
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Tokens(Secret access, @Nullable Secret refresh, Duration expiresAt, Duration renewAt) {

    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration JITTER = Duration.ofMinutes(5);

    /**
     * Tokens that have just arrived. They are renewed five to ten minutes before they end, or, when they live for
     * minutes only, in the last third of their life.
     *
     * @param chance 0 to 1: where in that span, so that the accounts of this world do not all renew at once
     */
    static Tokens received(Secret access, @Nullable Secret refresh, Duration lifetime, Duration now, double chance) {
        Duration early = EARLY.plusMillis((long) (JITTER.toMillis() * chance));
        Duration third = lifetime.dividedBy(3);
        Duration end = now.plus(lifetime);
        return new Tokens(access, refresh, end, end.minus(early.compareTo(third) < 0 ? early : third));
    }

    boolean wantsRenewal(Duration now) {
        return now.compareTo(renewAt) >= 0;
    }

    boolean isExpired(Duration now) {
        return now.compareTo(expiresAt) >= 0;
    }
}
