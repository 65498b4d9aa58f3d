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
package org.openhab.binding.blink.internal.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveSource;
import org.osgi.service.component.annotations.Component;

/**
 * Who may see what: live views by their keys. An address is {@code /<key>/index.m3u8}, {@code /<key>/<number>.ts} or
 * {@code /<key>/stream.ts}. All that is wrong with an address gets the same answer, so that nothing can be learned by
 * trying.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@Component(service = LivePages.class)
public class LivePages {

    /** Below the address of openHAB's HTTP server. */
    public static final String PATH = "/blink/live";

    private static final Pattern ADDRESS = Pattern
            .compile("/([^/]+)/(?:(index\\.m3u8)|(stream\\.ts)|([0-9]{1,18})\\.ts)");
    private static final CompletableFuture<LiveAnswer> NOT_FOUND = CompletableFuture
            .completedFuture(new LiveAnswer.NotFound());

    private final Map<String, LiveSource> sources = new ConcurrentHashMap<>();

    /** Where the live view with that key is, below the address of openHAB's HTTP server. */
    public static String address(String key) {
        return PATH + "/" + key + "/index.m3u8";
    }

    /** Offers {@code source} to all who know {@code key}. */
    public void publish(String key, LiveSource source) {
        sources.put(key, source);
    }

    /** Offers nothing under {@code key} any longer. */
    public void withdraw(String key) {
        sources.remove(key);
    }

    /** Whether there is something at an address, without beginning a live view. */
    public boolean isThere(@Nullable String path) {
        return path != null && ADDRESS.matcher(path).matches() && find(path.split("/")[1]).isPresent();
    }

    /**
     * Answers a request.
     *
     * @param path what follows {@link #PATH} in the address; null when nothing does
     * @param wake of {@link LiveSource#stream}
     */
    public CompletableFuture<LiveAnswer> answer(@Nullable String path, Runnable wake) {
        Matcher address = ADDRESS.matcher(path == null ? "" : path);
        if (!address.matches()) {
            return NOT_FOUND;
        }
        Optional<LiveSource> found = find(address.group(1));
        if (found.isEmpty()) {
            return NOT_FOUND;
        }
        if (address.group(2) != null) {
            return found.get().playlist();
        }
        return address.group(3) != null
                ? found.get().stream(wake)
                : CompletableFuture.completedFuture(found.get().segment(Long.parseLong(address.group(4))));
    }

    /** Compares with every key for the same time, so that how long it takes says nothing about any. */
    private Optional<LiveSource> find(String asked) {
        byte[] bytes = asked.getBytes(StandardCharsets.UTF_8);
        LiveSource found = null;
        for (Map.Entry<String, LiveSource> each : sources.entrySet()) {
            if (MessageDigest.isEqual(each.getKey().getBytes(StandardCharsets.UTF_8), bytes)) {
                found = each.getValue();
            }
        }
        return Optional.ofNullable(found);
    }
}
