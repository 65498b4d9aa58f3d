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
package org.openhab.binding.blink.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is still going to happen in the house, in order. Nothing runs by itself: {@link #runDue} applies what has become
 * due since the last call, each effect with its own due time.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Timeline {
    private record Entry(Instant at, long order, Consumer<Instant> effect) {
    }

    private final TreeSet<Entry> entries = new TreeSet<>(
            Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private long order;

    /** Plans {@code effect}; it receives {@code when} as its present. */
    void at(Instant when, Consumer<Instant> effect) {
        entries.add(new Entry(when, order++, effect));
    }

    void runDue(Instant now) {
        while (!entries.isEmpty() && !entries.first().at().isAfter(now)) {
            Entry next = entries.first();
            entries.remove(next);
            next.effect().accept(next.at());
        }
    }
}
