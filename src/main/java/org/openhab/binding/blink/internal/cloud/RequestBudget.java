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
package org.openhab.binding.blink.internal.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How many requests an account has sent in the last hour, and how many more it may send. May be read from any thread.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface RequestBudget {

    /** Requests of all classes in the last hour. */
    int lastHour();

    /** Requests of one class in the last hour. */
    int lastHour(RequestClass requestClass);

    /** How long ago each request of one class was sent in the last hour, also by an earlier run; the oldest first. */
    List<Duration> ages(RequestClass requestClass);

    /** The current limits. */
    RequestLimits limits();

    /** Whether the limits allow {@code requests} more requests of that class now. */
    boolean has(RequestClass requestClass, int requests);

    /** For how long the cloud still wants no requests (rate limited); empty when it accepts them. */
    Optional<Duration> silenceLeft();

    /** The cloud wants no requests for that long: none is sent, whatever it is for, except for the session. */
    void silence(Duration time);
}
