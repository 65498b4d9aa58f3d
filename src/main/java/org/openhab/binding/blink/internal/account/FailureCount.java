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
 * Failures in a row of one kind of poll. One is an accident, the second is an outage.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class FailureCount {

    private int count;
    private Instant since = Instant.EPOCH;
    private @Nullable CloudException latest;

    void success() {
        count = 0;
        latest = null;
    }

    void failure(CloudException failure, Instant now) {
        if (count == 0) {
            since = now;
        }
        count++;
        latest = failure;
    }

    int count() {
        return count;
    }

    /**
     * The outage, if there is one.
     *
     * @param tolerated how many failures in a row are none
     */
    AccountState.@Nullable Trouble trouble(int tolerated) {
        CloudException failure = latest;
        return failure == null || count <= tolerated ? null : new AccountState.Trouble(failure, since, null);
    }
}
