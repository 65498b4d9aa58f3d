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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the client asked and what it did wrong, in bounds however long the house runs. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RequestLog {
    private static final int LAST = 50;
    private static final int MOST_MISTAKES = 200;
    /** The same POST later than this is another one. */
    private static final Duration REPETITION = Duration.ofSeconds(60);

    private final Map<Route, Integer> counts = new EnumMap<>(Route.class);
    private final Deque<RecordedRequest> last = new ArrayDeque<>();
    private final Map<String, Integer> mistakes = new LinkedHashMap<>();

    private String unanswered = "";
    private Instant unansweredAt = Instant.MIN;
    private int repeatedPosts;

    void record(RecordedRequest request) {
        Route route = request.route();
        if (route != null) {
            counts.put(route, count(route) + 1);
        }
        last.addLast(request);
        if (last.size() > LAST) {
            last.removeFirst();
        }
    }

    /** Notes a mistake of the client; the same one again is only counted. */
    void mistake(String requestLine, String sentence) {
        String mistake = requestLine + ": " + sentence;
        if (mistakes.size() < MOST_MISTAKES || mistakes.containsKey(mistake)) {
            mistakes.put(mistake, mistakes.getOrDefault(mistake, 0) + 1);
        }
    }

    void mistake(HouseRequest request, String sentence) {
        mistake(request.line(), sentence);
    }

    /**
     * Counts a POST that comes again after its answer was lost: the first one may have had its effect.
     *
     * @param lost whether the client gets no answer this time
     */
    void posted(HouseRequest request, boolean lost) {
        if (request.line().equals(unanswered) && request.at().isBefore(unansweredAt.plus(REPETITION))) {
            repeatedPosts++;
        }
        unanswered = lost ? request.line() : "";
        unansweredAt = request.at();
    }

    int repeatedPosts() {
        return repeatedPosts;
    }

    int count(Route route) {
        return counts.getOrDefault(route, 0);
    }

    Map<Route, Integer> counts() {
        return new EnumMap<>(counts);
    }

    List<RecordedRequest> last() {
        return List.copyOf(last);
    }

    List<String> mistakes() {
        return List.copyOf(mistakes.keySet());
    }

    /** Each mistake with how often it was made. */
    Map<String, Integer> mistakeCounts() {
        return new LinkedHashMap<>(mistakes);
    }
}
