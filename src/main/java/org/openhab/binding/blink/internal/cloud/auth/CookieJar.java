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
package org.openhab.binding.blink.internal.cloud.auth;

import java.net.HttpCookie;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;

/**
 * The cookies of one sign-in. They go to the sign-in host only, which is the only host that this room shows them to; so
 * a jar needs no domains, and a cookie that insists on TLS works at a loopback stand-in too.
 * <p>
 * Not Java's cookie manager: that one drops a cookie whose end it cannot read, and measures the life of the others on
 * the wall clock, so that setting the clock would end a sign-in that waits for its code.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CookieJar {

    private static final int MOST = 50;
    /** A sign-in lasts minutes: of the ends that a cookie may have only those long past mean anything to it. */
    private static final Pattern ENDED = Pattern.compile("(?i);\\s*expires=[^;]*\\b(19\\d\\d|200\\d)\\b");
    /** Java takes an end that it cannot read for one in the past. */
    private static final Pattern EXPIRES = Pattern.compile("(?i);\\s*expires=[^;]*");

    private final Map<String, HttpCookie> cookies = new ConcurrentSkipListMap<>();

    /** Takes what {@code reply} sets and drops what it ends. */
    void take(HttpResponse reply) {
        for (String line : reply.headers("Set-Cookie")) {
            try {
                boolean ended = ENDED.matcher(line).find();
                String lasting = EXPIRES.matcher(line).replaceAll("");
                HttpCookie.parse("Set-Cookie: " + lasting).forEach(cookie -> take(cookie, ended));
            } catch (IllegalArgumentException e) {
                continue; // not a cookie: the cloud's business
            }
        }
    }

    private void take(HttpCookie cookie, boolean ended) {
        if (ended || cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else if (cookies.size() < MOST || cookies.containsKey(cookie.getName())) {
            cookies.put(cookie.getName(), cookie);
        }
    }

    /** The value of a {@code Cookie} header for {@code path}; empty without cookies. */
    String header(String path) {
        return cookies.values().stream().filter(cookie -> covers(cookie, path))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    private static boolean covers(HttpCookie cookie, String path) {
        String root = cookie.getPath();
        return root == null || root.isEmpty() || path.equals(root)
                || path.startsWith(root.endsWith("/") ? root : root + "/");
    }

    @Override
    public String toString() {
        return "CookieJar";
    }
}
