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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * Failures in a row of one kind of poll.
 *
 * @param count how many; 0 for none
 * @param since when the first one happened, for people
 * @param latest the latest one; null for none
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record FailureStreak(int count, Instant since, @Nullable CloudException latest) {

    static final FailureStreak NONE = new FailureStreak(0, Instant.EPOCH, null);

    FailureStreak with(CloudException failure, Instant now) {
        return new FailureStreak(count + 1, count == 0 ? now : since, failure);
    }
}
