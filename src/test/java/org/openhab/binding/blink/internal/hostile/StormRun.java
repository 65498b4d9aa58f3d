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
package org.openhab.binding.blink.internal.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.hostile.WatchedHouse.Storm;

/**
 * Two hours in which something goes on that eats up requests, and somebody pushes the button every seven minutes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum StormRun {

    CALM("nothing", watched -> {
    }),
    SNAPSHOT("a rule takes a snapshot every 30 s", watched -> watched.storm(Storm.SNAPSHOT, WatchedHouse.ALWAYS)),
    STATUS("a rule sends `status` every 2 s", watched -> watched.storm(Storm.STATUS, WatchedHouse.ALWAYS)),
    POLL("a rule calls `lookNow` every 3 s", watched -> watched.storm(Storm.POLL, WatchedHouse.ALWAYS)),
    REFRESH("a rule refreshes every 10 s", watched -> watched.storm(Storm.REFRESH, WatchedHouse.ALWAYS)),
    STILLS("no still of two doorbells can be had", WatchedHouse::failStills),
    PAGES("the event list names the same page again and again", WatchedHouse::endlessPages);

    private static final int SECONDS = 7_200;
    private static final int BETWEEN_PRESSES = 420;

    private final String label;
    private final Consumer<WatchedHouse> trouble;

    StormRun(String label, Consumer<WatchedHouse> trouble) {
        this.label = label;
        this.trouble = trouble;
    }

    /** What goes on. */
    public String label() {
        return label;
    }

    /**
     * What came of it.
     *
     * @param longestUnwatched the longest time between two polls of the event list
     * @param presses how often somebody pushed the button
     * @param rings how often it rang
     * @param busiestHour requests in the busiest hour
     * @param online whether the account was ONLINE in the end
     */
    public record Figures(Duration longestUnwatched, int presses, long rings, int busiestHour, boolean online) {
    }

    /** Plays the two hours. */
    public Figures play() throws IOException {
        try (WatchedHouse watched = new WatchedHouse()) {
            trouble.accept(watched);
            int presses = 0;
            for (int second = 0; second < SECONDS; second++) {
                if (second % BETWEEN_PRESSES == BETWEEN_PRESSES / 2) {
                    watched.press("front");
                    presses++;
                }
                watched.pass(Duration.ofSeconds(1));
            }
            return new Figures(watched.longestUnwatched(), presses, watched.rings("front"), watched.busiestHour(),
                    watched.isOnline());
        }
    }
}
