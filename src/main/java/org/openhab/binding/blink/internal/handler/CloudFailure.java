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

import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
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
    /** Reasons of {@link CloudException.Unreachable} that have a text. */
    private static final Set<String> REASONS = Set.of("connection-lost", "connection-refused", "connection-timed-out",
            "host-name-not-found", "no-answer-in-time", "no-end-in-time", "no-route-to-host", "no-http-client",
            "tls-failed");

    private CloudFailure() {
    }

    /**
     * The health that {@code failure} brings.
     *
     * @param since the time of the first failure in a row, as text
     * @param until when it is tried again, as text; null when it is tried all the time
     */
    static Health of(CloudException failure, String since, @Nullable String until) {
        return switch (failure) {
            case CloudException.Unauthorized e when e.isRevoked() ->
                Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.session-ended");
            case CloudException.Unauthorized e ->
                Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.session-refused", since);
            case CloudException.RateLimited e -> outage("offline.rate-limited", e, since, until);
            case CloudException.OutOfBudget e -> outage("offline.budget", e, since, until);
            case CloudException.Unreachable e -> outage("offline.unreachable", e, since, until);
            case CloudException.Rejected e when e.status() == UPDATE_REQUIRED ->
                Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.outdated");
            case CloudException.Rejected e -> outage("offline.rejected", e, since, until);
            case CloudException.Malformed e -> outage("offline.unknown-answer", e, since, until);
        };
    }

    private static Health outage(String key, CloudException failure, String since, @Nullable String until) {
        return until == null
                ? Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, key, since, why(failure))
                : Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, key + ".until", since, why(failure), until);
    }

    /** The kind of failure in plain words: a text by its key, or one that needs no translation. */
    static String why(CloudException failure) {
        return switch (failure) {
            case CloudException.Unauthorized e -> StatusText.of("why.session-refused");
            case CloudException.RateLimited e -> StatusText.of("why.rate-limited");
            case CloudException.OutOfBudget e -> StatusText.of("why.budget");
            case CloudException.Unreachable e -> unreachable(e.why());
            case CloudException.Rejected e -> "HTTP " + e.status();
            case CloudException.Malformed e -> StatusText.of("why.unknown-answer");
        };
    }

    private static String unreachable(String why) {
        String reason = why.toLowerCase(Locale.ROOT).replace(' ', '-');
        return REASONS.contains(reason) ? StatusText.of("why." + reason) : why;
    }
}
