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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds the {@link Route} of a request, or the one that a person names.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Router {
    private static final Map<Integer, List<Route>> BY_LENGTH = byLength();

    /** A route and what stands in the places of its template. */
    record Match(Route route, Map<String, String> places) {
    }

    private Router() {
    }

    /** The route of a request; a slash at the end does not matter, and fixed words win over places. */
    static Optional<Match> find(String method, String path) {
        return match(method, segments(path));
    }

    /** Whether the path exists for some other method. */
    static boolean knowsPath(String path) {
        List<String> segments = segments(path);
        return Stream.of("GET", "POST", "PATCH", "DELETE").anyMatch(method -> match(method, segments).isPresent());
    }

    /**
     * The route that a person means: its name ({@code MEDIA_V4}), its method and template, its method and the end of
     * its template ({@code GET homescreen}), or method and path of a request.
     */
    static Optional<Route> named(String text) {
        String wanted = text.trim();
        String name = wanted.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Route route : Route.values()) {
            if (route.name().equals(name) || route.title().equalsIgnoreCase(wanted)) {
                return Optional.of(route);
            }
        }
        int blank = wanted.indexOf(' ');
        if (blank < 0) {
            return Optional.empty();
        }
        String method = wanted.substring(0, blank).toUpperCase(Locale.ROOT);
        String path = wanted.substring(blank + 1).trim();
        Optional<Match> match = find(method, path);
        if (match.isPresent()) {
            return match.map(Match::route);
        }
        List<Route> ends = new ArrayList<>();
        for (Route route : Route.values()) {
            if (route.method().equals(method) && route.template().endsWith("/" + path)) {
                ends.add(route);
            }
        }
        // Two versions of the same path are not two meanings: the one that is listed first is meant.
        return ends.stream().map(Router::withoutVersion).distinct().count() == 1
                ? Optional.of(ends.getFirst())
                : Optional.empty();
    }

    private static String withoutVersion(Route route) {
        return route.template().replaceFirst("^/api/v\\d+/", "/");
    }

    private static Optional<Match> match(String method, List<String> segments) {
        for (Route route : BY_LENGTH.getOrDefault(segments.size(), List.of())) {
            if (route.method().equals(method)) {
                Map<String, String> places = new HashMap<>();
                if (fits(route, segments, places)) {
                    return Optional.of(new Match(route, places));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Route route, List<String> segments, Map<String, String> places) {
        for (int i = 0; i < segments.size(); i++) {
            String wanted = route.segments().get(i);
            if (wanted.startsWith("{")) {
                if (segments.get(i).isEmpty()) {
                    return false;
                }
                places.put(wanted.substring(1, wanted.length() - 1), segments.get(i));
            } else if (!wanted.equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/"));
    }

    private static Map<Integer, List<Route>> byLength() {
        Map<Integer, List<Route>> routes = new HashMap<>();
        for (Route route : Route.values()) {
            List<Route> same = routes.getOrDefault(route.segments().size(), new ArrayList<>());
            same.add(route);
            routes.put(route.segments().size(), same);
        }
        return routes;
    }
}
