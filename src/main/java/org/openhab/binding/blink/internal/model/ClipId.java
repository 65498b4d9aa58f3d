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
package org.openhab.binding.blink.internal.model;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The number of one item of the account's media list. It never changes while the item is updated.
 *
 * @param value the number
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record ClipId(long value) implements Comparable<ClipId> {

    @Override
    public int compareTo(ClipId other) {
        return Long.compare(value, other.value);
    }

    /** Spread: the numbers come in runs, and runs that overlap make a table of thousands of them slow. */
    @Override
    public int hashCode() {
        return Long.hashCode(value * 0x9E3779B97F4A7C15L);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
