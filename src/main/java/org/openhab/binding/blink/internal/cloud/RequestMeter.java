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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How much the cloud has been asked. Belongs to the executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface RequestMeter {

    /** Requests of every kind in the last sixty minutes. */
    int lastHour();

    /** The most there may be in any sixty minutes. */
    int budget();

    /** The cloud wants no request for that long: none is sent, whatever it is for. */
    void silence(Duration time);
}
