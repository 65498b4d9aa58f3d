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
package org.openhab.binding.blink.internal.event;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.ClipList;

/**
 * Decides what in a media list is news, and what becomes of every item of it. The rules, and why each is there, in
 * doc/presses.md:
 * <ul>
 * <li>an item rings once, however often it is listed, updated or reordered;</li>
 * <li>a press that is listed under two ids rings once;</li>
 * <li>nothing in the first list ever rings;</li>
 * <li>an item older than the given age, on the cloud's clock, rings no more;</li>
 * <li>neither a clip nor a thumbnail nor an armed network is needed.</li>
 * </ul>
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class PressDetector {

    private static final Comparator<Clip> IN_ORDER = Comparator.comparing(Clip::createdAt).thenComparing(Clip::id);

    private PressDetector() {
    }

    /**
     * What came of one list.
     *
     * @param memory what to remember before anything is delivered: the news of the list are in it as not delivered
     * @param events what is news, oldest first; {@link EventMemory#delivered} says what to remember after each
     * @param dispositions what became of each item listed: of news what becomes of it when it is delivered, of an item
     *            that was handled before what became of it then
     */
    public record Step(EventMemory memory, List<BlinkEvent> events, Map<ClipId, EventDisposition> dispositions) {

        public Step {
            events = List.copyOf(events);
            dispositions = Map.copyOf(dispositions);
        }
    }

    /**
     * Reads one list.
     *
     * @param before what the lists before it left; not changed
     * @param list one complete answer of the media list
     * @param maxAge how old news may be
     */
    public static Step step(EventMemory before, ClipList list, Duration maxAge) {
        ListReading reading = new ListReading(before, list.cloudTime(), maxAge);
        list.clips().stream().sorted(IN_ORDER).forEach(reading::take);
        return reading.end();
    }
}
