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
package org.openhab.binding.blink.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.core.thing.ThingStatusDetail;

/**
 * What a failure of the cloud means for a Thing. The only place that says so.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CloudFailure {

    private static final int UPDATE_REQUIRED = 426;

    private CloudFailure() {
    }

    /**
     * The health that {@code failure} brings.
     *
     * @param since the time of the first failure in a row, as text
     */
    static Health of(CloudException failure, String since) {
        return switch (failure) {
            case CloudException.Unauthorized e when !e.isRevoked() ->
                Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.session-refused", since);
            case CloudException.Unauthorized e ->
                Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.session-ended");
            case CloudException.RateLimited e ->
                Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.rate-limited", since);
            case CloudException.OutOfBudget e ->
                Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.budget", since);
            case CloudException.Unreachable e ->
                Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.unreachable", since, text(e));
            case CloudException.Rejected e when e.status() == UPDATE_REQUIRED ->
                Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.outdated");
            case CloudException.Rejected e ->
                Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.rejected", since, text(e));
            case CloudException.Malformed e ->
                Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.unknown-answer", since, text(e));
        };
    }

    /** Free of secrets by {@link CloudException}'s contract. */
    static String text(CloudException failure) {
        return String.valueOf(failure.getMessage());
    }
}
